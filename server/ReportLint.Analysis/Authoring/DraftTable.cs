using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A table of the example as a draft describes it.</summary>
/// <param name="Section">The id of the section that it stands in.</param>
/// <param name="Rows">Those with a label, by their index in the grid.</param>
/// <param name="Columns">Those with a heading and figures below it, by their index in the grid.</param>
internal sealed record DraftTable(string Id, string Section, FigureGrid Grid, ImmutableArray<(int Index, string Id)> Rows, ImmutableArray<(int Index, string Id)> Columns)
{
    /// <summary>The kind of its cells: "count" where all are whole and none is below 0.</summary>
    public string CellKind => Rows.All(r => Columns.All(c => Grid[r.Index, c.Index] is { Figure: { Decimals: 0, Value: >= 0 } })) ? "count" : "amount";

    public static DraftTable Of(string id, string section, FigureGrid grid) => new(id, section, grid, RowsOf(grid), ColumnsOf(grid));

    private static ImmutableArray<(int Index, string Id)> RowsOf(FigureGrid grid)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        return [.. BehindFirst(grid.RowCount).Where(row => grid.Label(row).Length > 0).Select(row => (row, DraftId.Of(grid.Label(row), $"row-{row}", used)))];
    }

    private static ImmutableArray<(int Index, string Id)> ColumnsOf(FigureGrid grid)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        return [.. BehindFirst(grid.ColumnCount).Where(column => grid.Heading(column).Length > 0 && HasFigures(grid, column)).Select(column => (column, DraftId.Of(grid.Heading(column), $"column-{column}", used)))];
    }

    // The first row is the head, the first column has the labels.
    private static IEnumerable<int> BehindFirst(int count) => Enumerable.Range(1, Math.Max(0, count - 1));

    private static bool HasFigures(FigureGrid grid, int column) => BehindFirst(grid.RowCount).Count(r => grid[r, column]?.Figure is not null) * 2 > grid.RowCount - 1;
}
