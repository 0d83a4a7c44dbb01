using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>Follows "extends" from one configuration file to all others, each taken once. Circles, long chains and paths outside of the workspace are problems.</summary>
internal sealed class ExtendedFiles(
    Func<string, string, ConfigurationPlace, ConfigurationFile?> read,
    Func<string, bool> isPack,
    string workspace,
    IConfigurationFiles files,
    List<ConfigurationProblem> problems)
{
    private const int LongestChain = 10;
    private const int MostFiles = 100;

    private readonly ImmutableArray<ConfigurationFile>.Builder found = ImmutableArray.CreateBuilder<ConfigurationFile>();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>The file and all that it extends, those that are extended first.</summary>
    public ImmutableArray<ConfigurationFile> Follow(string path, string folder)
    {
        Follow(path, folder, new ConfigurationPlace(path, 0, 0), []);
        return found.ToImmutable();
    }

    private void Follow(string path, string folder, ConfigurationPlace place, ImmutableArray<string> chain)
    {
        if (chain.Contains(path, StringComparer.Ordinal))
        {
            var circle = string.Join(" → ", chain.Skip(chain.IndexOf(path)).Append(path).Select(p => Path.GetRelativePath(workspace, p)));
            problems.Add(place.Problem($"配置文件循环继承：{circle}", $"\"extends\" goes in a circle: {circle}"));
            return;
        }

        if (chain.Length >= LongestChain || seen.Count >= MostFiles)
        {
            problems.Add(place.Problem($"继承太多：最多 {LongestChain} 层、{MostFiles} 个文件", $"\"extends\" leads too far: at most {LongestChain} files deep and {MostFiles} in all"));
            return;
        }

        if (!seen.Add(path) || read(path, folder, place) is not { } file)
        {
            return;
        }

        var own = Path.GetDirectoryName(path) ?? "";
        foreach (var named in file.Extends.Where(e => !isPack(e.Text)))
        {
            if (!named.Text.Contains('/', StringComparison.Ordinal) && !named.Text.Contains('.', StringComparison.Ordinal))
            {
                problems.Add(named.Place.Problem(
                    $"没有名为“{named.Text}”的规则包；配置文件要写成路径，例如 ./{named.Text}.yaml", $"there is no pack \"{named.Text}\"; a configuration file is written as a path, such as ./{named.Text}.yaml"));
                continue;
            }

            var target = Path.GetFullPath(named.Text, own);
            if (files.IsWithin(target, workspace))
            {
                Follow(target, Path.GetDirectoryName(target) ?? "", named.Place, chain.Add(path));
            }
            else
            {
                problems.Add(ConfigurationLoader.Outside(named, workspace));
            }
        }

        found.Add(file);
    }
}
