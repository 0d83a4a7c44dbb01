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
/// <param name="outer">All between the cell's delimiters.</param>
/// <param name="content">What stands in it; the same as <paramref name="outer"/> if it is blank.</param>
/// <param name="text">The words of the content.</param>
/// <param name="start">The grid column, or in a line the display column, at which it starts.</param>
/// <param name="end">The column behind its last.</param>
internal sealed class SourceCell(TextSpan outer, TextSpan content, string text, int start, int end)
{
    // Read once, on demand: cells are compared as objects, and many are never asked.
    private LabelText? label;
    private CellValue? value;

    public TextSpan Outer { get; } = outer;

    public TextSpan Content { get; } = content;

    public string Text { get; } = text;

    public int Start { get; } = start;

    public int End { get; } = end;

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
