using System.Text;
using ReportLint.Syntax;

namespace ReportLint.Cli;

/// <summary>
/// Makes text from documents, paths and rules safe to print: control characters could drive the terminal, and bidirectional overrides
/// could show a line other than it is. Both become a visible question mark; a tab or a line break becomes one blank.
/// </summary>
internal static class TerminalText
{
    public static string Clean(ReadOnlySpan<char> text)
    {
        if (IsClean(text))
        {
            return text.ToString();
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(Shown(rune));
        }

        return clean.ToString();
    }

    /// <summary>Whether every character is shown as it is, as in nearly all texts.</summary>
    private static bool IsClean(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!IsPlain(c) && (char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' || IsBidirectionalControl(c)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The columns that the text takes once it is cleaned.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        var at = 0;
        for (; at < text.Length && IsPlain(text[at]); at++)
        {
            width += text[at] <= '~' ? 1 : 2;
        }

        foreach (var rune in text[at..].EnumerateRunes())
        {
            width += Width(rune);
        }

        return width;
    }

    /// <summary>Letters, figures and Chinese characters, which are nearly all there is: shown as they are, in one column or in two.</summary>
    private static bool IsPlain(char c) => c is (>= ' ' and <= '~') or (>= '\u3000' and <= '\u3011') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uFF01' and <= '\uFF60');

    public static int Width(Rune rune) => DisplayWidth.Of(Shown(rune));

    /// <summary>The marks, embeddings, overrides and isolates that change the order in which characters are shown.</summary>
    public static bool IsBidirectionalControl(int c) =>
        c is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static Rune Shown(Rune rune) => rune.Value switch
    {
        '\t' or '\n' or '\r' => new Rune(' '),
        0x2028 or 0x2029 => new Rune('?'),
        var c when Rune.IsControl(rune) || IsBidirectionalControl(c) => new Rune('?'),
        _ => rune,
    };
}
