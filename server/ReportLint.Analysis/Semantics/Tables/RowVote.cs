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
        var count = new VoteCount(words, row.HasFigures);
        if (row.Evidence == RowEvidence.Line)
        {
            foreach (var word in LinePieces.KnownLabels(row, words))
            {
                count.Add(word);
            }
        }
        else
        {
            foreach (var cell in row.Cells)
            {
                count.Add(cell);
            }
        }

        return count.Result;
    }

    /// <summary>Adds up what the words of a row weigh for one table.</summary>
    private ref struct VoteCount(TableVocabulary words, bool hasFigures)
    {
        private ImmutableArray<int>.Builder? hits;
        private List<string>? seen;
        private int weight;

        public readonly RowVote Result => new(-1, hits?.DrainToImmutable() ?? [], weight);

        public void Add(SourceCell cell)
        {
            if (cell.IsFigure || cell.IsBlank || words.Match(cell.Label) is not { IsKnown: true } match)
            {
                return;
            }

            var isShort = cell.Label.Core.Length <= 2;
            if (match.Row >= 0 && !(match.IsHeading && cell.Label.Numbering is null))
            {
                (hits ??= ImmutableArray.CreateBuilder<int>()).Add(match.Row);
                weight += isShort && cell.Label.Numbering is null && !hasFigures ? 1 : RowLabel;
            }
            else if ((match.IsHeading || match.IsGroup) && !(seen ??= []).Contains(cell.Label.Core))
            {
                seen.Add(cell.Label.Core);
                weight += isShort ? 1 : Heading;
            }
        }
    }
}
