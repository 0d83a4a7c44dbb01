using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>How a figure is plainly written: in digits and marks of plain width, without characters that nobody sees.</summary>
internal static class FigureSpelling
{
    private const int LongestFigure = 40;

    /// <summary>The same figure, plainly written; null where it is plain already, or is no figure.</summary>
    public static string? Plain(ReadOnlySpan<char> text)
    {
        // Nearly all figures are plain.
        if (text.Length > LongestFigure || !text.ContainsAnyExceptInRange(' ', '~') || CellValue.Read(text.ToString()) is { IsNumber: false })
        {
            return null;
        }

        var plain = string.Concat(text.ToString().Where(static c => !Blanks.IsInvisible(c)).Select(static c => IsFullWidth(c) ? Narrow(c) : c));
        return text.SequenceEqual(plain) ? null : plain;
    }

    /// <summary>
    /// The figure that is written with no-break or thin blanks between its thousands; null where it is not. These blanks part thousands in print and
    /// nothing else, while after an ordinary blank another figure may begin.
    /// </summary>
    public static string? WithoutThousandsBlanks(string text)
    {
        if (text.Length > LongestFigure || !text.Any(IsThousandsBlank))
        {
            return null;
        }

        // Where commas would part thousands, so do these blanks.
        var groups = string.Concat(text.Select(static c => IsThousandsBlank(c) ? ',' : IsFullWidth(c) ? Narrow(c) : c));
        return text.All(static c => IsThousandsBlank(c) || char.IsDigit(c)) && CellValue.Read(groups).IsNumber ? groups.Replace(",", "", StringComparison.Ordinal) : null;
    }

    public static bool IsFullWidth(char c) => c is >= '！' and <= '～';

    /// <summary>The ASCII character that a full-width one is a form of.</summary>
    public static char Narrow(char c) => (char)(c - '！' + '!');

    private static bool IsThousandsBlank(char c) => c is '\u00A0' or '\u202F' or '\u2009' or '\u2007';
}
