using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>For which table of the form the words of a row speak.</summary>
/// <param name="Owner">The index of the table; -1 for none.</param>
/// <param name="Rows">The rows of that table whose labels stand here to the letter.</param>
/// <param name="Weight">How much the words weigh together.</param>
internal readonly record struct RowVote(int Owner, ImmutableArray<int> Rows, int Weight)
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
            var vote = Count(row, tables[t]) with { Owner = t };
            tie = vote.Weight == best.Weight || (tie && vote.Weight < best.Weight);
            best = vote.Weight > best.Weight ? vote : best;
        }

        // Short words that many tables have do not outweigh the rows around.
        return tie || best.Weight < Heading ? None : best;
    }

    private static RowVote Count(SourceRow row, TableVocabulary words)
    {
        ImmutableArray<int>.Builder? hits = null;
        List<string>? seen = null;
        var weight = 0;
        foreach (var cell in row.Evidence == RowEvidence.Line ? LinePieces.KnownLabels(row, words) : row.Cells)
        {
            if (cell.IsFigure || cell.IsBlank || words.Match(cell.Label) is not { IsKnown: true } match)
            {
                continue;
            }

            var isShort = cell.Label.Core.Length <= 2;
            if (match.Row >= 0 && !(match.IsHeading && cell.Label.Numbering is null))
            {
                (hits ??= ImmutableArray.CreateBuilder<int>()).Add(match.Row);
                weight += isShort && cell.Label.Numbering is null && !row.HasFigures ? 1 : RowLabel;
            }
            else if ((match.IsHeading || match.IsGroup) && !(seen ??= []).Contains(cell.Label.Core))
            {
                seen.Add(cell.Label.Core);
                weight += isShort ? 1 : Heading;
            }
        }

        return new RowVote(-1, hits?.ToImmutable() ?? [], weight);
    }
}
