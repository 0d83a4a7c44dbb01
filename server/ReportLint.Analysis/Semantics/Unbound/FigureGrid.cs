using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>A cell of a grid.</summary>
/// <param name="Row">The row, from 0 for the header.</param>
/// <param name="Column">The column, from 0.</param>
/// <param name="Figure">What it holds if it holds a figure alone.</param>
internal sealed record GridCell(TableCellSyntax Cell, int Row, int Column, PrintedFigure? Figure)
{
    public string Text => Cell.Text;

    public TextSpan Span => Cell.ContentSpan;

    /// <summary>Blank, or a sign that there is nothing.</summary>
    public bool IsNothing => CellValue.Read(Text).Kind is CellValueKind.Blank or CellValueKind.Dash or CellValueKind.None;
}

/// <summary>A table that no pack describes, as a grid. Only layouts in which a cell's column is beyond doubt are read: those aligned by blanks, and cells on lines of their own, are not.</summary>
internal sealed class FigureGrid
{
    private const int MostCells = 200_000;

    private readonly GridCell?[][] rows;

    private FigureGrid(GridCell?[][] rows) => this.rows = rows;

    /// <summary>All rows, the header among them.</summary>
    public int RowCount => rows.Length;

    public int ColumnCount => rows[0].Length;

    public GridCell? this[int row, int column] => rows[row][column];

    /// <summary>The words at the head of a column; "" where there are none.</summary>
    public string Heading(int column) => rows[0][column]?.Text ?? "";

    /// <summary>The words at the head of a row: its first cell that is not blank, if it is no figure; "" where there are none.</summary>
    public string Label(int row) => rows[row].FirstOrDefault(static c => c is { Cell.IsBlank: false }) is { Figure: null } cell ? cell.Text : "";

    /// <summary>The tables of a document that no pack has bound.</summary>
    public static ImmutableArray<FigureGrid> Read(SemanticModel model)
    {
        var grids = ImmutableArray.CreateBuilder<FigureGrid>();
        foreach (var table in model.Tree.Root.Blocks.OfType<TableSyntax>())
        {
            if (!model.Tables.Any(t => t.Span.Overlaps(table.Span)) && Read(table) is { } grid)
            {
                grids.Add(grid);
            }
        }

        return grids.DrainToImmutable();
    }

    /// <summary>Whether the column of each cell of a table is beyond doubt.</summary>
    public static bool HasColumns(TableSyntax table) => table.Layout is not (TableLayout.Aligned or TableLayout.WordCells);

    /// <summary>Null where the columns are not certain, there is no header, or the table is too small or too large for one.</summary>
    public static FigureGrid? Read(TableSyntax table)
    {
        var width = table.Rows.SelectMany(static r => r.Cells).Select(static c => c.Column + 1).DefaultIfEmpty().Max();
        if (!HasColumns(table) || table.Rows.Length < 3 || width < 2 || (long)width * table.Rows.Length > MostCells)
        {
            return null;
        }

        var cells = new GridCell?[table.Rows.Length][];
        for (var row = 0; row < cells.Length; row++)
        {
            cells[row] = new GridCell?[width];
            foreach (var cell in table.Rows[row].Cells)
            {
                cells[row][cell.Column] = new GridCell(cell, row, cell.Column, PrintedFigure.Read(cell.Text));
            }
        }

        // A first row with figures is no header: then nothing says what the columns are.
        return cells[0].Skip(1).Any(static c => c?.Figure is not null && !IsYear(c.Text)) ? null : new FigureGrid(cells);
    }

    private static bool IsYear(string text) => text.Length == 4 && (text.StartsWith("19", StringComparison.Ordinal) || text.StartsWith("20", StringComparison.Ordinal));
}
