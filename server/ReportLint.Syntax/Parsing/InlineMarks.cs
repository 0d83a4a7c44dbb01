using System.Buffers;
using System.Runtime.InteropServices;

namespace ReportLint.Syntax;

/// <summary>A piece of source that a reader does not see as text: mark-up, or, as an object, code or an address.</summary>
internal readonly record struct InlineMark(TextSpan Span, bool IsObject);

/// <summary>
/// Finds what is not read as text within a block: in Markdown code, links and emphasis, there and in HTML tags and comments, everywhere
/// addresses. Mark-up that is not closed is text. Each character is looked at a fixed number of times.
/// </summary>
internal sealed class InlineMarks
{
    // An address in a link has an end within reason, or it is none.
    private const int LongestTarget = 2000;

    private static readonly SearchValues<string> AddressStarts = SearchValues.Create(["http://", "https://", "ftp://", "www.", "mailto:"], StringComparison.OrdinalIgnoreCase);

    private readonly string source;
    private readonly TextSpan span;
    private readonly List<InlineMark> marks = [];

    // Where emphasis of one character and length, and where brackets, were opened.
    private readonly Dictionary<(char, int), Stack<int>> emphasis = [];
    private readonly Stack<int> brackets = [];

    private InlineMarks(string source, TextSpan span)
    {
        this.source = source;
        this.span = span;
    }

    /// <summary>The marks in order; they do not overlap.</summary>
    public static IReadOnlyCollection<InlineMark> Find(string source, TextSpan span, DocumentFormat format)
    {
        var text = source.AsSpan(span.Start, span.Length);
        var mayHaveMarks = format switch
        {
            DocumentFormat.Markdown => text.ContainsAny("`*_~[<"),
            DocumentFormat.Html => text.Contains('<'),
            _ => false,
        };
        var address = text.IndexOfAny(AddressStarts);
        if (!mayHaveMarks && address < 0)
        {
            return [];
        }

        var found = new InlineMarks(source, span);
        found.Read(mayHaveMarks, format == DocumentFormat.Markdown, address < 0 ? span.End : span.Start + address);
        found.marks.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return found.marks;
    }

    private void Read(bool mayHaveMarks, bool isMarkdown, int address)
    {
        var tags = mayHaveMarks ? new Queue<HtmlTag>(HtmlTags.Find(source, span, CancellationToken.None)) : [];
        var fences = new CodeFences(source, span);
        for (var i = span.Start; i < span.End;)
        {
            while (tags.TryPeek(out var passed) && passed.Span.Start < i)
            {
                tags.Dequeue();
            }

            if (address < i)
            {
                address = source.AsSpan(i, span.End - i).IndexOfAny(AddressStarts) is >= 0 and var next ? i + next : span.End;
            }

            i = tags.TryPeek(out var tag) && tag.Span.Start == i ? Add(tag.Span, isObject: isMarkdown && IsAddress(tag))
                : i == address ? ReadAddress(i)
                : isMarkdown ? ReadMark(i, fences)
                : Math.Min(address, tags.TryPeek(out tag) ? tag.Span.Start : span.End);
        }
    }

    private int Add(TextSpan mark, bool isObject)
    {
        marks.Add(new InlineMark(mark, isObject));
        return mark.End;
    }

    // In Markdown <https://…> and <someone@…> are addresses, not tags.
    private bool IsAddress(HtmlTag tag) =>
        !tag.Closing && source.AsSpan(tag.Span.Start, tag.Span.Length) is var text && !text.ContainsAny(" \t\r\n=!") && (text.Contains("://", StringComparison.Ordinal) || text.Contains('@'));

    private int ReadAddress(int at)
    {
        if (at > span.Start && char.IsAsciiLetterOrDigit(source[at - 1]))
        {
            return at + 1;
        }

        var end = at;
        while (end < span.End && source[end] is > ' ' and <= '~' and not ('<' or '>' or '"' or '`' or '|' or ')' or ']'))
        {
            end++;
        }

        // A mark at the end belongs to the sentence.
        while (end > at && source[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '*' or '\'')
        {
            end--;
        }

        return Add(TextSpan.FromBounds(at, Math.Max(end, at + 1)), isObject: true);
    }

    private int ReadMark(int at, CodeFences fences)
    {
        switch (source[at])
        {
            case '\\' when at + 1 < span.End && ProseReader.IsEscapable(source[at + 1]):
                return at + 2;
            case '`':
                var fence = Run(at);
                return fences.Closing(fence) is { } closing ? Add(TextSpan.FromBounds(at, closing), isObject: true) : fence.End;
            case '*' or '_':
                return ReadEmphasis(Run(at));
            case '~' when Run(at) is { Length: 2 } strike:
                return ReadEmphasis(strike);
            case '[':
                brackets.Push(at);
                return at + 1;
            case ']' when brackets.TryPop(out var open) && Target(at + 1) is { } end:
                var image = open > span.Start && source[open - 1] == '!';
                marks.Add(new InlineMark(TextSpan.FromBounds(image ? open - 1 : open, open + 1), IsObject: false));
                return Add(TextSpan.FromBounds(at, end), isObject: false);
            default:
                return at + 1;
        }
    }

    /// <summary>A run closes what a run like it opened, or opens something itself, or is text.</summary>
    private int ReadEmphasis(TextSpan run)
    {
        var before = run.Start > span.Start ? source[run.Start - 1] : ' ';
        var behind = run.End < span.End ? source[run.End] : ' ';
        var isUnderline = source[run.Start] == '_';
        ref var opened = ref CollectionsMarshal.GetValueRefOrAddDefault(emphasis, (source[run.Start], run.Length), out _);
        if (opened is { Count: > 0 } && !Blanks.IsBlank(before) && !(isUnderline && char.IsLetterOrDigit(behind)))
        {
            marks.Add(new InlineMark(new TextSpan(opened.Pop(), run.Length), IsObject: false));
            return Add(run, isObject: false);
        }

        if (!Blanks.IsBlank(behind) && !(isUnderline && char.IsLetterOrDigit(before)))
        {
            opened ??= new Stack<int>();
            opened.Push(run.Start);
        }

        return run.End;
    }

    private TextSpan Run(int at)
    {
        var length = source.AsSpan(at, span.End - at).IndexOfAnyExcept(source[at]);
        return new TextSpan(at, length < 0 ? span.End - at : length);
    }

    /// <summary>Where the target of a link ends, behind its closing bracket; null where there is none.</summary>
    private int? Target(int at)
    {
        var depth = 0;
        var last = Math.Min(span.End, at + LongestTarget);
        for (var i = at; i < last; i++)
        {
            depth += source[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return source[at] == '(' ? i + 1 : null;
            }
        }

        return null;
    }
}
