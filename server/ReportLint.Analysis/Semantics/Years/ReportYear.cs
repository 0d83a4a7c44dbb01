using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>Decides which year a report covers when its parts disagree: title and period weigh most, a chorus of sentences can outweigh one of them.</summary>
internal static class ReportYear
{
    private const int HeaviestChorus = 4;

    public static int? Decide(ImmutableArray<YearMention> mentions)
    {
        var votes = new Dictionary<int, (int Weight, int Chorus)>();
        foreach (var mention in mentions)
        {
            var (weight, chorus) = votes.GetValueOrDefault(mention.Year);
            votes[mention.Year] = mention.Role switch
            {
                YearRole.Title => (weight + 3, chorus),
                YearRole.PeriodStart or YearRole.PeriodEnd or YearRole.PeriodYear or YearRole.Announcement => (weight + 2, chorus),
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
