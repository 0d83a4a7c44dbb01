using System.Buffers;
using System.Net;

namespace ReportLint.Syntax;

/// <summary>
/// Reads a stretch of source as running text: lines joined, emphasis, links and tags taken away, escapes resolved. Code and addresses are one
/// <see cref="Object"/> each, so that no word is found in them. Each character knows its source.
/// </summary>
public static class ProseReader
{
    /// <summary>What stands for a piece that is no prose (U+FFFC, the object replacement character).</summary>
    public const char Object = '\uFFFC';

    private const int LongestEntity = 12;

    // Without one of these a text has neither mark-up nor an address.
    private static readonly SearchValues<char> Marks = SearchValues.Create("`*_~[<:.");

    // Without one of these as well a text is read as it is written.
    private static readonly SearchValues<char> MarksAndBreaks = SearchValues.Create("`*_~[<:.\r\n\\&");

    /// <summary>Whether a stretch of source is without doubt the text that a reader sees, but for the blanks around it.</summary>
    public static bool IsVerbatim(SourceText source, TextSpan span) => !source.Slice(span).ContainsAny(MarksAndBreaks);

    public static ReadableText Read(SourceText source, TextSpan span, DocumentFormat format)
    {
        var inline = source.Slice(span).ContainsAny(Marks) ? InlineMarks.Find(source.Content, span, format) : [];
        if (inline.Count == 0 && !source.Slice(span).ContainsAny("\r\n\\&"))
        {
            return ReadableText.Verbatim(source, Blanks.Trim(source.Content, span));
        }

        var text = new ReadableText.Builder();
        var at = SkipQuoteMarks(source.Content, span.Start, span.End, format);
        foreach (var mark in inline)
        {
            Append(text, source.Content, TextSpan.FromBounds(at, Math.Max(at, mark.Span.Start)), span.End, format);
            if (mark.IsObject)
            {
                text.Add(Object, mark.Span);
            }

            at = Math.Max(at, mark.Span.End);
        }

        Append(text, source.Content, TextSpan.FromBounds(at, Math.Max(at, span.End)), span.End, format);
        return text.Build(span.Start);
    }

    private static void Append(ReadableText.Builder text, string source, TextSpan part, int end, DocumentFormat format)
    {
        for (var i = part.Start; i < part.End;)
        {
            var c = source[i];
            if (Blanks.IsBlank(c))
            {
                i = AppendBlanks(text, source, i, part.End, end, format);
            }
            else if (c == '\\' && format == DocumentFormat.Markdown && i + 1 < part.End && IsEscapable(source[i + 1]))
            {
                text.Add(source[i + 1], new TextSpan(i, 2));
                i += 2;
            }
            else if (c == '\\' && format == DocumentFormat.Markdown && i + 1 < part.End && source[i + 1] is '\r' or '\n')
            {
                // A backslash at the end of a line breaks it.
                i++;
            }
            else if (c == '&' && format != DocumentFormat.PlainText && Entity(source, i, part.End) is { } entity)
            {
                var span = TextSpan.FromBounds(i, i + entity.Length);
                text.AddEscaped(WebUtility.HtmlDecode(entity), span);
                i = span.End;
            }
            else
            {
                text.Add(c, i++);
            }
        }
    }

    /// <summary>A line break between two characters that are written without blanks is nothing, any other is one blank.</summary>
    private static int AppendBlanks(ReadableText.Builder text, string source, int from, int to, int end, DocumentFormat format)
    {
        var next = from;
        while (next < to && Blanks.IsBlank(source[next]))
        {
            next++;
        }

        var blanks = source.AsSpan(from, next - from);
        if (!blanks.ContainsAny('\r', '\n'))
        {
            for (var i = from; i < next; i++)
            {
                text.Add(source[i], i);
            }

            return next;
        }

        next = SkipQuoteMarks(source, next, to, format);
        if (text.Last != '\0' && next < end && !(IsUnspaced(text.Last) && IsUnspaced(source[next])))
        {
            text.Add(' ', TextSpan.FromBounds(from, next));
        }

        return next;
    }

    // In Markdown each line of a quote begins with ">".
    private static int SkipQuoteMarks(string source, int at, int end, DocumentFormat format)
    {
        while (format == DocumentFormat.Markdown && at < end && (source[at] == '>' || Blanks.IsBlank(source[at])))
        {
            at++;
        }

        return at;
    }

    private static string? Entity(string source, int at, int end)
    {
        var semicolon = source.AsSpan(at, Math.Min(LongestEntity, end - at)).IndexOf(';');
        if (semicolon < 2)
        {
            return null;
        }

        var entity = source.Substring(at, semicolon + 1);
        return string.Equals(WebUtility.HtmlDecode(entity), entity, StringComparison.Ordinal) ? null : entity;
    }

    internal static bool IsEscapable(char c) => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c));

    /// <summary>Whether a character is written without blanks between it and its like, as Chinese is.</summary>
    public static bool IsUnspaced(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F' or >= '\uFF00' and <= '\uFFEF' or >= '\uD840' and <= '\uDFFF' or '“' or '”' or '‘' or '’' or '…' or '—' or '·';
}
