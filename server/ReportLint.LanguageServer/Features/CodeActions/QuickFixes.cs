using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>The fixes of the findings at a place, those of all findings of their rules, ways to ignore them, and the rules' pages.</summary>
internal static class QuickFixes
{
    public static IEnumerable<CodeAction> Of(ActionRequest request)
    {
        if (!request.Wants(CodeActionKinds.QuickFix))
        {
            yield break;
        }

        foreach (var found in request.Findings)
        {
            foreach (var fix in found.Fixes)
            {
                yield return request.WithEdit(request.Action(CodeActionKinds.QuickFix, FixTitles.Of(request.Document.Text, found, fix), found), fix.Changes) with
                {
                    IsPreferred = fix.Applicability == Applicability.Safe && request.State.Client.KnowsPreferred ? true : null,
                };
            }
        }

        foreach (var rule in request.Findings.GroupBy(static f => f.Rule.Id, StringComparer.Ordinal))
        {
            foreach (var action in FixAllOfRule(request, [.. rule]))
            {
                yield return action;
            }
        }

        foreach (var found in request.Findings)
        {
            if (Ignoring.Action(request, found) is { } ignore)
            {
                yield return ignore;
            }
        }

        foreach (var rule in request.Findings.GroupBy(static f => f.Rule.Id, StringComparer.Ordinal))
        {
            if (request.State.Client.ShowsDocuments && ShowRule.Action(request, [.. rule]) is { } show)
            {
                yield return show;
            }
        }
    }

    private static IEnumerable<CodeAction> FixAllOfRule(ActionRequest request, Diagnostic[] here)
    {
        var rule = here[0].Rule;
        foreach (var applicability in Enum.GetValues<Applicability>())
        {
            var all = request.Result.Diagnostics.Where(d => string.Equals(d.Rule.Id, rule.Id, StringComparison.Ordinal) && FixOf(d, applicability) is not null).ToList();
            if (all.Count > 1 && Array.Find(here, d => FixOf(d, applicability) is not null) is { } first && FixOf(first, applicability) is { } fix)
            {
                var action = request.Action(CodeActionKinds.QuickFix, FixTitles.OfAll(rule, all.Count, first, fix), [.. here.Where(d => FixOf(d, applicability) is not null)]);
                yield return request.WithLazyEdit(action, applicability == Applicability.Safe ? LazyEdits.FixRule : LazyEdits.FixRuleUnsafely, rule.Id);
            }
        }
    }

    private static CodeFix? FixOf(Diagnostic found, Applicability applicability) => found.Fixes.FirstOrDefault(f => f.Applicability == applicability);
}
