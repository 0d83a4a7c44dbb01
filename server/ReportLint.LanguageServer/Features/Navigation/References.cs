namespace ReportLint.LanguageServer;

/// <summary>textDocument/references: from a total to the parts of its sums, and from a part to the totals that it goes into.</summary>
internal static class References
{
    public static Location[] Answer(RequestContext context, ReferenceParams asked)
    {
        if (CursorPlace.Of(context, asked.TextDocument, asked.Position) is not { Bound.Cell: { } cell } place)
        {
            return [];
        }

        var equations = place.Document.Equations(context.Cancellation);
        var related = RelatedCells.PartsOf(cell, equations).Concat(RelatedCells.TotalsOf(cell, equations));
        return [.. RelatedCells.InOrder(asked.Context.IncludeDeclaration ? related.Append(cell) : related).Select(place.Location)];
    }
}
