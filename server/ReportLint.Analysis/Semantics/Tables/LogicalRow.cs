using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>
/// A row of figures with all that may name it. In a grid that is its own label; in running text the label may be spread over the lines before and behind.
/// </summary>
internal sealed class LogicalRow(RowEvidence evidence, int block, ImmutableArray<SourceCell> labels, ImmutableArray<SourceCell> values)
{
    public RowEvidence Evidence { get; } = evidence;

    public int Block { get; } = block;

    /// <summary>The label cells of the row itself; the last one is its own label, those before name its groups.</summary>
    public ImmutableArray<SourceCell> Labels { get; } = labels;

    /// <summary>Label pieces between the figures before and this row, nearest last.</summary>
    public ImmutableArray<SourceCell> Before { get; set; } = [];

    /// <summary>Label pieces between this row and the figures behind, nearest first.</summary>
    public ImmutableArray<SourceCell> After { get; set; } = [];

    public ImmutableArray<SourceCell> Values { get; } = values;

    /// <summary>The cell that names the row: its last label, or the piece right before its figures.</summary>
    public SourceCell? OwnLabel => Labels is [.., var own] ? own : !IsSplitByCount && Before is [.., var nearest] ? nearest : null;

    /// <summary>Cells in the row before its figures, so that rows of one shape can be compared.</summary>
    public int Offset { get; init; }

    /// <summary>Where the line of the figures begins in the text.</summary>
    public int LineStart { get; init; }

    /// <summary>Whether nothing but the count of figures told where this row ends.</summary>
    public bool IsSplitByCount { get; init; }

    /// <summary>In how many cells something is written.</summary>
    public int FigureCount { get; } = CountWritten(values);

    public bool HasFigures => FigureCount > 0;

    /// <summary>Where the first of its cells begins.</summary>
    public int Start { get; } = Math.Min(First(labels), First(values));

    private static int CountWritten(ImmutableArray<SourceCell> cells)
    {
        var count = 0;
        foreach (var cell in cells)
        {
            count += cell.IsBlank ? 0 : 1;
        }

        return count;
    }

    private static int First(ImmutableArray<SourceCell> cells)
    {
        var first = int.MaxValue;
        foreach (var cell in cells)
        {
            first = Math.Min(first, cell.Outer.Start);
        }

        return first;
    }
}
