using System.Buffers.Text;

namespace ReportLint.LanguageServer;

/// <summary>
/// Cuts a stream into messages: headers of which only Content-Length counts, an empty line, and so many bytes (Language Server Protocol 3.17,
/// base protocol). What is no message is passed over up to the next header, so that a damaged stream is found into again.
/// </summary>
internal sealed class MessageReader(Stream input)
{
    /// <summary>A document has 8 MB at most, and JSON may write each byte with six.</summary>
    private const int LongestContent = 64 * 1024 * 1024;

    // What is no header by then is none.
    private const int LongestHeader = 4096;

    private byte[] buffer = new byte[16 * 1024];
    private int start;
    private int end;

    // Where the content of the last message began, so that one that was cut short can be left again.
    private int lastContent;

    private static ReadOnlySpan<byte> LengthField => "Content-Length:"u8;

    private static ReadOnlySpan<byte> EmptyLine => "\r\n\r\n"u8;

    /// <summary>The content of the next message, valid until the next call; null at the end of the stream. Waits for it.</summary>
    public ReadOnlyMemory<byte>? Read()
    {
        while (true)
        {
            if (TryTake() is { } content)
            {
                return content;
            }

            if (!Fill())
            {
                return null;
            }
        }
    }

    /// <summary>Whether another message, or its beginning, is here already.</summary>
    public bool HasNext => Find() is { Length: >= 0 } || end - start > LengthField.Length;

    /// <summary>
    /// The last message was no JSON: if a header stands within it, or begins there, the message was cut short, and reading goes on at that header.
    /// </summary>
    public void ResumeWithinLast() => start = lastContent;

    private ReadOnlyMemory<byte>? TryTake()
    {
        var (content, length) = Find();
        if (length < 0)
        {
            return null;
        }

        lastContent = content;
        start = content + length;
        return buffer.AsMemory(content, length);
    }

    /// <summary>The next message that lies in the buffer as a whole; a negative length if there is none yet. Passes over what is no header.</summary>
    private (int Content, int Length) Find()
    {
        while (true)
        {
            var waiting = buffer.AsSpan(start, end - start);
            var field = waiting.IndexOf(LengthField);
            if (field < 0)
            {
                // The last bytes may be the beginning of a header.
                start = Math.Max(start, end - LengthField.Length);
                return (0, -1);
            }

            start += field;
            waiting = waiting[field..];
            var headerEnd = waiting.IndexOf(EmptyLine);
            if (headerEnd < 0 && waiting.Length <= LongestHeader)
            {
                return (0, -1);
            }

            if (headerEnd >= 0 && ReadLength(waiting[LengthField.Length..headerEnd]) is { } length)
            {
                var content = start + headerEnd + EmptyLine.Length;
                return content + length <= end ? (content, length) : (0, -1);
            }

            start += LengthField.Length;
        }
    }

    /// <summary>The number behind the field's name, on its line; null if it is none or absurd.</summary>
    private static int? ReadLength(ReadOnlySpan<byte> value)
    {
        var line = value.IndexOf((byte)'\r') is >= 0 and var lineEnd ? value[..lineEnd] : value;
        line = line.Trim(" \t"u8);
        return Utf8Parser.TryParse(line, out int length, out var used) && used == line.Length && length is >= 0 and <= LongestContent ? length : null;
    }

    private bool Fill()
    {
        if (end == buffer.Length)
        {
            var keptFrom = start;
            if (keptFrom > 0 && end - keptFrom <= buffer.Length / 2)
            {
                buffer.AsSpan(keptFrom, end - keptFrom).CopyTo(buffer);
            }
            else
            {
                var larger = new byte[Math.Max(buffer.Length * 2, 0)];
                buffer.AsSpan(keptFrom, end - keptFrom).CopyTo(larger);
                buffer = larger;
            }

            end -= keptFrom;
            start = 0;
        }

        var read = input.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }
}
