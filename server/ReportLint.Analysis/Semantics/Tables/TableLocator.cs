using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>
/// Finds the stretch of the document that holds each table of the form, by the words of its rows and headings. Pages may cut it,
/// and the heading above it may be missing.
/// </summary>
internal sealed class TableLocator
{
    private const int ShortLine = 40;

    private readonly ImmutableArray<SourceRow> rows;
    private readonly BoundSections sections;
    private readonly bool[] isHeading;
    private readonly ImmutableArray<TableVocabulary> tables;

    // For each row what its own words say, and the table that it belongs to by them or by the rows around; -1 for none.
    private readonly RowVote[] votes;
    private readonly int[] owners;

    public TableLocator(ImmutableArray<SourceRow> rows, ImmutableArray<TableVocabulary> tables, BoundSections sections)
    {
        this.rows = rows;
        this.tables = tables;
        this.sections = sections;
        isHeading = new bool[rows.Length];
        votes = new RowVote[rows.Length];
        owners = new int[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            isHeading[i] = rows[i].Evidence == RowEvidence.Line && sections.IsHeading(rows[i].Span);
            votes[i] = isHeading[i] ? RowVote.None : RowVote.Of(rows[i], tables);
            owners[i] = votes[i].Owner;
        }

        InheritInGrids();
    }

    /// <summary>For each table of the form its region, or null.</summary>
    public ImmutableArray<TableRegion?> Locate() => [.. tables.Select((_, t) => Locate(t))];

    /// <summary>A row of a written table without words of its own belongs where the row above does, or the first row below that is known.</summary>
    private void InheritInGrids()
    {
        for (var i = 0; i < rows.Length;)
        {
            var end = i + 1;
            while (end < rows.Length && rows[end].Block == rows[i].Block)
            {
                end++;
            }

            if (rows[i].Evidence == RowEvidence.Grid)
            {
                var first = owners.AsSpan(i, end - i).IndexOfAnyExcept(-1);
                var current = first < 0 ? -1 : owners[i + first];
                for (var k = i; k < end; k++)
                {
                    current = owners[k] >= 0 ? owners[k] : current;
                    owners[k] = current;
                }
            }

            i = end;
        }
    }

    private TableRegion? Locate(int table)
    {
        var clusters = Clusters(table);
        if (clusters.Count == 0)
        {
            return null;
        }

        // Last year's table in an appendix is no rival of the one that stands where it belongs.
        var main = clusters.Count == 1 ? clusters[0] : clusters.MaxBy(c => Weight(c) + (IsInOwnSection(c, table) ? Weight(c) : 0));
        if (Weight(main) < 2 * RowVote.Heading)
        {
            return null;
        }

        var (members, copy) = clusters.Count == 1 ? (clusters, null) : WithOthers(clusters, main, table);
        members[^1] = (members[^1].First, Extend(members[^1].Last, table));
        var region = ImmutableArray.CreateBuilder<SourceRow>();
        TextSpan? second = null;
        foreach (var (first, last) in members)
        {
            var end = SecondTable.EndOfFirst(rows.AsSpan(), votes, first, last, (table, tables[table]));
            second = end < last ? rows[end + 1].Span : second;
            for (var i = first; i <= end; i++)
            {
                if (owners[i] == table || (owners[i] < 0 && !IsBarrier(i)))
                {
                    region.Add(rows[i]);
                }
            }
        }

        return new TableRegion(tables[table], region.DrainToImmutable(), copy?.Span, second);
    }

    /// <summary>The main cluster with those that hold other rows of the table, and the first row of a second table with the same rows.</summary>
    private (List<(int First, int Last)> Members, SourceRow? Copy) WithOthers(List<(int First, int Last)> clusters, (int First, int Last) main, int table)
    {
        var seen = Hits(main, table);
        var members = new List<(int First, int Last)>();
        SourceRow? copy = null;
        foreach (var cluster in clusters)
        {
            if (cluster == main)
            {
                members.Add(main);
                continue;
            }

            var hits = Hits(cluster, table);
            if (!hits.Overlaps(seen) && (hits.Count > 0 || cluster.First > main.First))
            {
                seen.UnionWith(hits);
                members.Add(cluster);
            }
            else if (hits.Count * 2 >= seen.Count && hits.Count >= 2 && IsInOwnSection(cluster, table) == IsInOwnSection(main, table))
            {
                copy = rows[cluster.First];
            }
        }

        return (members, copy);
    }

    private List<(int First, int Last)> Clusters(int table)
    {
        var clusters = new List<(int First, int Last)>();
        var broken = true;
        for (var i = 0; i < rows.Length; i++)
        {
            if (owners[i] == table)
            {
                if (broken)
                {
                    clusters.Add((i, i));
                }
                else
                {
                    clusters[^1] = (clusters[^1].First, i);
                }

                broken = false;
            }
            else
            {
                broken |= IsBarrier(i) || owners[i] >= 0;
            }
        }

        return clusters;
    }

    private bool IsBarrier(int i) => rows[i].IsProse || isHeading[i];

    private int Weight((int First, int Last) cluster)
    {
        var weight = 0;
        for (var i = cluster.First; i <= cluster.Last; i++)
        {
            weight += votes[i].Weight;
        }

        return weight;
    }

    private bool IsInOwnSection((int First, int Last) cluster, int table) =>
        sections.Find(tables[table].Form.Section) is { } section && section.Contains(rows[cluster.First].Span.Start);

    /// <summary>The rows of the table whose labels stand in a cluster to the letter.</summary>
    private HashSet<int> Hits((int First, int Last) cluster, int table)
    {
        var hits = new HashSet<int>();
        for (var i = cluster.First; i <= cluster.Last; i++)
        {
            if (votes[i].Owner == table)
            {
                RowVote.AddRows(rows[i], tables[table], hits);
            }
        }

        return hits;
    }

    /// <summary>Takes the rows behind that no table owns: figures whose labels stand on the page before, or labels that an extraction moved. Gives the last one.</summary>
    private int Extend(int last, int table)
    {
        var i = last + 1;
        while (i < rows.Length && (owners[i] < 0 || owners[i] == table) && !IsBarrier(i) && !IsLongText(rows[i]))
        {
            i++;
        }

        return i - 1;
    }

    /// <summary>Whether a line is rather a sentence than a row: long, and neither ends in a figure nor is mostly figures with a word behind.</summary>
    private static bool IsLongText(SourceRow row) => row.Evidence == RowEvidence.Line && row.TextLength > ShortLine && !row.HasFigures
        && !row.Cells.Any(static c => c.Tokens is { } tokens && tokens.Figures * 2 >= tokens.All.Length);
}
