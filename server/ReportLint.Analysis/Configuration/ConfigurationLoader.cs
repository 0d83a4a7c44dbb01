using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>
/// Loads configurations with all that they extend and the packs that they name. Nothing outside of the workspace is read, every file once, and
/// all that is wrong in all of them is kept.
/// </summary>
public sealed class ConfigurationLoader
{
    private const string PackOption = "--pack";

    private readonly List<ConfigurationProblem> problems;
    private readonly Dictionary<(string Path, string Folder), ConfigurationFile?> read = [];
    private readonly IConfigurationFiles files;
    private readonly PackSet shipped;
    private readonly RunChoices choices;
    private readonly ImmutableArray<string> packs;
    private readonly PackFolders folders;

    /// <param name="packs">Packs that the run asks for itself, by name or by absolute folder.</param>
    public ConfigurationLoader(IConfigurationFiles files, PackSet shipped, RunChoices choices, ImmutableArray<string> packs)
    {
        this.files = files;
        this.shipped = shipped;
        this.choices = choices;
        this.packs = packs;
        problems = [.. shipped.Problems];
        folders = new PackFolders(files, problems);
    }

    /// <summary>What is wrong in all that was loaded so far.</summary>
    public ImmutableArray<ConfigurationProblem> Problems => ConfigurationProblem.InOrder(problems);

    /// <summary>The names of packs that could not be read: of their rules nothing is known.</summary>
    public IEnumerable<string> BrokenPacks => folders.Broken;

    /// <summary>The settings where no configuration file applies.</summary>
    public Configuration Default() => new([], Packs([]), choices, files);

    /// <param name="path">The configuration file, absolute.</param>
    /// <param name="folder">The folder that its patterns are relative to.</param>
    /// <param name="workspace">The folder outside of which nothing is read.</param>
    public Configuration Load(string path, string folder, string workspace)
    {
        var found = new ExtendedFiles(ReadFile, IsPack, workspace, files, problems).Follow(path, folder);
        var used = Packs(found, workspace);
        CheckRules(found, used);
        problems.AddRange(found.SelectMany(static f => f.Layers).Select(static l => l.Previous).OfType<PlacedText>().Where(p => !files.IsWithin(p.Text, workspace)).Select(p => Outside(p, workspace)));
        return new Configuration(found, used, choices, files, ReadBaseline(found, workspace)) { Workspace = workspace };
    }

    private Baseline? ReadBaseline(ImmutableArray<ConfigurationFile> found, string workspace)
    {
        if (found.LastOrDefault(static f => f.Baseline is not null) is not { Baseline: { } named } file)
        {
            return null;
        }

        var path = Path.GetFullPath(named.Text, Path.GetDirectoryName(file.Path) ?? "");
        if (!files.IsWithin(path, workspace))
        {
            problems.Add(Outside(named, workspace));
            return null;
        }

        // Where the run names another it is not read. Where it may lie holds in any case, since it may be about to be written.
        if (choices.Baseline is not null)
        {
            return null;
        }

        var (text, fault) = files.ReadBaseline(path);
        if (text is null)
        {
            problems.Add(named.Place.Problem(
                $"基线文件 {named.Text}：{fault?.Zh}；用 reportlint check --update-baseline 写入", $"the baseline {named.Text}: {fault?.En}; write it with reportlint check --update-baseline"));
            return null;
        }

        var (baseline, problem) = BaselineFile.Read(path, text);
        problems.AddRange(problem is null ? [] : [problem]);
        return baseline;
    }

    private ConfigurationFile? ReadFile(string path, string folder, ConfigurationPlace place)
    {
        if (!read.TryGetValue((path, folder), out var file))
        {
            var (text, fault) = files.Read(path);
            if (fault is not null)
            {
                problems.Add(string.Equals(place.File, path, StringComparison.Ordinal) ? place.Problem(fault) : place.Problem($"{path}：{fault.Zh}", $"{path}: {fault.En}"));
            }

            file = text is null ? null : ConfigurationReader.Read(path, folder, text, problems);
            read[(path, folder)] = file;
        }

        return file;
    }

