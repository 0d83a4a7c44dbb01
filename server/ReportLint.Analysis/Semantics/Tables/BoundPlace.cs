using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>What of a table of the form stands at a place of the document: a cell, or the label of a row.</summary>
/// <param name="Cell">Null on a label.</param>
public sealed record BoundPlace(BoundTable Table, BoundRow Row, BoundCell? Cell)
{
    public TextSpan Span => Cell?.Span ?? Row.LabelSpan;

    /// <summary>What stands at an offset or ends there; null where that is nothing of the form.</summary>
    public static BoundPlace? At(SemanticModel? model, int offset) =>
        model is null ? null : Find(model, s => s.Contains(offset)) ?? Find(model, s => offset == s.Start || offset == s.End);

    /// <summary>The cells of the same column, under the same header.</summary>
    public IEnumerable<BoundCell> ColumnCells => Cell is null ? [] : Table.Cells.Where(c => ReferenceEquals(c.Column, Cell.Column));

    private static BoundPlace? Find(SemanticModel model, Func<TextSpan, bool> isThere)
    {
        foreach (var table in model.Tables)
        {
            foreach (var row in table.Rows)
            {
                if (row.Cells.FirstOrDefault(c => !c.IsInferred && isThere(c.Span)) is { } cell)
                {
                    return new BoundPlace(table, row, cell);
                }

                if (row.Form.Label is not null && isThere(row.LabelSpan))
                {
                    return new BoundPlace(table, row, null);
                }
            }
        }

        return null;
    }
}
