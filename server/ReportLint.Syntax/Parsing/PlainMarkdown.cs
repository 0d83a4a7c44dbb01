namespace ReportLint.Syntax;

/// <summary>
/// Reads Markdown that has nothing but headings at the start of lines (CommonMark 0.31, section 4.2), as most reports have: there a look at the first
/// character of each line says what Markdig says, and costs a small part of it.
/// </summary>
internal static class PlainMarkdown
{
    private const int DeepestHeading = 6;

    // Longer runs of blanks are hostile, and Markdig's to judge.
    private const int WidestIndent = 100;

    /// <summary>The headings by line; null where a line begins with what may be code, HTML, a quote, a list or front matter, or a heading is indented.</summary>
    public static Dictionary<int, (LineMark Mark, int Level)>? Read(SourceText source)
    {
        var marks = new Dictionary<int, (LineMark, int)>();
        for (var i = 0; i < source.LineCount; i++)
        {
            var line = source.Slice(source.Line(i));
            var start = line.IndexOfAnyExcept(" \t");
            if (start < 0 ? line.Length > WidestIndent : start > WidestIndent || MayBeMore(line[start..], start, i))
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
        '<' or '>' => true,
        '-' or '+' or '*' => (line == 0 && text.StartsWith("---")) || (text.Length > 1 && text[1] is ' ' or '\t'),
        >= '0' and <= '9' => IsListItem(text),
        _ => false,
    };

    private static bool IsListItem(ReadOnlySpan<char> text)
    {
        var behind = text.IndexOfAnyExceptInRange('0', '9');
        return behind > 0 && text[behind] is '.' or ')' && behind + 1 < text.Length && text[behind + 1] is ' ' or '\t';
    }

    /// <summary>How many marks a heading has; 0 for what is none: too many of them, or text right behind.</summary>
    private static int HeadingLevel(ReadOnlySpan<char> line)
    {
        var marks = line.IndexOfAnyExcept('#');
        marks = marks < 0 ? line.Length : marks;
        return marks <= DeepestHeading && (marks == line.Length || line[marks] is ' ' or '\t') ? marks : 0;
    }
}
