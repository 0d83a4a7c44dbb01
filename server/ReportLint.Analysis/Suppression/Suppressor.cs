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
    private readonly ImmutableArray<CommentDirective> enabling;
    private readonly HashSet<(SuppressionComment Comment, string Name)> used = [];

    private Suppressor(LintResult result, SemanticModel model, LintConfig config)
    {
        this.result = result;
        this.config = config;
        if (!CommentReader.MaySpeak(result.Tree))
        {
            (comments, enabling) = ([], []);
            return;
        }

        var scopes = new CommentScopes(model, problems);
        comments = [.. scopes.Read()];
        enabling = scopes.Enabling;
    }

    public static LintResult Apply(LintResult result, LintConfig config) =>
        result.Model is not { } model || (config.Suppressions.IsEmpty && !CommentReader.MaySpeak(result.Tree)) ? result : new Suppressor(result, model, config).Apply();

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

        foreach (var comment in enabling)
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
            if (!IsUnknown(name, span) && !used.Contains((comment, name)) && comment.Scope is not EmptyScope && config.Runs(name))
            {
                Report(
                    SuppressionRules.Unused,
                    span,
                    $"这里没有“{name}”的问题，不用再忽略",
                    $"there is no finding of \"{name}\" here to suppress",
                    CommentRemoval.Of(result.Tree.Text, comment.Span, comment.RuleSpans, i));
            }
        }
    }

    /// <summary>One that enables what nothing has disabled does nothing.</summary>
    private void Judge(CommentDirective enable)
    {
        var before = comments.Where(c => c.IsBlock && c.Span.Start < enable.Span.Start).SelectMany(static c => c.Rules).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<TextSpan> spans = [.. enable.Names.Select(static n => n.Span)];
        for (var i = 0; i < spans.Length; i++)
        {
            var name = enable.Names[i].Name;
            if (!IsUnknown(name, spans[i]) && !before.Any(b => RuleNames.Covers(b, name) || RuleNames.Covers(name, b)))
            {
                Report(
                    SuppressionRules.Unused,
                    spans[i],
                    $"前面没有 disable 关闭“{name}”，不用再 enable",
                    $"nothing before disables \"{name}\", so that there is nothing to enable",
                    CommentRemoval.Of(result.Tree.Text, enable.Span, spans, i));
            }
        }

        if (enable.Names.IsEmpty && before.Count == 0)
        {
            Report(SuppressionRules.Unused, enable.Span, "前面没有 disable，不用再 enable", "nothing is disabled before, so that there is nothing to enable", CommentRemoval.Of(result.Tree.Text, enable.Span, [], 0));
        }
    }

    private bool IsUnknown(string name, TextSpan span)
    {
        var ownRule = SuppressionRules.NotSuppressible(name);
        if ((ownRule ?? RuleNames.Unknown(name, config.KnownRules)) is not { } unknown)
        {
            return false;
        }

        var meant = ownRule is null ? Suggestion.Nearest(name, config.KnownRules) : null;
        problems.Add(new Diagnostic(SuppressionRules.UnknownRule, SuppressionRules.UnknownRule.Severity, span, unknown)
        {
            Fixes = meant is null ? [] : [new CodeFix(new LocalizedText($"改为 {meant}", $"Change to {meant}"), Applicability.Unsafe, [new TextChange(span, meant)])],
        });
        return true;
    }

    private void Report(RuleInfo rule, TextSpan span, string zh, string en, params ImmutableArray<CodeFix> fixes) =>
        problems.Add(new Diagnostic(rule, rule.Severity, span, new LocalizedText(zh, en)) { Fixes = fixes });
}
