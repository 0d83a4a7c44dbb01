using System.Collections.Immutable;
using System.Text;

namespace ReportLint.Syntax;

/// <summary>A piece of a line between wide gaps, with the display columns that it takes up.</summary>
public readonly record struct LineFragment(TextSpan Span, int DisplayStart, int DisplayEnd);

/// <summary>Cuts a line where two or more blanks stand together, as columns of text extracted from a page are parted.</summary>
public static class LineFragments
{
    /// <summary>Whether a line may have a wide gap: two blanks beside each other, or one that is wide itself. Most lines have none.</summary>
    public static bool MayHaveGap(ReadOnlySpan<char> line)
    {
        if (line.Length > 1 && line[1..].ContainsAny('\t', '\u3000'))
        {
            return true;
        }

        // Of two blanks beside each other one stands at an odd place.
        for (var i = 1; i < line.Length; i += 2)
        {
            if (Blanks.IsBlank(line[i]) && (Blanks.IsBlank(line[i - 1]) || (i + 1 < line.Length && Blanks.IsBlank(line[i + 1]))))
            {
                return true;
            }
        }

        return false;
    }

    public static ImmutableArray<LineFragment> Split(SourceText source, TextSpan line)
    {
        var text = source.Slice(line);
        if (!MayHaveGap(text))
        {
            return Whole(text, line.Start);
        }

        var fragments = ImmutableArray.CreateBuilder<LineFragment>();
        int start = -1, end = 0, startColumn = 0, endColumn = 0, gap = 0, column = 0;
        for (var i = 0; i < text.Length;)
        {
            // Columns lie far apart: most blanks are spaces in a row.
            if (text[i] == ' ')
            {
                var spaces = text[i..].IndexOfAnyExcept(' ') is >= 0 and var next ? next : text.Length - i;
                (gap, column, i) = (gap + spaces, column + spaces, i + spaces);
                continue;
            }

            if (Blanks.IsBlank(text[i]))
            {
                var width = text[i] == '\t' ? 8 - (column % 8) : DisplayWidth.Of(new Rune(text[i]), ambiguousIsWide: true);
                gap += width;
                column += width;
                i++;
                continue;
            }

            if (start >= 0 && gap >= 2)
            {
                fragments.Add(new LineFragment(TextSpan.FromBounds(line.Start + start, line.Start + end), startColumn, endColumn));
                start = -1;
            }

            if (start < 0)
            {
                start = i;
                startColumn = column;
            }

            gap = 0;
            end = i + 1;
            while (end < text.Length && !Blanks.IsBlank(text[end]))
            {
                end++;
            }

            endColumn = column += DisplayWidth.Of(text[i..end], ambiguousIsWide: true);
            i = end;
        }

        if (start >= 0)
        {
            fragments.Add(new LineFragment(TextSpan.FromBounds(line.Start + start, line.Start + end), startColumn, endColumn));
        }

        return fragments.DrainToImmutable();
    }

    /// <summary>A line without a wide gap is one piece, but for a blank at either end.</summary>
    private static ImmutableArray<LineFragment> Whole(ReadOnlySpan<char> text, int offset)
    {
        var start = !text.IsEmpty && Blanks.IsBlank(text[0]) ? 1 : 0;
        var end = text.Length > start && Blanks.IsBlank(text[^1]) ? text.Length - 1 : text.Length;
        if (start >= end)
        {
            return [];
        }

        var column = text[0] == '\t' ? 8 : DisplayWidth.Of(text[..start], ambiguousIsWide: true);
        return [new LineFragment(TextSpan.FromBounds(offset + start, offset + end), column, column + DisplayWidth.Of(text[start..end], ambiguousIsWide: true))];
    }
}
