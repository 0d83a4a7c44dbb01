using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportLint.Analysis;

/// <summary>Short names in ASCII for what a draft describes.</summary>
internal static partial class DraftId
{
    private static readonly TotalWords Totals = new(["总计", "合计", "共计", "Total", "Totals", "Grand total"], [], new TextMatcher([]));

    public static bool IsTotal(string label) => Totals.Rank(label) == TotalRank.Total;

    /// <summary>The words of a Latin label; a total by what it is; else the given one. No two are the same.</summary>
    public static string Of(string label, string otherwise, HashSet<string> used)
    {
        var slug = IsTotal(label) ? "total" : string.Join('-', Words().Matches(label.ToLowerInvariant()).Select(static m => m.Value).Take(5));
        var id = slug.Length > 1 && !char.IsAsciiDigit(slug[0]) && label.All(static c => c < 0x250) | slug is "total" ? slug : otherwise;
        for (var (plain, number) = (id, 2); !used.Add(id); number++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{plain}-{number}");
        }

        return id;
    }

    [GeneratedRegex("[a-z0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
