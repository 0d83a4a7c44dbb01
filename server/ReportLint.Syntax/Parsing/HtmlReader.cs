using System.Collections.Immutable;
using System.Net;

namespace ReportLint.Syntax;

/// <summary>Reads a stretch of HTML, a whole page or a table inside Markdown, into headings, paragraphs and tables.</summary>
internal static class HtmlReader
{
    private const int MostTableLines = 20_000;

    // To look for the end of each costs the rest of the document.
    private const int MostUnclosedTables = 20;

    /// <summary>Whether a table begins on the line; <paramref name="next"/> is then the line behind the one on which the outermost table ends.</summary>
    public static bool StartsTable(Lines lines, int first, out int next)
    {
        next = first + 1;
        if (!lines.HasTags || lines[first].Mark != LineMark.None || lines.UnclosedTables > MostUnclosedTables || Count(lines, first, "<table") == 0)
        {
            return false;
        }

        var depth = 0;
        for (next = first; next < lines.Count && next - first < MostTableLines; next++)
        {
            depth += Count(lines, next, "<table") - Count(lines, next, "</table");
            if (depth <= 0)
            {
                next++;
                return true;
            }
        }

        // A table that never ends is a word in a text.
        lines.UnclosedTables++;
        next = first + 1;
        return false;
    }

    public static ImmutableArray<SyntaxNode> Read(SourceText source, TextSpan region, CancellationToken cancellation)
    {
        var tags = HtmlTags.Find(source.Content, region, cancellation);
        var reader = new BlockCollector(source.Content);
        var at = region.Start;
        for (var i = 0; i < tags.Length; i++)
        {
            reader.AddText(TextSpan.FromBounds(at, tags[i].Span.Start));
            at = tags[i].Span.End;
            if (tags[i] is { Name: "table", Closing: false } && EndOfInnermostTable(tags, i) is > 0 and var close)
            {
                reader.Flush();
                reader.Blocks.Add(HtmlTableReader.Read(source, tags.AsSpan()[i..(close + 1)]));
                at = tags[close].Span.End;
                i = close;
            }
            else
            {
                reader.AddTag(tags[i]);
            }
        }

        reader.AddText(TextSpan.FromBounds(at, region.End));
        reader.Flush();
        return reader.Blocks.ToImmutable();
    }

    /// <summary>Appends what a reader sees of a stretch without tags: entities resolved, line breaks as blanks.</summary>
    public static void AppendText(ReadableText.Builder builder, string source, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (source[i] == '&' && source.AsSpan(i, Math.Min(12, span.End - i)).IndexOf(';') is > 1 and var semicolon)
            {
                var entity = source.Substring(i, semicolon + 1);
                if (WebUtility.HtmlDecode(entity) is var decoded && !string.Equals(decoded, entity, StringComparison.Ordinal))
                {
                    builder.AddEscaped(decoded, new TextSpan(i, entity.Length));
                    i += semicolon;
                    continue;
                }
            }

            builder.Add(source[i] is '\r' or '\n' ? ' ' : source[i], i);
        }
    }

    // A table around other tables only lays out the page.
    private static int EndOfInnermostTable(ImmutableArray<HtmlTag> tags, int open)
    {
        for (var i = open + 1; i < tags.Length; i++)
        {
            if (string.Equals(tags[i].Name, "table", StringComparison.Ordinal))
            {
                return tags[i].Closing ? i : -1;
            }
        }

        return tags.Length - 1;
    }

    private static int Count(Lines lines, int index, string tag)
    {
        var text = lines.Text(index);
        var count = 0;
        for (int at; (at = text.IndexOf('<')) >= 0; text = text[(at + 1)..])
        {
            var behind = at + tag.Length;
            count += text[at..].StartsWith(tag, StringComparison.OrdinalIgnoreCase) && (behind == text.Length || text[behind] is '>' or '/' || char.IsWhiteSpace(text[behind])) ? 1 : 0;
        }

        return count;
    }

    private sealed class BlockCollector(string source)
    {
        private readonly ReadableText.Builder text = new();
        private int level;

        public ImmutableArray<SyntaxNode>.Builder Blocks { get; } = ImmutableArray.CreateBuilder<SyntaxNode>();

        public void AddText(TextSpan span) => AppendText(text, source, span);

        public void AddTag(HtmlTag tag)
        {
            if (tag.Name is "span" or "b" or "strong" or "i" or "em" or "a" or "font" or "u" or "sup" or "sub" or "o:p" or "!" or "script" or "style")
            {
                return;
            }

            Flush();
            level = !tag.Closing && tag.Name.Length == 2 && tag.Name[0] == 'h' && tag.Name[1] is >= '1' and <= '6' ? tag.Name[1] - '0' : 0;
        }

        public void Flush()
        {
            var readable = text.Build(0);
            if (readable.Text.Length == 0)
            {
                return;
            }

            if (level > 0 || HeadingReader.IsNumberedTitle(readable.Text))
            {
                Blocks.Add(new HeadingSyntax(readable.Span, level, Numbering.Read(readable.Text), readable));
            }
            else
            {
                Blocks.Add(new ParagraphSyntax(readable.Span, readable));
            }
        }
    }
}
