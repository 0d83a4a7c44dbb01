using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>reportlint/rules: all rules that are in use, with their pages.</summary>
internal static class RuleDescriptions
{
    public static RuleDescription[] Answer(RequestContext context, Nothing asked)
    {
        var state = context.State;
        return
        [
            .. state.Documents.Values.Select(static d => d.Config).Append(state.Files.DefaultSettings.Lint)
                .SelectMany(static c => c.Packs).SelectMany(static p => p.Rules).Select(static r => r.Info).Concat(SuppressionRules.All)
                .DistinctBy(static r => r.Id, StringComparer.Ordinal).OrderBy(static r => r.Id, StringComparer.Ordinal)
                .Select(r => new RuleDescription(r.Id, r.Severity.ToString().ToLowerInvariant(), r.Title.In(state.Language), RulePage.Markdown(r, state.Language))),
        ];
    }
}
