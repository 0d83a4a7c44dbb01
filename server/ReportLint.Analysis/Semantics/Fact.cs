using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>One figure of a document: its address, its value, and where it is written.</summary>
/// <param name="Labels">The labels of table, row and column where no pack names them; else null.</param>
/// <param name="Value">Null where the cell holds no number.</param>
/// <param name="Text">The raw slice of the source; "" for a blank cell.</param>
public sealed record Fact(string Table, string Row, string Column, FactLabels? Labels, decimal? Value, string Text, TextSpan Span);

/// <summary>What a table that no pack describes calls its row and column.</summary>
public sealed record FactLabels(string Row, string Column);

/// <summary>Lists the figures of a document: by the pack's ids where a pack knows it, else table by table as written.</summary>
public static class FactReader
{
    public static ImmutableArray<Fact> Read(SyntaxTree tree, SemanticModel? model)
    {
        var bound = model is null ? [] : model.Tables.SelectMany(static t => t.Cells.Select(c =>
            new Fact(t.Form.Id, c.Row.Id, c.Column.Id, null, c.Value.Number, c.Text, c.Span)));
        return [.. bound, .. Unbound(tree, model)];
    }

    private static IEnumerable<Fact> Unbound(SyntaxTree tree, SemanticModel? model)
    {
        var number = 0;
        foreach (var table in tree.Root.Blocks.OfType<TableSyntax>())
        {
            if (model?.Tables.Any(t => t.Span.Overlaps(table.Span)) == true || table.Rows.Length < 2)
            {
                continue;
            }

            number++;
            var header = table.Rows[0].Cells;
            for (var row = 1; row < table.Rows.Length; row++)
            {
                var cells = table.Rows[row].Cells;
                for (var column = 1; column < cells.Length; column++)
                {
                    var cell = cells[column];
                    var labels = new FactLabels(cells[0].Text, column < header.Length ? header[column].Text : "");
                    yield return new Fact($"table-{number}", $"row-{row}", $"column-{column}", labels, CellValue.Read(cell.Text).Number, cell.IsBlank ? "" : tree.Text.ToString(cell.ContentSpan), cell.ContentSpan);
                }
            }
        }
    }
}
