namespace ReportLint.Analysis;

/// <summary>Tells a whole second table from rows that stand twice: a section may have the table of a region, and behind it that of the body itself.</summary>
internal static class SecondTable
{
    /// <summary>The last row of the table that begins at <paramref name="first"/>: where most rows of the form stand once more behind its last, these are a second table.</summary>
    /// <param name="rows">All rows of the document.</param>
    /// <param name="votes">What the words of each say.</param>
    /// <param name="first">The first row of the stretch that belongs to the table.</param>
    /// <param name="last">Its last row.</param>
    /// <param name="table">The table's index and its words.</param>
    public static int EndOfFirst(ReadOnlySpan<SourceRow> rows, ReadOnlySpan<RowVote> votes, int first, int last, (int Index, TableVocabulary Words) table)
    {
        // Nearly all documents have the table once, and need not be asked row by row.
        var ofForm = table.Words.Form.Rows.Length;
        if (Speaking(votes[first..(last + 1)], table.Index) * 2 <= ofForm * 3)
        {
            return last;
        }

        var (seen, again, hits) = (new HashSet<int>(), new HashSet<int>(), new HashSet<int>());
        var end = first;
        for (var i = first; i <= last && again.Count * 2 <= ofForm; i++)
        {
            hits.Clear();
            RowVote.AddRows(rows[i], table.Words, hits);
            if (hits.IsSubsetOf(seen))
            {
                again.UnionWith(hits);
            }
            else
            {
                seen.UnionWith(hits);
                again.Clear();
                end = i;
            }
        }

        if (again.Count * 2 <= ofForm)
        {
            return last;
        }

        // What speaks of the table next heads the second.
        while (end < last && votes[end + 1].Owner != table.Index)
        {
            end++;
        }

        return end;
    }

    private static int Speaking(ReadOnlySpan<RowVote> votes, int table)
    {
        var count = 0;
        foreach (var vote in votes)
        {
            count += vote.Owner == table ? 1 : 0;
        }

        return count;
    }
}
