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

/// <summary>One row or line of the document, with the block it stands in.</summary>
internal sealed class SourceRow
{
    // Longer lines are sentences, unless they end in figures.
    private const int LongestLine = 120;

    // A cell of so many words with a full stop is a sentence.
    private const int LongestCell = 36;

    public SourceRow(int block, RowEvidence evidence, TextSpan span, ImmutableArray<SourceCell> cells)
    {
        Block = block;
        Evidence = evidence;
        Span = span;
        Cells = cells;
        var sentence = false;
        foreach (var cell in cells)
        {
            TextLength += cell.Text.Length;
            HasFigures |= cell.IsFigure || (cell.Text.Length > 0 && char.IsDigit(cell.Text[^1]));
            sentence |= cell.Text.Length > LongestCell && cell.Text.Contains('。');
        }

        IsProse = evidence == RowEvidence.Line && (sentence || (TextLength > LongestLine && !HasFigures));
    }

    public int Block { get; }

    public RowEvidence Evidence { get; }

    public TextSpan Span { get; }

    public ImmutableArray<SourceCell> Cells { get; }

    public int TextLength { get; }

    /// <summary>Whether a cell is a figure, or ends in one: a label and its figures may stand one blank apart.</summary>
    public bool HasFigures { get; }

    public bool IsProse { get; }
}
