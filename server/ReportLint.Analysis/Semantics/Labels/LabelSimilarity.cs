using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ReportLint.Analysis;

/// <summary>
/// How well a written label fits one of the form: 1 for the same words, less for a label that was cut, glued to another, or put in other words.
/// What is not <see cref="Related"/> may be 0. The numbering speaks for or against.
/// </summary>
internal static class LabelSimilarity
{
    /// <summary>Below this, two labels have nothing to do with each other.</summary>
    public const double Related = 0.5;

    /// <summary>From here on the words are the same but for punctuation and numbering.</summary>
    public const double Same = 0.95;

    // What agrees less is not related even with the right number.
    private const double LeastOfInterest = Related - SameNumber;

    // A label cut off by a page or a line: its beginning says more than a piece from inside; the longer the piece, the surer.
    private const double CutAtEnd = 0.55;
    private const double CutInside = 0.45;
    private const double CutLength = 0.4;

    // A label glued to its group's or to a remark.
    private const double Glued = 0.6;
    private const double GluedLength = 0.35;

    // Other words: letters in common, of both together and of the shorter one.
    private const double CommonOfBoth = 0.95;
    private const double CommonOfShorter = 0.675;

    // Words with a smaller share of the shorter one in common score less than is of interest, however long the other is.
    private const double LeastCommon = 0.4;

    private const int BitsOfAWord = 64;

    // To compare longer words letter by letter would cost too much.
    private const int Longest = 200;

    // The numbering agrees or contradicts; words that begin with a numeral were taken for a numbering.
    private const double SameNumber = 0.1;
    private const double OtherNumber = -0.25;
    private const double NumeralInWords = -0.1;

    public static double Score(LabelText written, LabelText form)
    {
        if (written.IsEmpty || form.IsEmpty)
        {
            return 0;
        }

        // Less need agree where the number does.
        var least = written.Numbering is { } number && number.Ordinal == form.Numbering?.Ordinal ? LeastOfInterest : Related;
        var words = Words(written.Core, written.Letters, form, least);
        if (words < Related && written.Numbering is not null && !string.Equals(written.Core, written.Full, StringComparison.Ordinal))
        {
            // What looks like a numbering may belong to the words.
            words = Math.Max(words, Words(written.Full, written.FullLetters, form, least) + NumeralInWords);
        }

        if (words < LeastOfInterest || written.Numbering is null || form.Numbering is null)
        {
            return words;
        }

        return written.Numbering.Ordinal == form.Numbering.Ordinal ? Math.Min(1.05, words + SameNumber) : words + OtherNumber;
    }

    /// <summary>How well the words fit; 0 where they fit less than asked.</summary>
    private static double Words(string written, ulong letters, LabelText label, double least)
    {
        var form = label.Core;

        // Most pairs share so few letters that nothing more need be computed: each letter that only one of both has takes one from what is common.
        var onlyWritten = BitOperations.PopCount(letters & ~label.Letters);
        var onlyForm = BitOperations.PopCount(label.Letters & ~letters);
        if (onlyWritten > 0 && onlyForm > 0)
        {
            var most = Math.Min(written.Length - onlyWritten, form.Length - onlyForm);
            return most < LeastCommon * Math.Min(written.Length, form.Length) || Score(most) < least ? 0 : InOtherWords();
        }

        if (string.Equals(written, form, StringComparison.Ordinal))
        {
            return 1;
        }

        if (written.Length >= 2 && form.Contains(written, StringComparison.Ordinal))
        {
            var share = (double)written.Length / form.Length;
            return (form.StartsWith(written, StringComparison.Ordinal) ? CutAtEnd : CutInside) + (CutLength * share);
        }

        if (form.Length >= 2 && written.Contains(form, StringComparison.Ordinal))
        {
            return Glued + (GluedLength * form.Length / written.Length);
        }

        return InOtherWords();

        double InOtherWords()
        {
            if (written.Length > Longest || form.Length > Longest)
            {
                return 0;
            }

            var shared = 0;
            foreach (var c in written)
            {
                shared += (int)((label.Letters >> (c % BitsOfAWord)) & 1);
            }

            return Score(Math.Min(shared, form.Length)) < least ? 0 : Score(LongestCommonSubsequence(written, label));
        }

        double Score(int common) => Math.Max(
            2.0 * common / (written.Length + form.Length) * CommonOfBoth,
            common >= 3 ? CommonOfShorter * common / Math.Min(written.Length, form.Length) : 0);
    }

    private static int LongestCommonSubsequence(string a, LabelText b) => b.Core.Length <= BitsOfAWord ? CommonByBits(a, b.Core, b.Letters) : CommonByTable(a, b.Core);

    /// <summary>
    /// One bit for each letter of the shorter text's place, all places of a row of the table at once: Hyyrö, "Bit-Parallel LCS-length Computation
    /// Revisited" (2004).
    /// </summary>
    private static int CommonByBits(string a, string b, ulong letters)
    {
        var open = ulong.MaxValue;
        foreach (var c in a)
        {
            if (((letters >> (c % BitsOfAWord)) & 1) != 0)
            {
                var hits = open & Places(b, c);
                open = (open + hits) | (open - hits);
            }
        }

        return BitOperations.PopCount(~open & (ulong.MaxValue >> (BitsOfAWord - b.Length)));
    }

    /// <summary>A bit for each place at which the letter stands.</summary>
    private static ulong Places(ReadOnlySpan<char> text, char letter)
    {
        var letters = MemoryMarshal.Cast<char, ushort>(text);
        var places = 0UL;
        var at = 0;
        for (; at + Vector128<ushort>.Count <= letters.Length; at += Vector128<ushort>.Count)
        {
            places |= (ulong)Vector128.Equals(Vector128.Create(letters[at..]), Vector128.Create((ushort)letter)).ExtractMostSignificantBits() << at;
        }

        for (; at < letters.Length; at++)
        {
            places |= (letters[at] == letter ? 1UL : 0) << at;
        }

        return places;
    }

    private static int CommonByTable(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        row.Clear();
        foreach (var c in a)
        {
            var diagonal = 0;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = c == b[j - 1] ? diagonal + 1 : Math.Max(row[j], row[j - 1]);
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
