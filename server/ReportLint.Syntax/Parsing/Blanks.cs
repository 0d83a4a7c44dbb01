namespace ReportLint.Syntax;

/// <summary>Blanks as documents have them: space, tab, no-break and full-width space, byte order marks and other zero-width leftovers.</summary>
public static class Blanks
{
    public static bool IsBlank(char c) => c is not (>= '\u4E00' and <= '\u9FFF') && (char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\u2060');

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
