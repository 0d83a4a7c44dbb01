using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>Decides which year a report covers when its parts disagree: title and period weigh most, a chorus of sentences can outweigh one of them.</summary>
internal static class ReportYear
{
    private const int HeaviestChorus = 4;

    public static int? Decide(ImmutableArray<YearMention> mentions)
    {
        var votes = mentions.GroupBy(static m => m.Year).Select(static g => (Year: g.Key, Weight: Weight([.. g]))).ToList();
        return votes.Count == 0 ? null : votes.OrderByDescending(static v => v.Weight).ThenByDescending(static v => v.Year).First().Year;
    }

    private static int Weight(List<YearMention> mentions)
    {
        var weight = 0;
        var chorus = 0;
        foreach (var role in mentions.Select(static m => m.Role))
        {
            switch (role)
            {
                case YearRole.Title:
                    weight += 3;
                    break;
                case YearRole.PeriodStart or YearRole.PeriodEnd or YearRole.PeriodYear or YearRole.Announcement:
                    weight += 2;
                    break;
                default:
                    chorus++;
                    break;
            }
        }

        return weight + Math.Min(chorus, HeaviestChorus);
    }
}
