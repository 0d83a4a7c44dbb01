using System.Buffers;

namespace ReportLint.Syntax;

/// <summary>Blanks as documents have them: space, tab, no-break and full-width space, byte order marks and other zero-width leftovers.</summary>
public static class Blanks
{
    // Figures, letters and Chinese characters are told apart from blanks without a look-up.
    public static bool IsBlank(char c) => c is not ((>= '\u4E00' and <= '\u9FFF') or (> ' ' and <= '~')) && (char.IsWhiteSpace(c) || IsInvisible(c));

    /// <summary>Characters without width, which nobody sees and nothing shows.</summary>
    public static bool IsInvisible(char c) => c is '\uFEFF' or '\u200B' or '\u2060';

    /// <summary>All characters that are blank.</summary>
    internal static SearchValues<char> All { get; } = SearchValues.Create(
        "\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF");

    public static TextSpan Trim(string text, TextSpan span)
    {
        var start = span.Start;
        var end = span.End;
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
