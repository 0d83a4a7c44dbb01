using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Tells by how a line begins whether it is an item of a list, and whether it goes on with the paragraph above.</summary>
internal static class ListMark
{
    private const int LongestNumber = 9;

    /// <summary>Whether a line begins as Markdown's lists do: with a bullet and a blank, or with 1. or 1) and a blank. （一） and 1、 begin paragraphs.</summary>
    public static bool IsItem(ReadOnlySpan<char> line)
    {
        if (BulletLength(line) > 0)
        {
            return true;
        }

        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= LongestNumber && line[digits..] is ['.' or ')', ' ' or '\t', ..];
    }

    /// <summary>Whether a line begins something of its own: it has a number, or is indented as the first line of a Chinese paragraph is.</summary>
    public static bool BeginsParagraph(ReadOnlySpan<char> line) => line is ['\u3000', ..] || Numbering.Read(line.Trim(" \t\u3000")) is not null;

    /// <summary>The length of the bullet with the blanks behind it; a number is part of the text.</summary>
    public static int BulletLength(ReadOnlySpan<char> line)
    {
        if (line is not (['-' or '*' or '+', ' ' or '\t', ..] or ['●' or '•', ..]))
        {
            return 0;
        }

        var words = line[1..].IndexOfAnyExcept(" \t\u3000");
        return words < 0 ? line.Length : 1 + words;
    }
}
