using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A total and the figures that it should be the sum of.</summary>
internal sealed record InferredSum(GridCell Total, ImmutableArray<GridCell> Parts)
{
    // With fewer parts one of them may as well have been left out.
    private const int FewestOfPeak = 3;

    public decimal Stated { get; } = Total.Figure?.Value ?? 0;

    public decimal Sum { get; } = Parts.Sum(static p => p.Figure?.Value ?? 0);

    /// <summary>How much the parts are more than the total.</summary>
    public decimal Excess => Sum - Stated;

    public bool Balances { get; } = PrintedFigure.AddUp([.. Parts.Select(static p => p.Figure).OfType<PrintedFigure>()], Total.Figure ?? default);

    /// <summary>Whether it says anything: sums of nothing and of one figure hold by themselves.</summary>
    public bool IsTelling { get; } = Parts.Count(static p => p.Figure is { Value: not 0 }) > 1;

    /// <summary>Whether the total is the largest of three parts or more: a peak, which is no sum.</summary>
    public bool IsLargest => Parts.Length >= FewestOfPeak && Parts.All(static p => p.Figure is { Value: > 0 }) && Parts.Max(static p => p.Figure?.Value) == Stated;

    /// <summary>The sum of some cells; null where one of them is neither a figure nor nothing.</summary>
    public static InferredSum? Of(GridCell? total, IEnumerable<GridCell?> cells)
    {
        var parts = ImmutableArray.CreateBuilder<GridCell>();
        foreach (var cell in cells)
        {
            if (cell is { Figure: not null })
            {
                parts.Add(cell);
            }
            else if (cell is { IsNothing: false })
            {
                return null;
            }
        }

        return total is { Figure: not null } && parts.Count > 1 ? new InferredSum(total, parts.ToImmutable()) : null;
    }
}
