using System.Collections.Immutable;
using ReportLint.Syntax;

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

/// <summary>What was read and found. The model is null when no pack knows the document.</summary>
public sealed record LintResult(SyntaxTree Tree, SemanticModel? Model, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What was found and is not told, since a comment or a configuration file says so.</summary>
    public ImmutableArray<SuppressedDiagnostic> Suppressed { get; init; } = [];

    /// <summary>What was found and is not told, since the baseline has it.</summary>
    public ImmutableArray<Diagnostic> Old { get; init; } = [];

    /// <summary>Entries of the baseline that hide nothing any more.</summary>
    public ImmutableArray<BaselineEntry> Stale { get; init; } = [];
}

/// <summary>The one function that the command line and the editor share.</summary>
public static class Linter
{
    public static LintResult Lint(SourceText text, DocumentFormat format, LintConfig config, RelatedReports related, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(related);
        var tree = SyntaxTree.Parse(text, format, cancellation);
        var (model, rules) = Bind(tree, config, cancellation);
        if (model is null)
        {
            return new LintResult(tree, null, []);
        }

        var result = Suppressor.Apply(new LintResult(tree, model, Check(model, rules, config, related, cancellation)), config);
        return config.Baseline?.Apply(result, rules.Rules.Select(static r => r.Info.Id).Concat(config.SuppressionChecks).ToHashSet(StringComparer.Ordinal)) ?? result;
    }

    /// <summary>The document as the first that knows it takes it.</summary>
    private static (SemanticModel? Model, RuleSet Rules) Bind(SyntaxTree tree, LintConfig config, CancellationToken cancellation)
    {
        foreach (var (pack, rules) in config.Readings)
        {
            if (ReportBinder.Bind(tree, pack, config.Year, cancellation) is { } model)
            {
                return (model, rules);
            }
        }

        return (null, RuleSet.None);
    }

    private static ImmutableArray<Diagnostic> Check(SemanticModel model, RuleSet rules, LintConfig config, RelatedReports related, CancellationToken cancellation)
    {
        var context = new RuleContext(model, rules, related);
        var found = new List<Diagnostic>();
        foreach (var rule in rules.Rules)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                found.AddRange(!config.Severities.IsEmpty && config.Severities.TryGetValue(rule.Info.Id, out var severity) ? rule.Check(context).Select(d => At(severity, d)) : rule.Check(context));
            }
#pragma warning disable CA1031 // A fault in one rule must not silence the others, whatever it is.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                found.Add(Crash(rule, e));
            }
        }

        return [.. Once(found, config).OrderBy(static d => d.Span).ThenBy(static d => d.Rule.Id, StringComparer.Ordinal)];
    }

    /// <summary>What a family's rule and one for any document say alike of one place is told by the family's.</summary>
    private static IEnumerable<Diagnostic> Once(List<Diagnostic> found, LintConfig config)
    {
        var forAny = config.RulesForAny;
        if (forAny.Count == 0)
        {
            return found;
        }

        var ofFamily = found.Where(d => !forAny.Contains(d.Rule.Id)).ToLookup(static d => (d.Span, d.Rule.Kind), static d => d.Message);
        return found.Where(d => !forAny.Contains(d.Rule.Id) || !ofFamily[(d.Span, d.Rule.Kind)].Any(m => string.Equals(m.En, d.Message.En, StringComparison.Ordinal)));
    }

    /// <summary>The finding at the rule's new severity. What the rule reports lower than itself stays lower, and never rises above the new severity.</summary>
    private static Diagnostic At(Severity severity, Diagnostic found) =>
        found with { Severity = found.Severity == found.Rule.Severity || found.Severity > severity ? severity : found.Severity };

    private static Diagnostic Crash(Rule rule, Exception e)
    {
        var info = rule.Info with { Id = RuleInfo.CrashOf(rule.Info.Id), Kind = RuleInfo.Internal };
        var message = new LocalizedText(
            $"规则 {rule.Info.Id} 运行出错（{e.GetType().Name}：{e.Message}），其他规则不受影响；请报告此问题",
            $"the rule {rule.Info.Id} failed ({e.GetType().Name}: {e.Message}); the other rules ran; please report this");
        return new Diagnostic(info, Severity.Error, new TextSpan(0, 0), message);
    }
}
