using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>
/// In which order the versions of a form are tried, by the labels that one of them alone has: a document is read by all of them only where these leave it open. They are looked for in the whole text,
/// since damage moves labels more often than it breaks them.
/// </summary>
internal sealed class VersionOrder(Pack pack)
{
    // A single label may stand there by chance.
    private const int FewestOwn = 2;

    // More are not looked for: each costs a search through the text.
    private const int MostOwn = 6;

    // Shorter ones stand in sentences as well.
    private const int ShortestLabel = 4;

    // By version, each when it is first asked for: most texts are seen to be of the newest.
    private readonly ConcurrentDictionary<string, ImmutableArray<string>> own = new(StringComparer.Ordinal);

    /// <summary>First the newest version of which the text has some labels of its own, then the others, newer ones before older ones.</summary>
    public IEnumerable<string> Of(string text)
    {
        var newestFirst = pack.Versions.Reverse();
        var first = pack.Versions.Length == 1 ? null : newestFirst.FirstOrDefault(v => Has(text, v, FewestOwn));
        return first is null ? newestFirst : newestFirst.OrderBy(v => string.Equals(v, first, StringComparison.Ordinal) ? 0 : 1);
    }

    /// <summary>Whether labels of its own tell that a text is of a version, and none that it is of another.</summary>
    public bool IsCertain(string version, string text) =>
        pack.Versions.Length > 1 && Has(text, version, FewestOwn) && !pack.Versions.Any(v => !string.Equals(v, version, StringComparison.Ordinal) && Has(text, v, 1));

    private bool Has(string text, string version, int fewest)
    {
        var labels = own.GetOrAdd(version, static (v, pack) => OwnLabels(pack, v), pack);
        for (var i = 0; fewest > 0 && i + fewest <= labels.Length; i++)
        {
            fewest -= text.Contains(labels[i], StringComparison.Ordinal) ? 1 : 0;
        }

        return fewest == 0;
    }

    /// <summary>A few labels of a version that are neither another's nor part of one, those of columns before those of rows: fewer words are lost from a heading than from a long label.</summary>
    private static ImmutableArray<string> OwnLabels(Pack pack, string version)
    {
        var others = pack.Versions.Where(v => !string.Equals(v, version, StringComparison.Ordinal)).SelectMany(v => Labels(pack, v)).ToList();
        return [.. Labels(pack, version).Where(l => l.Length >= ShortestLabel && !others.Exists(o => o.Contains(l, StringComparison.Ordinal))).Take(MostOwn)];
    }

    private static IEnumerable<string> Labels(Pack pack, string version)
    {
        var rows = pack.Tables.Where(t => t.AppliesTo(version)).SelectMany(static t => t.Rows).ToList();
        var columns = rows.SelectMany(static r => r.Columns).ToList();
        return columns.Select(static c => c.Label).Concat(rows.Select(static r => r.Name))
            .Concat(columns.SelectMany(static c => c.AlsoLabelled.AddRange(c.Groups))).Concat(rows.SelectMany(static r => r.AlsoLabelled.AddRange(r.Groups))).Distinct(StringComparer.Ordinal);
    }
}
