using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>For which table of the form the words of a row speak.</summary>
/// <param name="Owner">The index of the table; -1 for none.</param>
/// <param name="Rows">The rows of that table whose labels stand here to the letter.</param>
/// <param name="Weight">How much the words weigh together.</param>
internal sealed record RowVote(int Owner, ImmutableHashSet<int> Rows, int Weight)
{
    /// <summary>The weight of one heading of the form; less than that decides nothing.</summary>
    public const int Heading = 4;

    private const int RowLabel = 6;

    public static RowVote None { get; } = new(-1, [], 0);

    /// <summary>Prose has no vote, nor has a row whose words speak for two tables alike.</summary>
    public static RowVote Of(SourceRow row, ImmutableArray<TableVocabulary> tables)
    {
        if (row.IsProse)
        {
            return None;
        }

        var best = None;
        var tie = false;
        for (var t = 0; t < tables.Length; t++)
        {
            var (weight, hits) = Count(row, tables[t]);
            tie = weight == best.Weight || (tie && weight < best.Weight);
            if (weight > best.Weight)
            {
                best = new RowVote(t, hits, weight);
            }
        }

        // Short words that many tables have do not outweigh the rows around.
        return tie || best.Weight < Heading ? None : best;
    }

    private static (int Weight, ImmutableHashSet<int> Rows) Count(SourceRow row, TableVocabulary words)
    {
        var hits = ImmutableHashSet.CreateBuilder<int>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var weight = 0;
        foreach (var cell in row.Evidence == RowEvidence.Line ? LinePieces.KnownLabels(row, words) : row.Cells.Where(static c => !c.IsFigure && !c.IsBlank))
        {
            var isShort = cell.Label.Core.Length <= 2;
            var heads = words.IsHeading(cell);
            if (words.ExactRow(cell.Label) is >= 0 and var hit && !(heads && cell.Label.Numbering is null))
            {
                hits.Add(hit);
                weight += isShort && cell.Label.Numbering is null && !row.HasFigures ? 1 : RowLabel;
            }
            else if ((heads || words.IsGroup(cell)) && seen.Add(cell.Label.Core))
            {
                weight += isShort ? 1 : Heading;
            }
        }

        return (weight, hits.ToImmutable());
    }
}
