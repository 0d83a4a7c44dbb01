using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>Decides which year a report covers when its parts disagree: title and period weigh most, a chorus of sentences can outweigh one of them. Each end of a period has half of its weight.</summary>
internal static class ReportYear
{
    private const int HeaviestChorus = 4;

    /// <param name="period">What a report covers: a fiscal year has the name of the year that it begins in.</param>
    public static int? Decide(ImmutableArray<YearMention> mentions, ReportPeriod period)
    {
        var crosses = (period.ToMonth, period.ToDay).CompareTo((period.FromMonth, period.FromDay)) < 0;
        var votes = new Dictionary<int, (int Weight, int Chorus)>();
        foreach (var mention in mentions)
        {
            var named = crosses && mention.Role == YearRole.PeriodEnd ? mention.Year - 1 : mention.Year;
            var (weight, chorus) = votes.GetValueOrDefault(named);
            votes[named] = mention.Role switch
            {
                YearRole.Title => (weight + 3, chorus),
                YearRole.PeriodStart or YearRole.PeriodEnd => (weight + 1, chorus),
                YearRole.PeriodYear or YearRole.Announcement => (weight + 2, chorus),
                _ => (weight, chorus + 1),
            };
        }

        int? best = null;
        var most = 0;
        foreach (var (year, (weight, chorus)) in votes)
        {
            var votesOfYear = weight + Math.Min(chorus, HeaviestChorus);
            if (votesOfYear > most || (votesOfYear == most && year > best))
            {
                (best, most) = (year, votesOfYear);
            }
        }

        return best;
    }
}
