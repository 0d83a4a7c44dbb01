using System.Globalization;
using System.Text;

namespace ReportLint.Syntax;

/// <summary>
/// How many columns text takes on a terminal or in text extracted from a page: East Asian wide and full-width characters take two
/// (Unicode Standard Annex 11; the ambiguous ones, such as “ and —, count as two beside Chinese text), combining marks take none.
/// </summary>
public static class DisplayWidth
{
    public static int Of(ReadOnlySpan<char> text, bool ambiguousIsWide = false)
    {
        var width = 0;
        for (var at = 0; at < text.Length;)
        {
            // Letters, figures and Chinese characters are nearly all there is.
            if (text[at] is (>= ' ' and <= '~') or (>= '\u4E00' and <= '\u9FFF'))
            {
                width += text[at] <= '~' ? 1 : 2;
                at++;
                continue;
            }

            Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            width += Of(rune, ambiguousIsWide);
            at += length;
        }

        return width;
    }

    public static int Of(Rune rune, bool ambiguousIsWide = false)
    {
        if (rune.Value < 0x300)
        {
            return rune.Value is < 32 or 127 ? 0 : 1;
        }

        // Chinese characters, punctuation and full-width forms are most of what is asked; none of them is a mark.
        if (rune.Value is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3000 and <= 0x3029) or (>= 0xFF01 and <= 0xFF60))
        {
            return 2;
        }

        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return 0;
        }

        return IsWide(rune.Value) || (ambiguousIsWide && rune.Value is >= 0x2010 and <= 0x2027) ? 2 : 1;
    }

    private static bool IsWide(int c) => c is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x33FF) or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF) or (>= 0xA000 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF)
        or (>= 0x20000 and <= 0x3FFFD);
}
