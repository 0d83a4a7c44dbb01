using System.Text;

namespace ReportLint.Analysis;

/// <summary>What 一是 begins: 二是, 三是 and so on, in a paragraph and those that go on after it.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Text">All of it, with the end of its last paragraph.</param>
internal sealed record OrdinalRun(int Count, string Text)
{
    private const string Numerals = "一二三四五六七八九";
    private const char Mark = '是';

    // Where a clause begins.
    private const string Before = "。；，：！？、;,:\n ";
    private const int MostParagraphs = 20;

    // A longer list was not meant to be counted by its reader.
    private const int Longest = 10_000;

    /// <param name="rest">What stands behind 一是 in its paragraph.</param>
    /// <param name="following">The blocks after it, of which the paragraphs at the start may go on with it.</param>
    /// <returns>Null where only 一是 is found, or where numbers are left out: then it is not known how many there are.</returns>
    public static OrdinalRun? Read(ReadOnlySpan<char> rest, ReadOnlySpan<TextBlock> following)
    {
        rest = rest[..Math.Min(rest.Length, Longest)];
        var length = rest.Length;
        var reader = new Reader();
        var ends = reader.Read(rest, 0);
        for (var i = 0; i < Math.Min(following.Length, MostParagraphs) && !ends && following[i].MayCompare; i++)
        {
            var paragraph = following[i].Written;
            if (length + paragraph.Length >= Longest)
            {
                break;
            }

            length += 1 + paragraph.Length;
            ends = reader.Read(paragraph, i + 1);
        }

        return reader.Count < 2 || reader.IsGapped ? null : new OrdinalRun(reader.Count, Whole(rest, following, reader.LastParagraph, reader.LastLength));
    }

    /// <summary>The paragraphs up to the one with the last of the run, and of that so much as belongs to it.</summary>
    private static string Whole(ReadOnlySpan<char> rest, ReadOnlySpan<TextBlock> following, int last, int length)
    {
        var all = new StringBuilder();
        for (var i = 0; i <= last; i++)
        {
            var paragraph = i == 0 ? rest : following[i - 1].Written;
            all.Append(i == last ? paragraph[..length] : paragraph).Append(i == last ? "" : "\n");
        }

        return all.ToString();
    }

    /// <summary>Counts the ordinals that stand at the start of a clause, one paragraph after the other.</summary>
    private ref struct Reader()
    {
        public int Count { get; private set; } = 1;

        /// <summary>Whether there is a number behind the last that leaves some out.</summary>
        public bool IsGapped { get; private set; }

        public int LastParagraph { get; private set; }

        public int LastLength { get; private set; }

        /// <returns>Whether another run begins in the paragraph.</returns>
        public bool Read(ReadOnlySpan<char> text, int paragraph)
        {
            for (var at = 1; at < text.Length && text[at..].IndexOf(Mark) is >= 0 and var next; at++)
            {
                at += next;
                var ordinal = Numerals.IndexOf(text[at - 1], StringComparison.Ordinal) + 1;
                if (ordinal == 0 || (at > 1 && !Before.Contains(text[at - 2], StringComparison.Ordinal)))
                {
                    continue;
                }

                if (ordinal == 1)
                {
                    LastLength = LastParagraph == paragraph ? at - 1 : LastLength;
                    return true;
                }

                if (ordinal == Count + 1)
                {
                    (Count, IsGapped, LastParagraph, LastLength) = (ordinal, false, paragraph, text.Length);
                }
                else
                {
                    IsGapped |= ordinal > Count + 1;
                }
            }

            return false;
        }
    }
}
