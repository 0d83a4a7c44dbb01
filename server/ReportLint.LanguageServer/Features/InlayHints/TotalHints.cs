using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>textDocument/inlayHint: beside a total that is off, what its parts come to.</summary>
internal static class TotalHints
{
    public static InlayHint[] Answer(RequestContext context, RangeParams asked)
    {
        var state = context.State;
        if (!state.Settings.InlayHints || state.Document(asked.TextDocument) is not { } document)
        {
            return [];
        }

        var range = Positions.Span(document.Text, asked.Range, state.Encoding);
        return [.. document.Equations(context.Cancellation)
            .Where(e => !e.Holds && e.Mended is not null && e.Total.Span.Start <= range.End && range.Start <= e.Total.Span.End)
            .GroupBy(static e => (e.Total.Span, e.Mended))
            .OrderBy(static g => g.Key.Span)
            .Select(g => Hint(document, [.. g], state))];
    }

    private static InlayHint Hint(OpenDocument document, List<CheckedEquation> equations, Snapshot state)
    {
        var value = CheckedSide.Figure(equations[0].Mended ?? 0);
        return new InlayHint(
            Positions.Of(document.Text, equations[0].Total.Span.End, state.Encoding),
            state.Language == Language.Chinese ? $"按各项计算应为 {value}" : $"by its parts {value}",
            string.Join('\n', equations.Select(static e => $"{e.Scope}: {EquationText.Figures(e)}")),
            PaddingLeft: true);
    }
}
