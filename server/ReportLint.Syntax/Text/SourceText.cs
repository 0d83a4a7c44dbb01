using System.Collections.Immutable;

namespace ReportLint.Syntax;

/// <summary>A document's text with its line table. Lines end at LF, CR or CRLF, as in every editor that speaks the language server protocol.</summary>
public sealed class SourceText
{
    // Cells of reports hold hardly anything as often as one digit.
    private static readonly ImmutableArray<string> Digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    private readonly ImmutableArray<int> lineStarts;

    public SourceText(string content)
    {
        Content = content;
        lineStarts = FindLineStarts(content);
    }

    public string Content { get; }

    public int Length => Content.Length;

    public int LineCount => lineStarts.Length;

    public string ToString(TextSpan span) =>
        span.Length == 1 && char.IsAsciiDigit(Content[span.Start]) ? Digits[Content[span.Start] - '0'] : Content.Substring(span.Start, span.Length);

    public ReadOnlySpan<char> Slice(TextSpan span) => Content.AsSpan(span.Start, span.Length);

    /// <summary>The line with its line break. <paramref name="line"/> counts from 0.</summary>
    public TextSpan LineWithBreak(int line) =>
        TextSpan.FromBounds(lineStarts[line], line + 1 < lineStarts.Length ? lineStarts[line + 1] : Content.Length);

    /// <summary>The line without its line break. <paramref name="line"/> counts from 0.</summary>
    public TextSpan Line(int line) => WithoutBreak(LineWithBreak(line));

    internal TextSpan WithoutBreak(TextSpan whole)
    {
        var end = whole.End;
        while (end > whole.Start && Content[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return TextSpan.FromBounds(whole.Start, end);
    }

    /// <summary>The index, from 0, of the line that holds the offset; an offset past the end belongs to the last line.</summary>
    public int LineIndex(int offset)
    {
        var found = lineStarts.AsSpan().BinarySearch(Math.Clamp(offset, 0, Content.Length));
        return found >= 0 ? found : ~found - 1;
    }

    public LinePosition Position(int offset)
    {
        var line = LineIndex(offset);
        return new LinePosition(line + 1, Math.Clamp(offset, 0, Content.Length) - lineStarts[line] + 1);
    }

    public LineSpan Positions(TextSpan span) => new(Position(span.Start), Position(span.End));

    private static ImmutableArray<int> FindLineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>(1 + (text.Length / 16));
        starts.Add(0);
        for (var i = 0; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAny('\n', '\r');
            if (next < 0)
            {
                break;
            }

            i += next;
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                i++;
            }

            starts.Add(i + 1);
        }

        return starts.DrainToImmutable();
    }
}
