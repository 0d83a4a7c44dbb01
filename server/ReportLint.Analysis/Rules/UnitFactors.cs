using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>By how much a figure is off that is given in thousands, in 万 or in 亿 where its column is not, or the other way round.</summary>
internal static class UnitFactors
{
    private static readonly ImmutableArray<decimal> Factors = [1_000, 10_000, 100_000_000];

    // What a larger figure would be in other units no decimal holds.
    private const decimal Largest = 1_000_000_000_000_000_000m;

    /// <summary>A figure as it would be in other units; none for one beyond all that is counted.</summary>
    public static IEnumerable<decimal> Apply(decimal value) => Math.Abs(value) > Largest ? [] : Factors.SelectMany(f => new[] { value * f, value / f });

    /// <summary>Says how many times one figure is the other if units differ so, in brackets; else nothing.</summary>
    public static string Explain(decimal written, decimal right, Language language)
    {
        var (greater, less) = written > right ? (written, right) : (right, written);
        if (less <= 0 || !Factors.Contains(greater / less))
        {
            return "";
        }

        var times = EquationSide.Figure(greater / less);
        return language == Language.Chinese ? $"（正好相差 {times} 倍，可能是单位不同）" : $" (a factor of {times}: perhaps another unit)";
    }
}
