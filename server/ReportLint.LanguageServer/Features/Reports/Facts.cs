using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>reportlint/facts: the figures that were read, in the rows and columns of the form, each with its place in the text.</summary>
internal static class Facts
{
    /// <summary>Null for a document that is not open.</summary>
    public static ReportFacts? Answer(RequestContext context, DocumentParams asked)
    {
        var state = context.State;
        if (state.Document(asked.TextDocument) is not { } document)
        {
            return null;
        }

        var model = document.Lint(context.Cancellation).Model;
        return new ReportFacts(
            Summaries.Of(model, state.Language),
            [.. (model?.Tables ?? []).SelectMany(t => t.Form.Blocks.Select(b => Grid(t, b, document, state)))],
            [.. (model?.NotAssessed ?? []).Select(n => new FactGap(ShownText.OneLine(n.Why.In(state.Language)), Positions.Of(document.Text, n.Span, state.Encoding)))]);
    }

    private static FactGrid Grid(BoundTable table, BlockForm block, OpenDocument document, Snapshot state)
    {
        var title = table.Form.Title.In(state.Language);
        return new FactGrid(
            table.Form.Id,
            block.Title is null ? title : $"{title} / {block.Title}",
            [.. block.Columns.Select(static c => new FactGridColumn(c.Groups, c.Label))],
            [.. block.Rows.Select(r => new FactGridRow(r.Groups, r.Name, [.. block.Columns.Select(c => Cell(table.Cell(r.Id, c.Id), document, state))]))]);
    }

    private static FactGridCell? Cell(BoundCell? cell, OpenDocument document, Snapshot state) =>
        cell is null or { IsInferred: true } ? null : new FactGridCell(ShownText.OneLine(cell.Text), cell.Value.IsNumber, Positions.Of(document.Text, cell.Span, state.Encoding));
}
