using System.Collections.Immutable;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>Where a run's configuration comes from.</summary>
/// <param name="File">The one configuration file that the user named; null: the nearest to each document.</param>
/// <param name="Isolated">No configuration file at all.</param>
/// <param name="Packs">Packs that the user named, by name or by folder.</param>
internal sealed record ConfigurationSource(string? File, bool Isolated, ImmutableArray<string> Packs);

/// <summary>The configurations of a run: for each folder the one that applies there, each loaded once.</summary>
internal sealed class Configurations
{
    private readonly ConfigurationSource source;
    private readonly RunChoices choices;
    private readonly ConfigurationLoader loader;
    private readonly ConfigurationFinder finder = new();
    private readonly Dictionary<string, Configuration> loaded = new(StringComparer.Ordinal);
    private readonly Lazy<Configuration> none;
    private readonly Lazy<Configuration>? named;

    /// <param name="files">Where configuration is read from; the disk where nothing else is said.</param>
    public Configurations(ConfigurationSource source, RunChoices choices, IConfigurationFiles? files = null)
    {
        this.source = source;
        this.choices = choices;
        var packs = source.Packs.Select(static p => PackSet.Shipped.Packs.Any(s => string.Equals(s.Name, p, StringComparison.Ordinal)) ? p : Path.TrimEndingDirectorySeparator(Path.GetFullPath(p)));
        loader = new ConfigurationLoader(files ?? new WorkspaceFiles(), PackSet.Shipped, choices, [.. packs]);
        none = new Lazy<Configuration>(loader.Default);
        named = source.File is { } file ? new Lazy<Configuration>(() => Load(WorkspaceFiles.RealPath(Path.GetFullPath(file)), Environment.CurrentDirectory)) : null;
    }

    /// <summary>What the run asks for itself.</summary>
    public RunChoices Choices => choices;

    /// <summary>The configuration where no file applies.</summary>
    public Configuration None => named?.Value ?? none.Value;

    /// <summary>What is wrong in all that was loaded so far.</summary>
    public ImmutableArray<ConfigurationProblem> Problems =>
    [
        .. loader.Problems,
        .. loaded.Keys.Where(static f => Path.GetFileName(f) is ConfigurationFinder.MistakenName).Select(static f =>
            new ConfigurationProblem(f, 0, 0, new LocalizedText($"配置文件要命名为 {ConfigurationFinder.FileName}", $"a configuration file is named {ConfigurationFinder.FileName}"))),
    ];

    /// <summary>The configuration for what lies right in a folder, absolute.</summary>
    public Configuration In(string folder)
    {
        if (named is not null)
        {
            return named.Value;
        }

        if (source.Isolated || finder.NearestTo(folder) is not { } file)
        {
            return none.Value;
        }

        if (!loaded.TryGetValue(file, out var configuration))
        {
            configuration = Path.GetFileName(file) is ConfigurationFinder.MistakenName ? none.Value : Load(file, Path.GetDirectoryName(file) ?? folder);
            loaded[file] = configuration;
        }

        return configuration;
    }

    public Configuration For(InputFile file) => In(Path.GetDirectoryName(file.FullPath) ?? file.FullPath);

    /// <summary>The configuration for the run as a whole: the one that applies in the folder that all of the paths lie in.</summary>
    public Configuration ForRun(IEnumerable<string> paths)
    {
        string? common = null;
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path);
            var folder = Directory.Exists(full) ? full : Path.GetDirectoryName(full) ?? full;
            while (common is not null && !Contains(common, folder))
            {
                common = Path.GetDirectoryName(common);
            }

            common ??= folder;
        }

        return In(common ?? Environment.CurrentDirectory);
    }

    /// <summary>All rules that any part of the run knows.</summary>
    public static ImmutableArray<RuleInfo> Rules(IEnumerable<Configuration> used) =>
        [.. PackSet.Shipped.Rules.Concat(used.SelectMany(static c => c.Packs).SelectMany(static p => p.Rules)).Select(static r => r.Info).Concat(SuppressionRules.All).DistinctBy(static r => r.Id, StringComparer.Ordinal)];

    /// <summary>What is wrong in all that was loaded, and the names of rules that the run was told and that no pack has.</summary>
    public ImmutableArray<RunFault> Faults(IEnumerable<Configuration> used)
    {
        var faults = Problems.Select(RunFault.Of).ToList();
        if (choices.Select.IsEmpty && choices.Ignore.IsEmpty)
        {
            return [.. faults];
        }

        var ids = Rules(used).Select(static r => r.Id).ToList();
        foreach (var unknown in choices.Select.Concat(choices.Ignore).Where(n => !loader.BrokenPacks.Any(p => RuleNames.Covers(p, n))).Select(n => RuleNames.Unknown(n, ids)).OfType<LocalizedText>())
        {
            faults.Add(new RunFault("", unknown, FaultKind.Configuration));
        }

        return [.. faults];
    }

    private Configuration Load(string file, string folder)
    {
        var own = Path.GetDirectoryName(file) ?? file;
        return loader.Load(file, folder, GitRepository.RootOf(own) ?? own);
    }

    private static bool Contains(string folder, string path) =>
        path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);
}
