using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>How far a row can be trusted.</summary>
internal enum RowEvidence
{
    /// <summary>A row of a written table: cells are cells, and blank ones are there.</summary>
    Grid,

    /// <summary>A line of text: blanks part the cells, blank cells left no trace, a row may be spread over lines.</summary>
    Line,
}

/// <summary>A cell before anything is known of its meaning.</summary>
/// <param name="Outer">All between the cell's delimiters.</param>
/// <param name="Content">What stands in it; the same as <paramref name="Outer"/> if it is blank.</param>
/// <param name="Text">The words of the content.</param>
/// <param name="Start">The grid column, or in a line the display column, at which it starts.</param>
/// <param name="End">The column behind its last.</param>
internal sealed record SourceCell(TextSpan Outer, TextSpan Content, string Text, int Start, int End)
{
    private LabelText? label;
    private CellValue? value;

    /// <summary>Whether no cell is written here: the row lacks one, and this is where it would stand.</summary>
    public bool IsInferred { get; init; }

    public LabelText Label => label ??= LabelText.Parse(Text);

    public CellValue Value => value ??= CellValue.Read(Text);

    public bool IsBlank => Value.Kind == CellValueKind.Blank;

    public bool IsFigure => Value.Kind is CellValueKind.Number or CellValueKind.Dash;
}

/// <summary>One row or line of the document, with the block it stands in.</summary>
internal sealed record SourceRow(int Block, RowEvidence Evidence, TextSpan Span, ImmutableArray<SourceCell> Cells)
{
    // Longer lines are sentences, unless they end in figures.
    private const int LongestLine = 120;

    public int TextLength => Cells.Sum(static c => c.Text.Length);

    /// <summary>Whether a cell is a figure, or ends in one: a label and its figures may stand one blank apart.</summary>
    public bool HasFigures => Cells.Any(static c => c.IsFigure || (c.Text.Length > 0 && char.IsDigit(c.Text[^1])));

    public bool IsProse => Evidence == RowEvidence.Line && ((TextLength > LongestLine && !HasFigures) || Cells.Any(static c => c.Text.Length > 36 && c.Text.Contains('。')));
}
