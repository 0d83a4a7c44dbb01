using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>textDocument/inlayHint: beside a figure that is off, what it should be; the same figures and values as the findings have.</summary>
internal static class InlayHints
{
    public static InlayHint[] Answer(RequestContext context, RangeParams asked)
    {
        var state = context.State;
        if (!state.Settings.InlayHints || state.Document(asked.TextDocument) is not { } document)
        {
            return [];
        }

        var shown = Positions.Span(document.Text, asked.Range, state.Encoding);
        return
        [
            .. document.Equations(context.Cancellation).Corrections.Where(c => c.Cell.Span.End >= shown.Start && c.Cell.Span.End <= shown.End)
                .Select(c => new InlayHint(Positions.Of(document.Text, c.Cell.Span.End, state.Encoding), Label(c, state.Language), Tooltip(c, state.Language), PaddingLeft: true)),
        ];
    }

    private static string Label(FigureCorrection correction, Language language) =>
        language == Language.Chinese ? $"应为 {string.Join(" 或 ", correction.Figures)}" : $"should be {string.Join(" or ", correction.Figures)}";

    private static string Tooltip(FigureCorrection correction, Language language) =>
        string.Join('\n', correction.Broken.Select(e => ShownText.OneLine(e.Statement.In(language))));
}