    private bool IsPack(string name) => shipped.Packs.Any(p => string.Equals(p.Name, name, StringComparison.Ordinal));

    /// <summary>The user's own packs, which are the more particular, then the shipped ones.</summary>
    private ImmutableArray<LoadedPack> Packs(ImmutableArray<ConfigurationFile> found, string workspace = "")
    {
        var own = new List<LoadedPack>();
        foreach (var folder in packs.Where(p => !IsPack(p)))
        {
            Add(folder, new ConfigurationPlace(PackOption, 0, 0));
        }

        foreach (var (file, entry) in found.SelectMany(static f => f.Packs.Select(p => (f, p))))
        {
            var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(entry.Text, Path.GetDirectoryName(file.Path) ?? ""));
            if (!files.IsWithin(folder, workspace))
            {
                problems.Add(Outside(entry, workspace));
            }
            else
            {
                Add(folder, entry.Place);
            }
        }

        var named = packs.Concat(found.SelectMany(static f => f.Extends).Select(static e => e.Text)).ToHashSet(StringComparer.Ordinal);
        named.UnionWith(own.Select(static p => p.Extends).OfType<string>());

        // Who selects rules of a pack wants it to be in use.
        named.UnionWith(choices.Select.Select(RuleNames.PackOf));
        return [.. own.Where(static p => p.Extends is null), .. shipped.Packs.Where(p => !p.Model.Pack.OptIn || named.Contains(p.Name)).Select(p => p.With(own))];

        void Add(string folder, ConfigurationPlace place)
        {
            if (folders.Load(folder, place) is not { } pack || own.Contains(pack))
            {
                return;
            }

            if (own.Concat(shipped.Packs).Any(p => string.Equals(p.Name, pack.Name, StringComparison.Ordinal)))
            {
                problems.Add(place.Problem($"已有名为“{pack.Name}”的规则包：请给文件夹换一个名字", $"there is a pack \"{pack.Name}\" already: give the folder another name"));
                return;
            }

            own.Add(pack);
        }
    }

    internal static ConfigurationProblem Outside(PlacedText named, string workspace) => named.Place.Problem(
        $"“{named.Text}”在工作区 {workspace} 之外", $"\"{named.Text}\" lies outside of the workspace {workspace}");

    /// <summary>What to say of rules of a pack that ships and that nobody named.</summary>
    private LocalizedText? NotInUse(string name, ImmutableArray<LoadedPack> used) =>
        RuleNames.PackOf(name) is var pack && IsPack(pack) && !used.Any(p => string.Equals(p.Name, pack, StringComparison.Ordinal)) && shipped.Rules.Any(r => RuleNames.Covers(name, r.Info.Id))
            ? new LocalizedText($"规则包“{pack}”没有启用：请写在 extends 中", $"the pack \"{pack}\" is not in use: name it under \"extends\"")
            : null;

    private void CheckRules(ImmutableArray<ConfigurationFile> found, ImmutableArray<LoadedPack> used)
    {
        var ids = used.SelectMany(static p => p.Rules).Select(static r => r.Info.Id).Concat(SuppressionRules.All.Select(static r => r.Id)).ToList();
        foreach (var named in found.SelectMany(static f => f.Layers).SelectMany(static l => l.Named))
        {
            // Of a pack that could not be read, no rule is known: that is told already.
            if (!folders.Broken.Any(pack => RuleNames.Covers(pack, named.Text)) && (NotInUse(named.Text, used) ?? RuleNames.Unknown(named.Text, ids)) is { } unknown)
            {
                problems.Add(named.Place.Problem(unknown));
            }
        }

        foreach (var entry in found.SelectMany(static f => f.Suppressions))
        {
            foreach (var (rule, place) in entry.Rules.Zip(entry.RulePlaces).Where(r => !folders.Broken.Any(pack => RuleNames.Covers(pack, r.First))))
            {
                if ((SuppressionRules.NotSuppressible(rule) ?? RuleNames.Unknown(rule, ids)) is { } wrong)
                {
                    problems.Add(place.Problem(wrong));
                }
            }

            problems.AddRange(SuppressionAddress.Unknown(entry, used.Select(static p => p.Model.Pack)));
        }
    }
}
