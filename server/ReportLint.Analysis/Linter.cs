using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

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
