using System.Text.RegularExpressions;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>
/// A label as it is compared: its numbering apart, and its core, which is the letters and digits alone, half-width and in lower case.
/// Blanks, brackets, quotes and punctuation differ from one extraction to the next and carry no meaning.
/// </summary>
internal sealed partial class LabelText
{
    private LabelText(string text, Numbering? numbering, string core, string full, int tables)
    {
        Text = text;
        Matches = tables == 0 ? [] : new WordMatch?[tables];
        Numbering = numbering;
        Core = core;
        Full = full;
        Letters = LettersOf(core);
        FullLetters = Letters | LettersOf(full.AsSpan(0, full.Length - core.Length));
    }

    /// <summary>The words as they are written.</summary>
    public string Text { get; }

    public Numbering? Numbering { get; }

    /// <summary>The words without the numbering.</summary>
    public string Core { get; }

    /// <summary>The words with the numbering's digits: two labels of the same words may differ in it.</summary>
    public string Full { get; }

    /// <summary>Which letters occur, folded into 64 bits: a cheap way to see that two labels have little in common.</summary>
    public ulong Letters { get; }

    /// <summary>The same with the numbering's digits.</summary>
    public ulong FullLetters { get; }

    /// <summary>What these words are in each table of the family, as far as it was asked.</summary>
    public WordMatch?[] Matches { get; }

    /// <summary>How well these words fit each section of the family, if it was asked.</summary>
    public SectionMatch? SectionMatch { get; set; }

    public bool IsEmpty => Core.Length == 0;

    public static LabelText Parse(string text) => Parse(text, 0);

    /// <param name="text">The words as they are written.</param>
    /// <param name="tables">How many tables of a family they may be compared with.</param>
    public static LabelText Parse(string text, int tables)
    {
        var clean = text.Contains('[', StringComparison.Ordinal) ? Bookmark().Replace(text, "") : text;
        clean = clean.Trim();
        var numbering = Numbering.Read(clean);
        if (numbering is not null && numbering.Length >= clean.Length)
        {
            numbering = null;
        }

        // Letters are folded one by one: the core is the end of the whole.
        var full = Fold(clean);
        var core = numbering is null ? full : full[FoldedLength(clean.AsSpan(0, numbering.Length))..];
        return new LabelText(text, numbering, core, full, tables);
    }

    /// <summary>Letters and digits alone, half-width, lower case.</summary>
    public static string Fold(string text) => text.AsSpan().ContainsAnyExceptInRange('\u4E00', '\u9FFF') ? Fold(text.AsSpan()) : text;

    private static string Fold(ReadOnlySpan<char> text)
    {
        Span<char> core = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (TryFold(c, out var folded))
            {
                core[length++] = folded;
            }
        }

        return core[..length].ToString();
    }

    /// <summary>Half-width and lower case; false for what is no letter and no digit.</summary>
    public static bool TryFold(char c, out char folded)
    {
        folded = c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c;
        if (folded is >= '\u4E00' and <= '\u9FFF')
        {
            return true;
        }

        if (!char.IsLetterOrDigit(folded) && !char.IsSurrogate(folded))
        {
            return false;
        }

        folded = char.ToLowerInvariant(folded);
        return true;
    }

    private static int FoldedLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        foreach (var c in text)
        {
            length += TryFold(c, out _) ? 1 : 0;
        }

        return length;
    }

    private static ulong LettersOf(ReadOnlySpan<char> text)
    {
        var letters = 0UL;
        foreach (var c in text)
        {
            letters |= 1UL << (c % 64);
        }

        return letters;
    }

    public override string ToString() => Core;

    // What Word's extraction leaves of a bookmark.
    [GeneratedRegex(@"\[bookmark:[^\]]{0,80}\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bookmark();
}
