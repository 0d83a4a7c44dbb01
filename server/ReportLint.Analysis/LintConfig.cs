using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>What a run is told by its user: which packs and rules, and what is known of the report from outside.</summary>
public sealed record LintConfig
{
    private static readonly Lazy<LintConfig> Shipped = new(static () => new LintConfig([.. PackSet.Shipped.Packs.Where(static p => !p.Model.Pack.OptIn)]));

    public LintConfig(ImmutableArray<LoadedPack> packs)
    {
        Packs = packs;
        KnownRules = [.. packs.SelectMany(static p => p.Rules).Select(static r => r.Info.Id)];
    }

    public ImmutableArray<LoadedPack> Packs
    {
        get;
        init
        {
            field = value;
            ImmutableArray<LoadedPack> forAny = [.. value.Where(static p => p.Model.Pack.ForAnyDocument)];
            ImmutableArray<Rule> rulesForAny = [.. forAny.SelectMany(static p => p.Rules)];
            RulesForAny = rulesForAny.Select(static r => r.Info.Id).ToImmutableHashSet(StringComparer.Ordinal);
            Readings = [.. value.Where(static p => !p.Model.Pack.ForAnyDocument).Select(p => (p.Model, new RuleSet([.. p.Rules, .. rulesForAny]))), .. forAny.Take(1).Select(p => (p.Model, new RuleSet(rulesForAny)))];
        }
    }

    /// <summary>What a document may be, and the rules for it then: a report of each family, with those for any document; nothing but a document last, where there are such rules.</summary>
    internal ImmutableArray<(PackModel Pack, RuleSet Rules)> Readings { get; private init; }

    /// <summary>The rules for a document that was read with these settings.</summary>
    public RuleSet RulesFor(SemanticModel model) => Readings.First(r => ReferenceEquals(r.Pack.Pack, model.Pack)).Rules;

    /// <summary>The ids of the rules that are for any document.</summary>
    internal ImmutableHashSet<string> RulesForAny { get; private init; } = [];

    /// <summary>The year that the reports cover; null to read it from each.</summary>
    public int? Year { get; init; }

    /// <summary>The documents beside the one that is checked, which whoever checks it with these settings hands to <see cref="Linter.Lint"/>.</summary>
    public RelatedReports Related { get; init; } = RelatedReports.None;

    /// <summary>Severities, by rule id, that rules report at in place of their own.</summary>
    public ImmutableDictionary<string, Severity> Severities { get; init; } = ImmutableDictionary<string, Severity>.Empty;

    /// <summary>The entries of configuration files that suppress findings of this document.</summary>
    public ImmutableArray<SuppressionEntry> Suppressions { get; init; } = [];

    /// <summary>The findings of old that are not told; null: all are told.</summary>
    public FileBaseline? Baseline { get; init; }

    /// <summary>Which of the <see cref="SuppressionRules"/> are on.</summary>
    public ImmutableHashSet<string> SuppressionChecks { get; init; } = SuppressionRules.OnByDefault;

    /// <summary>The ids of all rules that there are, also of those that do not run.</summary>
    public ImmutableArray<string> KnownRules { get; init; }

    /// <summary>Whether all rules of a name run: of what is turned off nothing is known.</summary>
    /// <param name="name">A rule's id, or its beginning up to a slash.</param>
    public bool Runs(string name)
    {
        var running = Packs.SelectMany(static p => p.Rules).Select(static r => r.Info.Id).ToHashSet(StringComparer.Ordinal);
        return KnownRules.Where(id => RuleNames.Covers(name, id)).All(running.Contains);
    }

    /// <summary>No pack knows any document: nothing is checked.</summary>
    public static LintConfig Nothing { get; } = new([]);

    /// <summary>The packs that are on without being named.</summary>
    public static LintConfig Default => Shipped.Value;
}
