using System.Collections.Immutable;

namespace ReportLint.Fuzzing;

/// <summary>How the cost of a repetition grows with its length.</summary>
/// <param name="Costs">At lengths that double.</param>
public sealed record CostCurve(string Name, Repetition Repetition, ImmutableArray<Cost> Costs)
{
    private const int Probe = 5_000;
    private const int Lengths = 4;

    /// <summary>1 where time is linear in the text, 2 where it is its square. Noisy below some 50 ms.</summary>
    public double TimeExponent => Exponent(static c => c.Time.TotalMilliseconds);

    /// <summary>The same for allocated bytes, which no other process disturbs.</summary>
    public double AllocationExponent => Exponent(static c => c.Allocated);

    /// <summary>The curve in the place where the piece costs most, by time or by how time grows.</summary>
    public static IEnumerable<CostCurve> Of(string name, string piece, string closing, int length)
    {
        var probes = Repetition.Everywhere(piece, closing).Select(r => Measure(name, r, Probe, 3)).ToList();
        var slowest = probes.MaxBy(static c => c.Costs[^1].Time) ?? probes[0];
        var steepest = probes.MaxBy(static c => c.TimeExponent) ?? probes[0];
        return new[] { slowest, steepest }.Distinct().Select(c => Measure(name, c.Repetition, length, Lengths));
    }

    private static CostCurve Measure(string name, Repetition repetition, int length, int lengths) =>
        new(name, repetition, [.. Enumerable.Range(0, lengths).Select(i => Best(repetition, repetition.Text(length << i)))]);

    /// <summary>Of two runs the faster one: the rest is the machine's.</summary>
    private static Cost Best(Repetition repetition, string text) =>
        new[] { Cost.Of(text, repetition.Format), Cost.Of(text, repetition.Format) }.MinBy(static c => c.Time);

    /// <summary>Without the first length: what is small fits into the processor's caches and needs no collection of garbage.</summary>
    private double Exponent(Func<Cost, double> measure) =>
        Math.Log(measure(Costs[^1]) / measure(Costs[1])) / Math.Log((double)Costs[^1].Length / Costs[1].Length);
}
