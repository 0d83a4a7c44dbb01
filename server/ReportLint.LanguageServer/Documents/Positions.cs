using System.Text;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>Turns offsets of a text into the client's positions and back: the only place that does.</summary>
internal static class Positions
{
    public static Position Of(SourceText text, int offset, PositionEncoding encoding)
    {
        var line = text.LineIndex(offset);
        var before = text.Slice(TextSpan.FromBounds(text.LineWithBreak(line).Start, Math.Clamp(offset, 0, text.Length)));
        return new Position(line, Units(before, encoding));
    }

    public static Range Of(SourceText text, TextSpan span, PositionEncoding encoding) =>
        new(Of(text, span.Start, encoding), Of(text, span.End, encoding));

    /// <summary>The offset of a position. A line or column beyond the end counts as the end, as the protocol says; so does one within a character.</summary>
    public static int Offset(SourceText text, Position position, PositionEncoding encoding)
    {
        if (position.Line < 0)
        {
            return 0;
        }

        if (position.Line >= text.LineCount)
        {
            return text.Length;
        }

        var line = text.Line(position.Line);
        return line.Start + Length(text.Slice(line), position.Character, encoding);
    }

    public static TextSpan Span(SourceText text, Range range, PositionEncoding encoding)
    {
        var (one, other) = (Offset(text, range.Start, encoding), Offset(text, range.End, encoding));
        return TextSpan.FromBounds(Math.Min(one, other), Math.Max(one, other));
    }

    private static int Units(ReadOnlySpan<char> text, PositionEncoding encoding)
    {
        if (encoding == PositionEncoding.Utf16)
        {
            return text.Length;
        }

        var units = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            units += encoding == PositionEncoding.Utf8 ? rune.Utf8SequenceLength : 1;
        }

        return units;
    }

    /// <summary>How many UTF-16 units so many units of the encoding are.</summary>
    private static int Length(ReadOnlySpan<char> text, int units, PositionEncoding encoding)
    {
        if (encoding == PositionEncoding.Utf16)
        {
            return Math.Clamp(units, 0, text.Length);
        }

        var at = 0;
        while (at < text.Length && units > 0)
        {
            Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            units -= encoding == PositionEncoding.Utf8 ? rune.Utf8SequenceLength : 1;
            if (units < 0)
            {
                break;
            }

            at += length;
        }

        return at;
    }
}
