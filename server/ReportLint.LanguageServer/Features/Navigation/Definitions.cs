namespace ReportLint.LanguageServer;

/// <summary>textDocument/definition: from a part of a sum to the totals that it goes into.</summary>
internal static class Definitions
{
    public static Location[] Answer(RequestContext context, PositionParams asked) =>
        CursorPlace.Of(context, asked.TextDocument, asked.Position) is { Bound.Cell: { } cell } place
            ? [.. RelatedCells.TotalsOf(cell, place.Document.Equations(context.Cancellation)).Select(place.Location)]
            : [];
}
