using System.Collections.Frozen;

namespace ReportLint.Syntax;

/// <summary>Tags around all the words of a line of Markdown or plain text, as an extraction leaves them: &lt;h2&gt;…&lt;/h2&gt;, &lt;p&gt;&lt;b&gt;…&lt;/b&gt;&lt;/p&gt;, &lt;a id="…"&gt;&lt;/a&gt;….</summary>
public static class WrappingTags
{
    // Longer lines are not asked.
    private const int LongestLine = 1000;

    // Cells and items of lists are no lines of their own.
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.Ordinal, "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "center", "b", "strong", "i", "em", "u", "span", "font", "a", "br");

    /// <summary>The words between the tags. All of the span where it has no tags, where other tags stand in it, or some between its words.</summary>
    public static TextSpan Strip(string source, TextSpan span) => Read(source, span).Words;

    /// <summary>Whether tags stand around the words of a line.</summary>
    public static bool Wrap(string source, TextSpan line) => Strip(source, line) != line;

    /// <summary>The words, and the level of the heading's tag around them; 0 where there is none.</summary>
    internal static (TextSpan Words, int Level) Read(string source, TextSpan span)
    {
        if (span.Length is 0 or > LongestLine || !(source[span.Start] == '<' || source[span.End - 1] == '>'))
        {
            return (span, 0);
        }

        var tags = HtmlTags.Find(source, span, CancellationToken.None);
        var (words, first, last, level) = (span, 0, tags.Length - 1, 0);
        for (; first <= last && tags[first].Span.Start == words.Start; first++)
        {
            words = Blanks.Trim(source, TextSpan.FromBounds(tags[first].Span.End, words.End));
        }

        for (; last >= first && tags[last].Span.End == words.End; last--)
        {
            words = Blanks.Trim(source, TextSpan.FromBounds(words.Start, tags[last].Span.Start));
        }

        foreach (var tag in tags)
        {
            if (!Names.Contains(tag.Name))
            {
                return (span, 0);
            }

            level = tag.Name is ['h', >= '1' and <= '6'] ? tag.Name[1] - '0' : level;
        }

        return first <= last || words.IsEmpty ? (span, 0) : (words, level);
    }
}
