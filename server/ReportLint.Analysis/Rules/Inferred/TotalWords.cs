using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>What a row or a column says that it is.</summary>
internal enum TotalRank
{
    None,
    Subtotal,
    Total,
}

/// <summary>Knows totals by their labels, and rows and columns whose figures do not add up by what they are.</summary>
internal sealed class TotalWords(ImmutableArray<string> totals, ImmutableArray<string> subtotals, TextMatcher apart)
{
    // What may stand before a label, as numbering, and behind it.
    private const string Around = ".．、:：()（）*0123456789一二三四五六七八九十";

    private readonly ImmutableHashSet<string> totals = [.. totals.Select(Plain)];
    private readonly ImmutableHashSet<string> subtotals = [.. subtotals.Select(Plain)];

    public TotalRank Rank(string label)
    {
        var plain = Plain(label);
        return plain.Length == 0 ? TotalRank.None : totals.Contains(plain) ? TotalRank.Total : subtotals.Contains(plain) ? TotalRank.Subtotal : TotalRank.None;
    }

    /// <summary>Whether the figures under a heading, or behind a label, are averages, peaks, shares, years and the like.</summary>
    public bool StandsApart(string label) => apart.Find(label).Count > 0;

    private static string Plain(string label) =>
        string.Concat(label.Where(static c => !Blanks.IsBlank(c))).Trim(Around.ToCharArray()).ToUpperInvariant();
}
