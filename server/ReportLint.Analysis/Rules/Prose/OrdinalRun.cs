using System.Collections.Immutable;
using System.Text;

namespace ReportLint.Analysis;

/// <summary>What 一是 begins: 二是, 三是 and so on, in a paragraph and those that go on after it.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Text">All of it, with the end of its last paragraph.</param>
internal sealed record OrdinalRun(int Count, string Text)
{
    private static readonly ImmutableArray<string> Ordinals = ["一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是"];

    // Where a clause begins.
    private const string Before = "。；，：！？、;,:\n ";
    private const int MostParagraphs = 20;

    // A longer list was not meant to be counted by its reader.
    private const int Longest = 10_000;

    /// <param name="rest">What stands behind 一是 in its paragraph.</param>
    /// <param name="following">The paragraphs after it.</param>
    /// <returns>Null where only 一是 is found, or where numbers are left out: then it is not known how many there are.</returns>
    public static OrdinalRun? Read(ReadOnlySpan<char> rest, IEnumerable<string> following)
    {
        var all = new StringBuilder().Append(rest[..Math.Min(rest.Length, Longest)]);
        foreach (var paragraph in following.Take(MostParagraphs).TakeWhile(p => all.Length + p.Length < Longest))
        {
            all.Append('\n').Append(paragraph);
        }

        var text = all.ToString();
        var end = Next(text, 0, 0) is >= 0 and var restart ? restart : text.Length;
        var (at, count) = (0, 1);
        while (count < Ordinals.Length && Next(text, count, at) is >= 0 and var next && next < end)
        {
            (at, count) = (next, count + 1);
        }

        for (var skipped = count + 1; skipped < Ordinals.Length; skipped++)
        {
            if (Next(text, skipped, at) is >= 0 and var later && later < end)
            {
                return null;
            }
        }

        var last = text.IndexOf('\n', at);
        return count < 2 ? null : new OrdinalRun(count, text[..Math.Min(end, last < 0 ? text.Length : last)]);
    }

    /// <summary>Where the ordinal after so many others stands at the start of a clause; -1 where it does not.</summary>
    private static int Next(string text, int count, int from)
    {
        for (var at = text.IndexOf(Ordinals[count], from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Ordinals[count], at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || Before.Contains(text[at - 1], StringComparison.Ordinal))
            {
                return at;
            }
        }

        return -1;
    }
}
