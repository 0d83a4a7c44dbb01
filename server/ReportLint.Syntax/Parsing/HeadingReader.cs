using System.Buffers;

namespace ReportLint.Syntax;

/// <summary>
/// Finds headings: by mark-up (# or an underline) and by numbering (一、 （一） 1. Section 1). A numbered line is a heading if it is short and
/// reads like one: no sentence, no list item beside its like.
/// </summary>
public static class HeadingReader
{
    private const int LongestTitle = 60;

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("。；，：,:\t");

    private static readonly SearchValues<char> FigureCharacters = SearchValues.Create("0123456789.,，%- \u3000０１２３４５６７８９");

    internal static (HeadingSyntax Heading, int Next)? TryRead(Lines lines, int index)
    {
        var line = lines[index];
        if (line.Mark == LineMark.Heading)
        {
            // Marks alone are a heading that has no words yet.
            var marked = lines.Content(index);
            return Heading(lines, index, index + 1, line.HeadingLevel, marked.ContainsAnyExcept('#') ? AtxLength(marked) : marked.Length);
        }

        var content = lines.Content(index);
        if (AtxLength(content) is > 0 and var markers)
        {
            return Heading(lines, index, index + 1, content.IndexOfAnyExcept('#'), markers);
        }

        if (index + 1 < lines.Count && content.Length <= LongestTitle && !EndsLikeSentence(content) && IsUnderline(lines.Content(index + 1))
            && (index == 0 || lines[index - 1].IsBlank || lines[index - 1].Mark != LineMark.None))
        {
            return Heading(lines, index, index + 2, lines.Content(index + 1)[0] == '=' ? 1 : 2, 0);
        }

        return IsNumberedHeading(lines, index) ? Heading(lines, index, index + 1, lines.HasTags ? WrappingTags.Read(lines.Source.Content, line.Content).Level : 0, 0) : null;
    }

    /// <summary>Whether a text, alone on its line, reads like a numbered heading.</summary>
    public static bool IsNumberedTitle(ReadOnlySpan<char> content) => NumberingOfTitle(content) is not null;

    private static Numbering? NumberingOfTitle(ReadOnlySpan<char> content)
    {
        var text = content.Trim("*_ ");
        return text.Length <= LongestTitle && !EndsLikeSentence(text) && Numbering.Read(text) is { } numbering && numbering.Length < text.Length
            && !IsFigure(text[numbering.Length..]) && !text[numbering.Length..].ContainsAny(SentenceMarks) ? numbering : null;
    }

    // Digits also number the items of lists: a heading stands alone, an item beside its like.
    private static bool IsNumberedHeading(Lines lines, int index) =>
        NumberingOfTitle(Words(lines, index)) is { Style: var style }
        && (style is not (NumberingStyle.Digit or NumberingStyle.Circled or NumberingStyle.Letter) || !(HasStyle(lines, index - 1, style) || HasStyle(lines, index + 1, style)));

    private static bool HasStyle(Lines lines, int index, NumberingStyle style) =>
        index >= 0 && index < lines.Count && Numbering.Read(Words(lines, index).Trim("*_ "))?.Style == style;

    /// <summary>A line without the tags around it.</summary>
    private static ReadOnlySpan<char> Words(Lines lines, int index) =>
        lines.HasTags ? lines.Source.Slice(WrappingTags.Strip(lines.Source.Content, lines[index].Content)) : lines.Content(index);

    private static bool EndsLikeSentence(ReadOnlySpan<char> text) =>
        !text.IsEmpty && text[^1] is '。' or '；' or ';' or '，' or ',' or '：' or ':' or '！' or '？' or '、';

    // 1. 0 or 3. 1,234 is a row of figures.
    private static bool IsFigure(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(FigureCharacters);

    private static bool IsUnderline(ReadOnlySpan<char> text) =>
        text.Length >= 3 && text[0] is '=' or '-' && (!text.ContainsAnyExcept('=') || !text.ContainsAnyExcept('-'));

    /// <summary>The length of "#" marks with the blanks behind; a title glued to the marks counts when it is Chinese, as writers do.</summary>
    private static int AtxLength(ReadOnlySpan<char> content)
    {
        var marks = content.StartsWith('#') ? content.IndexOfAnyExcept('#') : 0;
        if (marks is < 1 or > 6)
        {
            return 0;
        }

        var at = marks;
        while (at < content.Length && Blanks.IsBlank(content[at]))
        {
            at++;
        }

        return at > marks || content[at] > 0x2E80 ? at : 0;
    }

    private static (HeadingSyntax, int) Heading(Lines lines, int first, int next, int level, int markers)
    {
        var source = lines.Source.Content;
        var content = TextSpan.FromBounds(lines[first].Content.Start + markers, lines[first].Content.End);
        var end = content.End;
        if (markers > 0)
        {
            // A closing run of # after a blank is mark-up too.
            var bare = end;
            while (bare > content.Start && source[bare - 1] == '#')
            {
                bare--;
            }

            end = bare < end && bare > content.Start && Blanks.IsBlank(source[bare - 1]) ? bare : end;
        }

        var start = content.Start;
        if (lines.HasTags)
        {
            var words = WrappingTags.Strip(source, TextSpan.FromBounds(start, end));
            (start, end) = (words.Start, words.End);
        }

        while (start < end && source[start] is '*' or '_')
        {
            start++;
        }

        while (end > start && source[end - 1] is '*' or '_' || (end > start && Blanks.IsBlank(source[end - 1])))
        {
            end--;
        }

        var text = ReadableText.Verbatim(lines.Source, TextSpan.FromBounds(start, end));
        return (new HeadingSyntax(lines.Span(first, next), level, Numbering.Read(text.Text), text), next);
    }
}
