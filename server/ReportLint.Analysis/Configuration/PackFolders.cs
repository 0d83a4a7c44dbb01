using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>Reads a user's own packs, each folder once. What is wrong in their files is told at its place.</summary>
internal sealed class PackFolders(IConfigurationFiles files, List<ConfigurationProblem> problems)
{
    private const int MostFiles = 1000;

    private readonly Dictionary<string, LoadedPack?> loaded = new(StringComparer.Ordinal);

    /// <summary>The names of the packs that could not be read.</summary>
    public IEnumerable<string> Broken => loaded.Where(static p => p.Value is null).Select(static p => Path.GetFileName(p.Key));

    /// <param name="folder">Absolute; its last name is the name of the pack.</param>
    /// <param name="place">Where the folder is named.</param>
    public LoadedPack? Load(string folder, ConfigurationPlace place)
    {
        if (!loaded.TryGetValue(folder, out var pack))
        {
            pack = Read(folder, place);
            loaded[folder] = pack;
        }

        return pack;
    }

    private LoadedPack? Read(string folder, ConfigurationPlace place)
    {
        if (Texts(folder, place) is not { } texts)
        {
            return null;
        }

        var read = PackSet.Load(texts);
        problems.AddRange(read.Problems.Select(p => p with { File = PathOf(p.File, folder) }));
        return read.Packs.FirstOrDefault();
    }

    /// <summary>The files of a pack, named by their path below the folder that it lies in; null where there is no pack.</summary>
    /// <param name="folder">Absolute; its last name is the name of the pack.</param>
    /// <param name="place">Where the folder is named.</param>
    public ImmutableArray<(string Path, string Text)>? Texts(string folder, ConfigurationPlace place)
    {
        var (names, fault) = files.YamlFiles(folder);
        if (fault is not null)
        {
            problems.Add(place.Problem(fault));
            return null;
        }

        if (!names.Contains(PackSet.Description, StringComparer.Ordinal))
        {
            problems.Add(place.Problem($"文件夹 {folder} 中没有描述报告类别的 {PackSet.Description}", $"the folder {folder} has no {PackSet.Description}, which describes the report family"));
            return null;
        }

        if (names.Length > MostFiles)
        {
            problems.Add(place.Problem($"文件夹 {folder} 中的文件太多，上限是 {MostFiles} 个", $"the folder {folder} holds too many files; the limit is {MostFiles}"));
            return null;
        }

        var name = Path.GetFileName(folder);
        var texts = ImmutableArray.CreateBuilder<(string Path, string Text)>();
        foreach (var file in names)
        {
            var path = Path.Combine(folder, file);
            var (text, unreadable) = files.Read(path);
            if (text is null)
            {
                problems.Add(new ConfigurationPlace(path, 0, 0).Problem(unreadable ?? LocalizedText.Same("")));
                continue;
            }

            texts.Add(($"{name}/{file}", text));
        }

        return texts.ToImmutable();
    }

    /// <summary>The file's own path, in place of the one below the folder that the pack lies in.</summary>
    public static string PathOf(string file, string folder) => Path.Combine(folder, file[(Path.GetFileName(folder).Length + 1)..]);
}
