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
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = cells[i];
            TextLength += cell.Text.Length;
            HasFigures |= cell.IsFigure || (cell.Text.Length > 0 && char.IsDigit(cell.Text[^1]));
            WordsEnd = cell.IsFigure || cell.IsBlank ? WordsEnd : i + 1;
            sentence |= IsSentence(cell.Text);
        }

        IsProse = evidence == RowEvidence.Line && (sentence || (TextLength > LongestLine && !HasFigures));
    }

    private SourceRow(int block, TextSpan span)
    {
        Block = block;
        Evidence = RowEvidence.Line;
        Span = span;
        IsProse = true;
    }

    /// <summary>A line of running text: no table has it, so that it needs no cells.</summary>
    public static SourceRow Prose(int block, TextSpan span) => new(block, span);

    public static bool IsSentence(ReadOnlySpan<char> text) => text.Length > LongestCell && text.Contains('。');

    public int Block { get; }

    public RowEvidence Evidence { get; }

    public TextSpan Span { get; }

    public ImmutableArray<SourceCell> Cells { get; } = [];

    public int TextLength { get; }

    /// <summary>Whether a cell is a figure, or ends in one: a label and its figures may stand one blank apart.</summary>
    public bool HasFigures { get; }

    /// <summary>The index behind the last cell that holds more than a figure; 0 if there is none.</summary>
    public int WordsEnd { get; }

    public bool IsProse { get; }
}
