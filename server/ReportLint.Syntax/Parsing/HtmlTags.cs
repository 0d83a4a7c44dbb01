using System.Collections.Immutable;
using System.Globalization;

namespace ReportLint.Syntax;

/// <summary>A tag in the source. <paramref name="Name"/> is in lower case, "!" for a comment.</summary>
internal readonly record struct HtmlTag(string Name, bool Closing, TextSpan Span);

/// <summary>
/// Finds the tags of a piece of HTML with their exact places. A full HTML parser repairs the document and loses positions of text;
/// here every character stays where it is, and damaged mark-up is simply text.
/// </summary>
internal static class HtmlTags
{
    // The names that tables repeat in every cell.
    private static readonly string[] KnownNames = ["td", "tr", "th", "p", "br"];

    public static ImmutableArray<HtmlTag> Find(string source, TextSpan region, CancellationToken cancellation)
    {
        // A cell of a table is some twenty characters and two tags.
        var tags = ImmutableArray.CreateBuilder<HtmlTag>(region.Length / 8);
        var at = region.Start;
        while (at < region.End)
        {
            cancellation.ThrowIfCancellationRequested();
            var open = source.AsSpan(at, region.End - at).IndexOf('<');
            if (open < 0)
            {
                break;
            }

            at += open;
            if (source.AsSpan(at).StartsWith("<!--"))
            {
                var comment = TextSpan.FromBounds(at, SkipTo(source, "-->", at, region.End));
                tags.Add(new HtmlTag("!", Closing: false, comment));
                at = comment.End;
                continue;
            }

            if (Read(source, at, region.End) is not { } tag)
            {
                at++;
                continue;
            }

            at = tag.Span.End;
            if (tag is { Closing: false, Name: "script" or "style" or "head" })
            {
                // What stands inside is no text of the document: it becomes part of one long tag.
                at = SkipTo(source, "</" + tag.Name + ">", at, region.End);
                tag = tag with { Span = TextSpan.FromBounds(tag.Span.Start, at) };
            }

            tags.Add(tag);
        }

        return tags.DrainToImmutable();
    }

    /// <summary>A number in an attribute such as colspan; 1 where it is missing or unreasonable.</summary>
    public static int Attribute(string source, HtmlTag tag, string name)
    {
        var text = source.AsSpan(tag.Span.Start, tag.Span.Length);
        if (text.Length <= name.Length)
        {
            return 1;
        }

        var at = -1;
        for (var from = 0; from < text.Length && at < 0; from++)
        {
            var found = text[from..].IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return 1;
            }

            from += found;
            at = from > 0 && char.IsWhiteSpace(text[from - 1]) && text[(from + name.Length)..].TrimStart() is ['=', ..] ? from : -1;
        }

        if (at < 0)
        {
            return 1;
        }

        var rest = text[(at + name.Length)..].TrimStart(" =\"'");
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(digits < 0 ? rest : rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= 1000 ? value : 1;
    }

    private static HtmlTag? Read(string source, int at, int end)
    {
        var i = at + 1;
        var closing = i < end && source[i] == '/';
        if (closing)
        {
            i++;
        }

        var nameStart = i;
        while (i < end && (char.IsAsciiLetterOrDigit(source[i]) || source[i] is '!' or ':'))
        {
            i++;
        }

        if (i == nameStart || char.IsAsciiDigit(source[nameStart]))
        {
            return null;
        }

        var close = CloseOfTag(source, i, end);
        return close < 0 ? null : new HtmlTag(NameOf(source.AsSpan(nameStart, i - nameStart)), closing, TextSpan.FromBounds(at, close + 1));
    }

    private static string NameOf(ReadOnlySpan<char> written)
    {
        foreach (var name in KnownNames)
        {
            if (written.SequenceEqual(name))
            {
                return name;
            }
        }

        return written.ToString().ToLowerInvariant();
    }

    private static int CloseOfTag(string source, int at, int end)
    {
        var quote = '\0';
        for (var i = at; i < end; i++)
        {
            var c = source[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '>')
            {
                return i;
            }
            else if (c == '<')
            {
                return -1;
            }
        }

        return -1;
    }

    private static int SkipTo(string source, string mark, int at, int end)
    {
        var found = source.AsSpan(at, end - at).IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? end : at + found + mark.Length;
    }
}
