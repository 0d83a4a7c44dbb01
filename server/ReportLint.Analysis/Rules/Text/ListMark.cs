using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Tells the items of lists by how their lines begin: with a bullet and a blank, or with a number.</summary>
internal static class ListMark
{
    public static bool Starts(ReadOnlySpan<char> line) =>
        BulletLength(line) > 0 || Numbering.Read(line) is { Style: NumberingStyle.Digit or NumberingStyle.DigitInBrackets or NumberingStyle.HanInBrackets or NumberingStyle.Circled };

    /// <summary>The length of the bullet with the blanks behind it; a number is part of the text.</summary>
    public static int BulletLength(ReadOnlySpan<char> line)
    {
        if (line is not (['-' or '*' or '+' or '•' or '●', ' ' or '\t', ..] or ['●' or '•', ..]))
        {
            return 0;
        }

        var words = line[1..].IndexOfAnyExcept(" \t\u3000");
        return words < 0 ? line.Length : 1 + words;
    }
}
