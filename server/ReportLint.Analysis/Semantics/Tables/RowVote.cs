using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>For which table of the form the words of a row speak.</summary>
/// <param name="Owner">The index of the table; -1 for none.</param>
/// <param name="Weight">How much the words weigh together.</param>
internal readonly record struct RowVote(int Owner, int Weight)
{
    /// <summary>The weight of one heading of the form; less than that decides nothing.</summary>
    public const int Heading = 4;

    private const int RowLabel = 6;

    public static RowVote None { get; } = new(-1, 0);

    /// <summary>Prose has no vote, nor has a row whose words speak for two tables alike.</summary>
    public static RowVote Of(SourceRow row, ImmutableArray<TableVocabulary> tables)
    {
        if (row.IsProse || row.WordsEnd == 0)
        {
            return None;
        }

        var best = None;
        var tie = false;
        for (var t = 0; t < tables.Length; t++)
        {
            var weight = Read(row, tables[t], null);
            tie = weight == best.Weight || (tie && weight < best.Weight);
            best = weight > best.Weight ? new RowVote(t, weight) : best;
        }

        // Short words that many tables have do not outweigh the rows around.
        return tie || best.Weight < Heading ? None : best;
    }

    /// <summary>Adds the rows of a table whose labels stand in a row of the document to the letter.</summary>
    public static void AddRows(SourceRow row, TableVocabulary words, HashSet<int> rows) => Read(row, words, rows);

    private static int Read(SourceRow row, TableVocabulary words, HashSet<int>? rows)
    {
        var count = new VoteCount(words, row.HasFigures, row.Evidence == RowEvidence.Grid, rows);
        for (var i = 0; i < row.WordsEnd; i++)
        {
            var cell = row.Cells[i];
            if (!cell.MayHaveWord)
            {
                continue;
            }

            if (row.Evidence == RowEvidence.Grid || cell.Tokens is null)
            {
                count.Add(cell);
                continue;
            }

            var pieces = new List<SourceCell>();
            LinePieces.Split(cell, words, splitFigures: true, pieces);
            foreach (var piece in pieces)
            {
                count.Add(piece);
            }
        }

        return count.Weight;
    }

    /// <summary>Adds up what the words of a row weigh for one table.</summary>
    private ref struct VoteCount(TableVocabulary words, bool hasFigures, bool isGrid, HashSet<int>? rows)
    {
        // Most rows have one heading or group, if any.
        private string? first;
        private List<string>? others;

        public int Weight { get; private set; }

        public void Add(SourceCell cell)
        {
            if (cell.IsFigure || cell.IsBlank || words.Match(cell.Label) is not { IsKnown: true } match)
            {
                return;
            }

            var isShort = cell.Label.Core.Length <= 2;
            // What heads a column and a row both, as Total does, heads the row of a written table that has figures.
            if (match.Row >= 0 && (!(match.IsHeading && cell.Label.Numbering is null) || (isGrid && hasFigures)))
            {
                rows?.Add(match.Row);
                Weight += isShort && cell.Label.Numbering is null && !hasFigures ? 1 : RowLabel;
            }
            else if ((match.IsHeading || match.IsGroup) && IsNew(cell.Label.Core))
            {
                Weight += isShort ? 1 : Heading;
            }
        }

        private bool IsNew(string core)
        {
            if (first is null)
            {
                first = core;
                return true;
            }

            if (string.Equals(first, core, StringComparison.Ordinal) || others?.Contains(core) == true)
            {
                return false;
            }

            (others ??= []).Add(core);
            return true;
        }
    }
}
