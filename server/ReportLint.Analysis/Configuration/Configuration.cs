using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>The settings for one file, and the overrides that they come from.</summary>
public sealed record FileSettings(Configuration Source, ImmutableArray<SettingsLayer> Overrides, LintConfig Lint)
{
    /// <summary>The settings with what is known of the documents beside this one.</summary>
    /// <param name="path">Absolute.</param>
    public LintConfig LintOf(string path) => Lint with { Related = Source.RelatedTo(path, Overrides) };
}

/// <summary>
/// The settings of a folder: a configuration file with all that it extends, and the packs that are in use. Says for each file how it is to be
/// checked; the command line and the editor both ask it.
/// </summary>
/// <param name="files">The configuration files, those that are extended before those that extend them; later ones outweigh earlier ones.</param>
/// <param name="packs">The packs in use; the first one that knows a document is taken.</param>
/// <param name="choices">What the run asks for itself.</param>
/// <param name="documents">Where last year's reports are read; null: nowhere.</param>
/// <param name="baseline">The findings of old that the last of the files names.</param>
public sealed class Configuration(ImmutableArray<ConfigurationFile> files, ImmutableArray<LoadedPack> packs, RunChoices choices, IConfigurationFiles? documents = null, Baseline? baseline = null)
{
    private readonly ConcurrentDictionary<string, FileSettings> settings = new(StringComparer.Ordinal);
    private readonly ImmutableArray<SettingsLayer> layers = [.. files.SelectMany(static f => f.Layers)];
    private readonly ImmutableArray<SuppressionEntry> suppressions = [.. files.SelectMany(static f => f.Suppressions)];
    private readonly ImmutableArray<string> known = [.. packs.SelectMany(static p => p.Rules).Select(static r => r.Info.Id)];

    public ImmutableArray<ConfigurationFile> Files => files;

    public ImmutableArray<LoadedPack> Packs => packs;

    /// <summary>The folder outside of which no file is read, absolute; null where no configuration file says which it is.</summary>
    public string? Workspace { get; init; }

    /// <summary>The file with the findings of old that the configuration names, absolute.</summary>
    public string? BaselinePath => Files.LastOrDefault(static f => f.Baseline is not null) is { Baseline: { } named } file ? Path.GetFullPath(named.Text, Path.GetDirectoryName(file.Path) ?? "") : null;

    public Language? Language => Files.Select(static f => f.Language).LastOrDefault(static l => l is not null);

    public Severity? FailOn => Files.Select(static f => f.FailOn).LastOrDefault(static s => s is not null);

    public int? MaxWarnings => Files.Select(static f => f.MaxWarnings).LastOrDefault(static n => n is not null);

    public IEnumerable<SettingsLayer> Overrides => layers.Where(static l => l.Files is not null);

    /// <summary>The configuration file whose "ignore" leaves out just this path, absolute; null if none does.</summary>
    public ConfigurationFile? LeavingOut(string path, bool isFolder)
    {
        for (var i = Files.Length - 1; i >= 0; i--)
        {
            if (Files[i].Ignore.Verdict(path, isFolder) is { } leftOut)
            {
                return leftOut ? Files[i] : null;
            }
        }

        return null;
    }

    /// <summary>How the file is to be checked. Files with the same overrides share one answer.</summary>
    /// <param name="path">Absolute.</param>
    public FileSettings For(string path)
    {
        ImmutableArray<SettingsLayer> applying = [.. layers.Where(l => l.Files?.Matches(path) ?? true)];
        ImmutableArray<SuppressionEntry> entries = [.. suppressions.Where(s => s.Files?.Matches(path) ?? true)];
        var key = (applying.Length == layers.Length ? "" : string.Join(',', applying.Select(a => layers.IndexOf(a))))
            + (entries.Length == suppressions.Length ? "" : ";" + string.Join(',', entries.Select(s => suppressions.IndexOf(s))));
        var shared = settings.GetOrAdd(key, _ => new FileSettings(this, [.. applying.Where(static l => l.Files is not null)], Resolve(applying) with { Suppressions = entries }));
        return (choices.Baseline ?? baseline)?.For(path) is { } old && path.Length > 0 ? shared with { Lint = shared.Lint with { Baseline = old } } : shared;
    }

    internal RelatedReports RelatedTo(string path, ImmutableArray<SettingsLayer> overrides)
    {
        if (documents is null || path.Length == 0)
        {
            return RelatedReports.None;
        }

        // What a file names outside of the workspace was told when it was loaded.
        var named = choices.Previous ?? overrides.Select(static l => l.Previous?.Text).LastOrDefault(p => p is not null && (Workspace is null || documents.IsWithin(p, Workspace)));
        return new RelatedReports(new PreviousReportFinder(path, named, documents, packs) { Workspace = Workspace }.Find);
    }

    private LintConfig Resolve(ImmutableArray<SettingsLayer> applying)
    {
        var severities = ImmutableDictionary.CreateBuilder<string, Severity>(StringComparer.Ordinal);
        return new LintConfig([.. Packs.Select(p => p with { Rules = [.. p.Rules.Where(r => IsOn(r.Info.Id, isOnByDefault: true))] })])
        {
            KnownRules = known,
            SuppressionChecks = [.. SuppressionRules.All.Select(static r => r.Id).Where(id => IsOn(id, SuppressionRules.OnByDefault.Contains(id)))],
            Year = choices.Year ?? applying.Select(static l => l.Year).LastOrDefault(static y => y is not null),
            Severities = severities.ToImmutable(),
        };

        bool IsOn(string id, bool isOnByDefault)
        {
            var setting = applying.Select(l => l.For(id)).LastOrDefault(static s => s is not null);
            if (setting?.Severity is { } severity)
            {
                severities[id] = severity;
            }

            return choices.Runs(id) ?? (setting is null ? isOnByDefault : setting.Severity is not null);
        }
    }
}
