namespace ReportLint.Analysis;

/// <summary>Numbers that are siblings: under the same heading and written alike.</summary>
/// <param name="depth">How deep it stands: the level of its mark-up, then how its numbers rank.</param>
/// <param name="continued">The last number of a sequence like it that ended before; 0 where there was none. A sequence may go on from there.</param>
internal sealed class NumberSequence(string shape, int level, int depth, int continued)
{
    public string Shape => shape;

    /// <summary>The level of the mark-up of its last heading that has any; 0 where none has.</summary>
    public int Level { get; set; } = level;

    public int Depth => depth;

    public int Continued => continued;

    public List<HeadingNumber> Numbers { get; } = [];
}

/// <summary>
/// Sorts the headings of a document into sequences. A number belongs to the sequence of its like that is still open, and ends those that
/// were opened after it.
/// </summary>
internal sealed class NumberSequences
{
    private const int RanksPerLevel = 10;

    private readonly List<NumberSequence> all = [];
    private readonly List<NumberSequence> open = [];
    private readonly Dictionary<string, int> ended = new(StringComparer.Ordinal);
    private int markedLevel;

    /// <param name="headings">In the document's order.</param>
    /// <param name="endsAll">Which of them belong to no sequence and end all that are open.</param>
    public static IReadOnlyList<NumberSequence> Of(IEnumerable<TextBlock> headings, Func<TextBlock, bool> endsAll)
    {
        var sequences = new NumberSequences();
        foreach (var heading in headings)
        {
            if (endsAll(heading))
            {
                sequences.End(static _ => true);
                sequences.markedLevel = heading.Heading?.Level ?? 0;
            }
            else
            {
                sequences.Add(heading);
            }
        }

        return sequences.all;
    }

    private void Add(TextBlock heading)
    {
        var level = heading.Heading?.Level ?? 0;
        markedLevel = level > 0 ? level : markedLevel;
        if (HeadingNumber.Of(heading) is { } number)
        {
            Add(number);
        }
        else if (level > 0)
        {
            End(s => s.Depth > level * RanksPerLevel);
        }
    }

    private void Add(HeadingNumber number)
    {
        var depth = number.Level > 0 ? number.Level * RanksPerLevel : (markedLevel * RanksPerLevel) + number.Rank;
        var index = Find(number);
        if (index >= 0)
        {
            End(s => open.IndexOf(s) > index);
            open[index].Level = number.Level > 0 ? number.Level : open[index].Level;
        }
        else
        {
            End(s => s.Depth >= depth);
            open.Add(new NumberSequence(number.Shape, number.Level, depth, ended.GetValueOrDefault(number.Shape)));
            all.Add(open[^1]);
        }

        open[^1].Numbers.Add(number);
    }

    /// <summary>The open sequence that a number belongs to. Extraction gives siblings different levels: a number that goes on with a sequence belongs to it at any level.</summary>
    private int Find(HeadingNumber number)
    {
        var index = open.FindLastIndex(s => string.Equals(s.Shape, number.Shape, StringComparison.Ordinal) && (s.Level == number.Level || s.Level == 0 || number.Level == 0));
        return index >= 0 || number.Ordinal == 1 ? index : open.FindLastIndex(s => string.Equals(s.Shape, number.Shape, StringComparison.Ordinal) && s.Numbers[^1].Ordinal == number.Ordinal - 1);
    }

    private void End(Func<NumberSequence, bool> ends)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (ends(open[i]))
            {
                ended[open[i].Shape] = open[i].Numbers[^1].Ordinal;
                open.RemoveAt(i);
            }
        }
    }
}
