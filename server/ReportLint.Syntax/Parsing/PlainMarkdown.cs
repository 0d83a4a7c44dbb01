namespace ReportLint.Syntax;

/// <summary>
/// Reads Markdown that has nothing but headings, tables in HTML and list items of plain words at the start of lines (CommonMark 0.31, sections 4.2, 4.6
/// and 5.2), as most reports have: there a look at the first character of each line says what Markdig says, and costs a small part of it.
/// </summary>
internal static class PlainMarkdown
{
    private const int DeepestHeading = 6;

    // Longer runs of blanks are hostile, and for MarkdownMarks to judge; aligned tables have wide ones.
    private const int WidestIndent = 480;

    private static readonly string[] TableTags = ["table", "tr", "td", "th", "thead", "tbody"];

    /// <summary>The headings by line; null where a line begins with what may be code, other HTML, a quote, front matter or more than words in a list, or a heading is indented.</summary>
    public static Dictionary<int, (LineMark Mark, int Level)>? Read(SourceText source)
    {
        var marks = new Dictionary<int, (LineMark, int)>();
        var inTable = false;
        for (var i = 0; i < source.LineCount; i++)
        {
            // Chinese words are never marks, and begin most lines.
            if (source.LineWithBreak(i) is { IsEmpty: false } whole && source.Content[whole.Start] > '~')
            {
                continue;
            }

            var line = source.Slice(source.Line(i));
            var start = line.IndexOfAnyExcept(' ', '\t');
            if ((start < 0 ? line.Length : start) > WidestIndent || (start >= 0 && line[start] == '>'))
            {
                return null;
            }

            // HTML goes on up to a blank line, whatever stands in it.
            inTable = start >= 0 && (inTable || (start == 0 && OpensTable(line)));
            if (inTable || start < 0)
            {
                continue;
            }

            if (MayBeMore(line[start..], start, i))
            {
                return null;
            }

            if (start == 0 && HeadingLevel(line) is > 0 and var level)
            {
                marks[i] = (LineMark.Heading, level);
            }
        }

        return marks;
    }

    private static bool MayBeMore(ReadOnlySpan<char> text, int indent, int line) => text[0] switch
    {
        '#' => indent > 0,
        '`' or '~' => text.Length > 2 && text[1] == text[0],
        '<' => true,
        '-' or '+' or '*' => (line == 0 && text.StartsWith("---")) || IsItemOfMore(text[1..]),
        >= '0' and <= '9' => text.IndexOfAnyExceptInRange('0', '9') is > 0 and var behind && text[behind] is '.' or ')' && IsItemOfMore(text[(behind + 1)..]),
        _ => false,
    };

    /// <summary>Whether a list item begins here, behind its mark, and with anything but a word in Chinese or a figure behind one blank.</summary>
    private static bool IsItemOfMore(ReadOnlySpan<char> text) =>
        !text.IsEmpty && text[0] is ' ' or '\t' && !(text.Length > 1 && (text[1] > '~' || (text[1] is >= '0' and <= '9' && !text.ContainsAny('.', ')'))));

    private static bool OpensTable(ReadOnlySpan<char> line)
    {
        if (line[0] != '<')
        {
            return false;
        }

        var name = line.StartsWith("</") ? line[2..] : line[1..];
        foreach (var tag in TableTags)
        {
            if (name.StartsWith(tag, StringComparison.OrdinalIgnoreCase) && (name.Length == tag.Length || name[tag.Length] is ' ' or '\t' or '>'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many marks a heading has; 0 for what is none: too many of them, or text right behind.</summary>
    private static int HeadingLevel(ReadOnlySpan<char> line)
    {
        var marks = line.IndexOfAnyExcept('#');
        marks = marks < 0 ? line.Length : marks;
        return marks <= DeepestHeading && (marks == line.Length || line[marks] is ' ' or '\t') ? marks : 0;
    }
}
