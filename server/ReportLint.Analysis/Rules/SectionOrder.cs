using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>Finds the sections that stand out of order: the fewest that would have to move.</summary>
internal static class SectionOrder
{
    /// <param name="found">Sections as they stand in the document.</param>
    /// <param name="order">Ids in the order that is wanted; sections that it does not name stand anywhere.</param>
    public static IEnumerable<BoundSection> Broken(ImmutableArray<BoundSection> found, ImmutableArray<string> order)
    {
        if (AreInOrder(found, order))
        {
            return [];
        }

        var named = found.Where(s => order.Contains(s.Form.Id, StringComparer.Ordinal)).ToList();
        var places = named.Select(s => order.IndexOf(s.Form.Id)).ToArray();

        // The longest run that is in order stays.
        var length = new int[places.Length];
        var from = new int[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            (length[i], from[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (places[j] < places[i] && length[j] + 1 > length[i])
                {
                    (length[i], from[i]) = (length[j] + 1, j);
                }
            }
        }

        var kept = new HashSet<int>();
        for (var i = length.Length == 0 ? -1 : Array.IndexOf(length, length.Max()); i >= 0; i = from[i])
        {
            kept.Add(i);
        }

        return named.Where((_, i) => !kept.Contains(i));
    }

    private static bool AreInOrder(ImmutableArray<BoundSection> found, ImmutableArray<string> order)
    {
        var last = -1;
        foreach (var section in found)
        {
            if (order.IndexOf(section.Form.Id) is >= 0 and var place)
            {
                if (place <= last)
                {
                    return false;
                }

                last = place;
            }
        }

        return true;
    }
}
