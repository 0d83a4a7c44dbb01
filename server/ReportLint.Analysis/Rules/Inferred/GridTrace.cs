using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>The steps of rules about tables that no pack describes.</summary>
internal static class GridTrace
{
    /// <summary>Which tables are read so, and why others are not.</summary>
    public static IEnumerable<TraceStep> Of(SemanticModel model)
    {
        foreach (var table in model.Tree.Root.Blocks.OfType<TableSyntax>())
        {
            if (model.Tables.FirstOrDefault(t => t.Span.Overlaps(table.Span)) is { } bound)
            {
                yield return TraceStep.Dropped(table.Span, $"这张表属于格式（{bound.Form.Id}）", $"the table is one of the form ({bound.Form.Id})");
            }
            else if (!FigureGrid.HasColumns(table))
            {
                yield return TraceStep.Dropped(table.Span, $"排版 {table.Layout} 中，列分不清", $"in the layout {table.Layout} the columns are not certain");
            }
            else
            {
                yield return FigureGrid.Read(table) is { } grid
                    ? TraceStep.Taken(table.Span, $"{grid.RowCount} 行 {grid.ColumnCount} 列的表", $"a table of {grid.RowCount} rows and {grid.ColumnCount} columns")
                    : TraceStep.Dropped(table.Span, "没有表头，或者不到三行两列", "the table has no header, or fewer than three rows and two columns");
            }
        }
    }
}
