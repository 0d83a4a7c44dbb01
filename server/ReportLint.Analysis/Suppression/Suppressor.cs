using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Takes suppressed findings out of a result, and finds fault with suppressions themselves.</summary>
internal sealed class Suppressor
{
    private readonly LintResult result;
    private readonly LintConfig config;
    private readonly List<Diagnostic> problems = [];
    private readonly ImmutableArray<SuppressionComment> comments;
    private readonly HashSet<(SuppressionComment Comment, string Name)> used = [];

    private Suppressor(LintResult result, SemanticModel model, LintConfig config)
    {
        this.result = result;
        this.config = config;
        comments = [.. new CommentScopes(model, CommentReader.Read(result.Tree), problems).Read()];
    }

    public static LintResult Apply(LintResult result, LintConfig config)
    {
        var speaks = result.Tree.Format != DocumentFormat.PlainText && result.Tree.Text.Content.Contains(CommentReader.Prefix, StringComparison.Ordinal);
        return result.Model is not { } model || (!speaks && config.Suppressions.IsEmpty) ? result : new Suppressor(result, model, config).Apply();
    }

    private LintResult Apply()
    {
        var told = new List<Diagnostic>();
        var suppressed = ImmutableArray.CreateBuilder<SuppressedDiagnostic>();
        foreach (var finding in result.Diagnostics)
        {
            if (Find(finding) is { } by)
            {
                suppressed.Add(new SuppressedDiagnostic(finding, by));
            }
            else
            {
                told.Add(finding);
            }
        }

        foreach (var comment in comments)
        {
            Judge(comment);
        }

        told.AddRange(problems.Where(p => config.SuppressionChecks.Contains(p.Rule.Id)).Select(At));
        return result with
        {
            Diagnostics = [.. told.OrderBy(static d => d.Span).ThenBy(static d => d.Rule.Id, StringComparer.Ordinal)],
            Suppressed = suppressed.ToImmutable(),
        };
    }

    private Diagnostic At(Diagnostic problem) => config.Severities.TryGetValue(problem.Rule.Id, out var severity) ? problem with { Severity = severity } : problem;

    /// <summary>The suppression that is nearest to the finding: of two comments the one that was written later, and comments before entries of a configuration.</summary>
    private Suppression? Find(Diagnostic finding)
    {
        for (var i = comments.Length - 1; i >= 0; i--)
        {
            if (comments[i].NameOf(finding.Rule.Id) is { } name && comments[i].Scope.Covers(finding))
            {
                used.Add((comments[i], name));
                return comments[i];
            }
        }

        return config.Suppressions.FirstOrDefault(s => s.NameOf(finding.Rule.Id) is not null && s.Covers(finding));
    }

    private void Judge(SuppressionComment comment)
    {
        if (comment.Reason is null)
        {
            Report(SuppressionRules.MissingReason, comment.Span, "没有写明为什么忽略：在规则之后加上“: 理由”", "nothing says why this is suppressed: add \": reason\" behind the rules");
        }

        for (var i = 0; i < comment.Rules.Length; i++)
        {
            var (name, span) = (comment.Rules[i], comment.RuleSpans[i]);
            if (RuleNames.Unknown(name, config.KnownRules) is { } unknown)
            {
                var meant = Suggestion.Nearest(name, config.KnownRules);
                problems.Add(new Diagnostic(SuppressionRules.UnknownRule, SuppressionRules.UnknownRule.Severity, span, unknown)
                {
                    Fixes = meant is null ? [] : [new CodeFix(new LocalizedText($"改为 {meant}", $"Change to {meant}"), Applicability.Unsafe, [new TextChange(span, meant)])],
                });
            }
            else if (!used.Contains((comment, name)) && comment.Scope is not EmptyScope && HasRun(name))
            {
                Report(
                    SuppressionRules.Unused,
                    span,
                    $"这里没有“{name}”的问题，不用再忽略",
                    $"there is no finding of \"{name}\" here to suppress",
                    new CodeFix(new LocalizedText("删去这个忽略标记", "Take out this suppression"), Applicability.Safe, [CommentRemoval.Of(result.Tree.Text, comment, i)]));
            }
        }
    }

    /// <summary>Whether all rules of the name ran: what was turned off is not known to be unneeded.</summary>
    private bool HasRun(string name)
    {
        var running = config.Packs.SelectMany(static p => p.Rules).Select(static r => r.Info.Id).ToHashSet(StringComparer.Ordinal);
        return config.KnownRules.Where(id => RuleNames.Covers(name, id)).All(running.Contains);
    }

    private void Report(RuleInfo rule, TextSpan span, string zh, string en, params ImmutableArray<CodeFix> fixes) =>
        problems.Add(new Diagnostic(rule, rule.Severity, span, new LocalizedText(zh, en)) { Fixes = fixes });
}
