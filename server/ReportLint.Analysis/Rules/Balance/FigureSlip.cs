using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>How right figures come to stand in wrong places.</summary>
internal enum SlipKind
{
    /// <summary>A part of one figure is counted in another one.</summary>
    Transferred,

    /// <summary>A whole entry stands in the wrong row or column; where it belongs is 0.</summary>
    Misplaced,

    /// <summary>Two neighbours have each other's figure.</summary>
    Exchanged,

    /// <summary>One number stands in two neighbouring cells of a row.</summary>
    Split,

    /// <summary>A figure is given in another unit than its column's.</summary>
    Unit,
}

/// <summary>One slip that explains broken equations: the cells that it made wrong, the one to be told first.</summary>
internal sealed record FigureSlip(SlipKind Kind, ImmutableArray<Suspect> Cells, ImmutableArray<EquationInstance> Explains)
{
    // Smaller figures are alike by chance too often.
    private const int TellingSize = 10;

    public Suspect First => Cells[0];

    public Suspect Last => Cells[^1];

    /// <summary>By how much the first cell is off.</summary>
    public decimal Size => Math.Abs(First.Value - First.Written);

    /// <summary>Whether it is known by more than its amount, so that it is believed rather than another transfer of as much.</summary>
    public bool IsTelling => Kind != SlipKind.Transferred && Size >= TellingSize;
}
