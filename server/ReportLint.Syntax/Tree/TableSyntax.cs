using System.Collections.Immutable;

namespace ReportLint.Syntax;

/// <summary>How a table is written. A layout tells how far its row breaks and columns can be trusted.</summary>
public enum TableLayout
{
    Gfm,
    LoosePipe,
    Tab,
    WordCells,
    Html,
    Aligned,
}

/// <summary>A table as written: rows of cells, ragged, split and damaged as they are. What they mean is not known here.</summary>
public sealed class TableSyntax(TextSpan span, TableLayout layout, ImmutableArray<TableRowSyntax> rows) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.Table;

    public TableLayout Layout { get; } = layout;

    public ImmutableArray<TableRowSyntax> Rows { get; } = rows;

    public override ImmutableArray<SyntaxNode> Children => ImmutableArray<SyntaxNode>.CastUp(Rows);
}

public sealed class TableRowSyntax(TextSpan span, ImmutableArray<TableCellSyntax> cells) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.TableRow;

    public ImmutableArray<TableCellSyntax> Cells { get; } = cells;

    public override ImmutableArray<SyntaxNode> Children => ImmutableArray<SyntaxNode>.CastUp(Cells);
}

/// <summary>One cell. Its span is all between its delimiters, <see cref="ContentSpan"/> what stands in it without the blanks around.</summary>
public sealed class TableCellSyntax(TextSpan span, TextSpan contentSpan, string text, int column, int columnSpan = 1, int rowSpan = 1) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.TableCell;

    /// <summary>The content's place; for a blank cell the same as <see cref="SyntaxNode.Span"/>.</summary>
    public TextSpan ContentSpan { get; } = contentSpan;

    /// <summary>The content as a reader sees it, mark-up removed; "" for a blank cell.</summary>
    public string Text { get; } = text;

    /// <summary>Where the cell begins in its row: the grid column from 0; in a table aligned by blanks the display column from 0.</summary>
    public int Column { get; } = column;

    public int ColumnSpan { get; } = columnSpan;

    public int RowSpan { get; } = rowSpan;

    public bool IsBlank => Text.Length == 0;
}
