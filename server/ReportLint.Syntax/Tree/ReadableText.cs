using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ReportLint.Syntax;

/// <summary>
/// What a reader sees of a piece of source: without mark-up, entities resolved. Every character knows where it came from,
/// so that a place found in the readable text can be shown in the source.
/// </summary>
public sealed class ReadableText
{
    private readonly TextSpan whole;

    // The source of each character; empty when the text stands in the source as it is.
    private readonly ImmutableArray<TextSpan> origins;

    private ReadableText(string text, TextSpan whole, ImmutableArray<TextSpan> origins)
    {
        Text = text;
        this.whole = whole;
        this.origins = origins;
    }

    public string Text { get; }

    public TextSpan Span => whole;

    public static ReadableText Verbatim(SourceText source, TextSpan span) => new(source.ToString(span), span, []);

    /// <summary>The source span of a part of the text. An empty part gives the empty span before its first character.</summary>
    public TextSpan ToSource(int index, int length)
    {
        if (origins.IsEmpty)
        {
            return new TextSpan(whole.Start + index, length);
        }

        var start = index < origins.Length ? origins[index].Start : whole.End;
        return length == 0 ? new TextSpan(start, 0) : TextSpan.FromBounds(start, origins[index + length - 1].End);
    }

    /// <summary>Collects readable characters in the order of the source. Each text that is built begins anew.</summary>
    public sealed class Builder
    {
        private readonly List<char> text = [];
        private readonly List<TextSpan> origins = [];

        public void Add(char c, int origin) => Add(c, new TextSpan(origin, 1));

        /// <summary>Adds a character that stands for a piece of source.</summary>
        public void Add(char c, TextSpan origin)
        {
            text.Add(c);
            origins.Add(origin);
        }

        /// <summary>The character added last; NUL where there is none.</summary>
        public char Last => text.Count == 0 ? '\0' : text[^1];

        /// <summary>Adds characters that the source writes as one escape, such as an entity.</summary>
        public void AddEscaped(string value, TextSpan origin)
        {
            foreach (var c in value)
            {
                text.Add(c);
                origins.Add(origin);
            }
        }

        /// <summary>The collected text without blanks at both ends; where nothing is left, the empty text at <paramref name="fallback"/>.</summary>
        public ReadableText Build(int fallback)
        {
            var (from, end) = (0, text.Count);
            while (from < end && char.IsWhiteSpace(text[from]))
            {
                from++;
            }

            while (end > from && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            var characters = CollectionsMarshal.AsSpan(text)[from..end];
            var kept = CollectionsMarshal.AsSpan(origins)[from..end];
            var built = kept.IsEmpty
                ? new ReadableText("", new TextSpan(fallback, 0), [])
                : new ReadableText(characters.ToString(), TextSpan.FromBounds(kept[0].Start, kept[^1].End), [.. kept]);
            text.Clear();
            origins.Clear();
            return built;
        }
    }
}
