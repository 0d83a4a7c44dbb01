using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>
/// Finds the stretch of the document that holds each table of the form, by the words of its rows and headings. Pages may cut it,
/// and the heading above it may be missing.
/// </summary>
internal sealed class TableLocator
{
    private const int ShortLine = 40;

    private const int RowVote = 6;

    private const int HeadingVote = 4;

    private readonly ImmutableArray<SourceRow> rows;
    private readonly BoundSections sections;
    private readonly bool[] isHeading;
    private readonly ImmutableArray<TableVocabulary> tables;

    // For each row the table whose words it has, or -1.
    private readonly int[] owner;
    private readonly HashSet<int>[] rowHits;
    private readonly int[] votes;

    public TableLocator(ImmutableArray<SourceRow> rows, ImmutableArray<TableVocabulary> tables, BoundSections sections)
    {
        this.rows = rows;
        this.tables = tables;
        this.sections = sections;
        isHeading = [.. rows.Select(r => r.Evidence == RowEvidence.Line && sections.IsHeading(r.Span))];
        owner = new int[rows.Length];
        rowHits = new HashSet<int>[rows.Length];
        votes = new int[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            (owner[i], rowHits[i], votes[i]) = isHeading[i] ? (-1, [], 0) : Vote(rows[i]);
        }

        InheritInGrids();
    }

    /// <summary>For each table of the form its region, or null.</summary>
    public ImmutableArray<TableRegion?> Locate() => [.. tables.Select((_, t) => Locate(t))];

    private (int Owner, HashSet<int> Rows, int Votes) Vote(SourceRow row)
    {
        if (row.IsProse)
        {
            return (-1, [], 0);
        }

        var best = (Owner: -1, Votes: 0, Rows: new HashSet<int>());
        var tie = false;
        for (var t = 0; t < tables.Length; t++)
        {
            var (weight, hits) = Vote(row, tables[t]);
            tie = weight == best.Votes || (tie && weight < best.Votes);
            if (weight > best.Votes)
            {
                best = (t, weight, hits);
            }
        }

        // Short words that many tables have do not outweigh the rows around.
        return tie || best.Votes < HeadingVote ? (-1, [], 0) : (best.Owner, best.Rows, best.Votes);
    }

    private static (int Votes, HashSet<int> Rows) Vote(SourceRow row, TableVocabulary words)
    {
        var hits = new HashSet<int>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var weight = 0;
        foreach (var cell in row.Evidence == RowEvidence.Line ? LinePieces.KnownLabels(row, words) : row.Cells.Where(static c => !c.IsFigure && !c.IsBlank))
        {
            var isShort = cell.Label.Core.Length <= 2;
            var heads = words.IsHeading(cell);
            if (words.ExactRow(cell.Label) is >= 0 and var hit && !(heads && cell.Label.Numbering is null))
            {
                hits.Add(hit);
                weight += isShort && cell.Label.Numbering is null && !row.HasFigures ? 1 : RowVote;
            }
            else if ((heads || words.IsGroup(cell)) && seen.Add(cell.Label.Core))
            {
                weight += isShort ? 1 : HeadingVote;
            }
        }

        return (weight, hits);
    }

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
                var current = Enumerable.Range(i, end - i).Select(k => owner[k]).FirstOrDefault(static o => o >= 0, -1);
                for (var k = i; k < end; k++)
                {
                    current = owner[k] >= 0 ? owner[k] : current;
                    owner[k] = current;
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
        var main = clusters.MaxBy(c => Weight(c) + (IsInOwnSection(c, table) ? Weight(c) : 0));
        if (Weight(main) < 2 * HeadingVote)
        {
            return null;
        }

        var seen = Hits(main);
        var members = new SortedSet<int>(Enumerable.Range(main.First, main.Last - main.First + 1));
        SourceRow? copy = null;
        foreach (var other in clusters.Where(c => c != main).OrderBy(static c => c.First))
        {
            var hits = Hits(other);
            if (!hits.Overlaps(seen) && (hits.Count > 0 || other.First > main.First))
            {
                seen.UnionWith(hits);
                members.UnionWith(Enumerable.Range(other.First, other.Last - other.First + 1));
            }
            else if (hits.Count * 2 >= seen.Count && hits.Count >= 2 && IsInOwnSection(other, table) == IsInOwnSection(main, table))
            {
                copy = rows[other.First];
            }
        }

        Extend(members, table);
        return new TableRegion(tables[table], [.. members.Where(i => owner[i] == table || (owner[i] < 0 && !IsBarrier(i))).Select(i => rows[i])], copy?.Span);
    }

    private List<(int First, int Last)> Clusters(int table)
    {
        var clusters = new List<(int First, int Last)>();
        var broken = true;
        for (var i = 0; i < rows.Length; i++)
        {
            if (owner[i] == table)
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
                broken |= IsBarrier(i) || owner[i] >= 0;
            }
        }

        return clusters;
    }

    private bool IsBarrier(int i) => rows[i].IsProse || isHeading[i];

    private int Weight((int First, int Last) cluster) =>
        Enumerable.Range(cluster.First, cluster.Last - cluster.First + 1).Sum(i => owner[i] >= 0 ? votes[i] : 0);

    private bool IsInOwnSection((int First, int Last) cluster, int table) =>
        sections.Find(tables[table].Form.Section) is { } section && section.Contains(rows[cluster.First].Span.Start);

    private HashSet<int> Hits((int First, int Last) cluster) =>
        [.. Enumerable.Range(cluster.First, cluster.Last - cluster.First + 1).SelectMany(i => rowHits[i])];

    /// <summary>Takes the rows behind that no table owns: figures whose labels stand on the page before, or labels that an extraction moved.</summary>
    private void Extend(SortedSet<int> members, int table)
    {
        for (var i = members.Max + 1; i < rows.Length && (owner[i] < 0 || owner[i] == table) && !IsBarrier(i); i++)
        {
            if (rows[i].Evidence == RowEvidence.Line && rows[i].TextLength > ShortLine && !rows[i].HasFigures)
            {
                break;
            }

            members.Add(i);
        }
    }
}
