using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>reportlint/summary: which report this is, and of which year.</summary>
internal static class Summaries
{
    public static ReportSummary Answer(RequestContext context, DocumentParams asked) =>
        Of(context.State.Document(asked.TextDocument)?.Lint(context.Cancellation).Model, context.State.Language);

    public static ReportSummary Of(SemanticModel? model, Language language) =>
        model is null ? new ReportSummary(null) : new ReportSummary(model.Pack.Title.In(language), model.Pack.Family, model.Version, model.Year);
}
