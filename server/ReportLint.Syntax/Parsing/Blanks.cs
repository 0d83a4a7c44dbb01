using System.Runtime.CompilerServices;

namespace ReportLint.Syntax;

/// <summary>Blanks as documents have them: space, tab, no-break and full-width space, byte order marks and other zero-width leftovers.</summary>
public static class Blanks
{
    // Asked of nearly every character. Figures, letters, Chinese characters and their punctuation are told apart from blanks without a look-up, and without a call.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBlank(char c) => c is not ((>= '\u3001' and <= '\u9FFF') or (> ' ' and <= '~') or (>= '\uFF01' and <= '\uFFEF')) && IsRareBlank(c);

    private static bool IsRareBlank(char c) => char.IsWhiteSpace(c) || IsInvisible(c);

    /// <summary>Characters without width, which nobody sees and nothing shows.</summary>
    public static bool IsInvisible(char c) => c is '\uFEFF' or '\u200B' or '\u2060';

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
