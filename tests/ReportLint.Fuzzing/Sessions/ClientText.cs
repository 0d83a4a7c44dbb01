using System.Text;

namespace ReportLint.Fuzzing;

/// <summary>A client's own account of the places in a text, which shares nothing with the server's.</summary>
/// <param name="encoding">utf-8, utf-16 or utf-32: in which units columns are counted.</param>
internal sealed class ClientText(string text, string encoding)
{
    public (int Line, int Column) Position(int offset)
    {
        if (encoding != "utf-16" && offset > 0 && offset < text.Length && char.IsLowSurrogate(text[offset]) && char.IsHighSurrogate(text[offset - 1]))
        {
            offset--;
        }

        var (line, start) = (0, 0);
        for (var at = 0; at < offset; at++)
        {
            if (text[at] == '\n' || (text[at] == '\r' && !(at + 1 < text.Length && text[at + 1] == '\n')))
            {
                (line, start) = (line + 1, at + 1);
            }
        }

        return (line, Units(text[start..offset]));
    }

    /// <summary>The offset of a place; beyond a line's end it is the end.</summary>
    public int Offset(int line, int column)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            var end = LineEnd(start);
            if (end == text.Length)
            {
                return end;
            }

            start = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }

        var offset = start;
        for (var lineEnd = LineEnd(start); offset < lineEnd;)
        {
            var length = encoding != "utf-16" && offset + 1 < lineEnd && char.IsSurrogatePair(text, offset) ? 2 : 1;
            column -= Units(text.Substring(offset, length));
            if (column < 0)
            {
                break;
            }

            offset += length;
        }

        return offset;
    }

    private int LineEnd(int start) => text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and var length ? start + length : text.Length;

    private int Units(string part) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetByteCount(part),
        "utf-32" => part.EnumerateRunes().Count(),
        _ => part.Length,
    };
}
