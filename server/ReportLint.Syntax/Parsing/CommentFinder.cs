using System.Collections.Immutable;

namespace ReportLint.Syntax;

/// <summary>
/// Finds the comments of Markdown and HTML. What only looks like one, within code, scripts or behind a backslash, is text. It costs another look at
/// the whole document: ask only where a comment is likely to matter.
/// </summary>
public static class CommentFinder
{
    private const string Open = "<!--";
    private const string Close = "-->";

    private static readonly string[] RawTags = ["script", "style", "textarea", "title"];

    /// <summary>From &lt;!-- to --&gt;, in order. Plain text has none, and one that is not closed is none.</summary>
    public static ImmutableArray<TextSpan> Find(SyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        if (tree.Format == DocumentFormat.Html)
        {
            ReadHtml(tree.Text.Content, new TextSpan(0, tree.Text.Length), found);
        }
        else if (tree.Format == DocumentFormat.Markdown)
        {
            foreach (var (span, isHtml) in MarkdownMarks.BlocksWithoutCode(tree.Text))
            {
                if (isHtml)
                {
                    ReadHtml(tree.Text.Content, span, found);
                }
                else
                {
                    ReadProse(tree.Text.Content, span, found);
                }
            }
        }

        return found.ToImmutable();
    }

    private static void ReadHtml(string source, TextSpan span, ImmutableArray<TextSpan>.Builder found)
    {
        var lastClose = LastClose(source, span);
        for (var at = span.Start; at < span.End;)
        {
            var next = source.AsSpan(at, span.End - at).IndexOf('<');
            if (next < 0)
            {
                return;
            }

            at += next;
            if (Comment(source, at, lastClose) is { } comment)
            {
                found.Add(comment);
                at = comment.End;
            }
            else
            {
                at = BehindRawText(source, at, span.End) ?? at + 1;
            }
        }
    }

    /// <summary>Of code and comments, what begins first counts (CommonMark 0.31, sections 6.1 and 6.6).</summary>
    private static void ReadProse(string source, TextSpan span, ImmutableArray<TextSpan>.Builder found)
    {
        if (!source.AsSpan(span.Start, span.Length).Contains(Open, StringComparison.Ordinal))
        {
            return;
        }

        var lastClose = LastClose(source, span);
        var fences = new CodeFences(source, span);
        for (var at = span.Start; at < span.End;)
        {
            var next = source.AsSpan(at, span.End - at).IndexOfAny('\\', '`', '<');
            if (next < 0)
            {
                return;
            }

            at += next;
            if (source[at] == '\\')
            {
                at += 2;
            }
            else if (source[at] == '`')
            {
                var length = source.AsSpan(at, span.End - at).IndexOfAnyExcept('`');
                var fence = new TextSpan(at, length < 0 ? span.End - at : length);
                at = fences.Closing(fence) ?? fence.End;
            }
            else if (Comment(source, at, lastClose) is { } comment)
            {
                found.Add(comment);
                at = comment.End;
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>Where the last comment must end, so that the end of one that is not closed is not looked for again and again.</summary>
    private static int LastClose(string source, TextSpan span) =>
        source.AsSpan(span.Start, span.Length).LastIndexOf(Close, StringComparison.Ordinal) is >= 0 and var close ? span.Start + close + Close.Length : span.Start;

    private static TextSpan? Comment(string source, int at, int lastClose)
    {
        if (at + Open.Length > lastClose || string.CompareOrdinal(source, at, Open, 0, Open.Length) != 0)
        {
            return null;
        }

        var close = source.AsSpan(at + Open.Length, lastClose - at - Open.Length).IndexOf(Close, StringComparison.Ordinal);
        return close < 0 ? null : new TextSpan(at, Open.Length + close + Close.Length);
    }

    /// <summary>The end of an element that begins here and whose content is no HTML; null where none does.</summary>
    private static int? BehindRawText(string source, int at, int end)
    {
        var rest = source.AsSpan(at + 1, end - at - 1);
        foreach (var tag in RawTags)
        {
            if (rest.StartsWith(tag, StringComparison.OrdinalIgnoreCase) && rest.Length > tag.Length && (rest[tag.Length] is '>' or '/' || char.IsWhiteSpace(rest[tag.Length])))
            {
                var close = rest.IndexOf("</" + tag, StringComparison.OrdinalIgnoreCase);
                return close < 0 ? end : at + 1 + close;
            }
        }

        return null;
    }
}
