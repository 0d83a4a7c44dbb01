using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>Definition and references between totals and their parts, and the row and column of a cell.</summary>
internal static class CellNavigation
{
    private const int TextHighlight = 1;

    /// <summary>textDocument/definition: from a part to the totals that it is added into.</summary>
    public static Location[] Definition(RequestContext context, PositionParams asked) =>
        At(context, asked.TextDocument, asked.Position) is not var (document, _, cell) ? []
        : Locations(context, document, document.Equations(context.Cancellation).Where(e => e.Parts.Contains(cell, ReferenceEqualityComparer.Instance)).Select(static e => e.Total));

    /// <summary>textDocument/references: from a total to its parts; from a part to the other cells of its equations.</summary>
    public static Location[] References(RequestContext context, ReferenceParams asked)
    {
        if (At(context, asked.TextDocument, asked.Position) is not var (document, _, cell))
        {
            return [];
        }

        var equations = document.Equations(context.Cancellation);
        var own = equations.Where(e => ReferenceEquals(e.Total, cell)).SelectMany(static e => e.Parts).ToList();
        var others = own.Count > 0 ? own : [.. equations.Where(e => e.Involves(cell)).SelectMany(static e => e.Parts.Add(e.Total)).Where(c => !ReferenceEquals(c, cell))];
        return Locations(context, document, asked.Context.IncludeDeclaration ? others.Append(cell) : others);
    }

    /// <summary>textDocument/documentHighlight: the cells of the same row and of the same column.</summary>
    public static DocumentHighlight[] Highlights(RequestContext context, PositionParams asked) =>
        At(context, asked.TextDocument, asked.Position) is not var (document, table, cell) ? []
        : [.. table.Cells.Where(c => ReferenceEquals(c.Row, cell.Row) || ReferenceEquals(c.Column, cell.Column)).OrderBy(static c => c.Span)
            .Select(c => new DocumentHighlight(Positions.Of(document.Text, c.Span, context.State.Encoding), TextHighlight))];

    private static (OpenDocument Document, BoundTable Table, BoundCell Cell)? At(RequestContext context, TextDocumentIdentifier named, Position position) =>
        context.State.Document(named) is { } document && document.Lint(context.Cancellation).Model is { } model
        && model.CellAt(Positions.Offset(document.Text, position, context.State.Encoding)) is var (table, cell) ? (document, table, cell) : null;

    private static Location[] Locations(RequestContext context, OpenDocument document, IEnumerable<BoundCell> cells) =>
        [.. cells.Select(static c => c.Span).Distinct().Order().Select(s => new Location(document.Uri, Positions.Of(document.Text, s, context.State.Encoding)))];
}
