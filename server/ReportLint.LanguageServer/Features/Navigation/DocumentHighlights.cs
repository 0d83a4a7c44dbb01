namespace ReportLint.LanguageServer;

/// <summary>textDocument/documentHighlight: the cells of the row and the column that meet in a cell; on a label those of its row.</summary>
internal static class DocumentHighlights
{
    public static DocumentHighlight[] Answer(RequestContext context, PositionParams asked) =>
        CursorPlace.Of(context, asked.TextDocument, asked.Position) is { Bound: { } bound } place
            ? [.. RelatedCells.InOrder(bound.Row.Cells.Concat(bound.ColumnCells)).Where(static c => !c.IsInferred).Select(c => new DocumentHighlight(place.Range(c.Span)))]
            : [];
}
