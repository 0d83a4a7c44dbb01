using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace ReportLint.Syntax;

/// <summary>How a file's bytes were read, so that a change can be written back in the same way.</summary>
public sealed record TextEncoding(string Name, Encoding Encoding, int PreambleLength);

/// <summary>What became of a file's bytes: a text, or the offset of the first byte that no supported encoding explains.</summary>
public sealed record DecodedText(SourceText? Text, TextEncoding? Encoding, int InvalidByteOffset)
{
    public static DecodedText Invalid(int offset) => new(null, null, offset);
}

/// <summary>
/// Reads UTF-8 with or without a byte order mark, UTF-16 with one, and GB18030 (with GBK and GB2312 inside it), in this order:
/// a GBK text is hardly ever valid UTF-8, while almost any text is valid GB18030. The byte order mark is no part of the text.
/// </summary>
public static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Lazy<Encoding> StrictGb18030 = new(() =>
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    });

    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return Read(bytes, new TextEncoding("utf-8-bom", StrictUtf8, 3));
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Read(bytes, new TextEncoding("utf-16le", new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), 2));
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Read(bytes, new TextEncoding("utf-16be", new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), 2));
        }

        // Most files are UTF-8, and an exception for each of the others would cost more than all the rest.
        if (TryReadUtf8(bytes) is { } utf8)
        {
            return new DecodedText(new SourceText(utf8), new TextEncoding("utf-8", StrictUtf8, 0), -1);
        }

        if (bytes.Contains((byte)0))
        {
            return DecodedText.Invalid(ReadableLength(bytes, StrictUtf8));
        }

        var gb = Read(bytes, new TextEncoding("gb18030", StrictGb18030.Value, 0));
        return gb.Text is not null ? gb : DecodedText.Invalid(Math.Max(ReadableLength(bytes, StrictUtf8), gb.InvalidByteOffset));
    }

    private static string? TryReadUtf8(ReadOnlySpan<byte> bytes)
    {
        var buffer = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            return Utf8.ToUtf16(bytes, buffer, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done ? new string(buffer, 0, length) : null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>No encoding here gives more characters than bytes, so that they need not be counted by decoding twice.</summary>
    private static DecodedText Read(ReadOnlySpan<byte> bytes, TextEncoding encoding)
    {
        var content = bytes[encoding.PreambleLength..];
        var buffer = ArrayPool<char>.Shared.Rent(content.Length);
        try
        {
            var length = encoding.Encoding.GetChars(content, buffer);
            return new DecodedText(new SourceText(new string(buffer, 0, length)), encoding, -1);
        }
        catch (DecoderFallbackException)
        {
            return DecodedText.Invalid(encoding.PreambleLength + ReadableLength(content, encoding.Encoding));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>How many bytes from the start can be read. The exception does not always tell it: not where a character was cut off.</summary>
    private static int ReadableLength(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var (readable, end) = (0, bytes.Length);
        while (readable < end)
        {
            var middle = (readable + end + 1) / 2;
            (readable, end) = CanBegin(bytes[..middle], encoding, isWhole: false) ? (middle, end) : (readable, middle - 1);
        }

        while (!CanBegin(bytes[..readable], encoding, isWhole: true))
        {
            readable--;
        }

        return readable;
    }

    private static bool CanBegin(ReadOnlySpan<byte> bytes, Encoding encoding, bool isWhole)
    {
        try
        {
            _ = encoding.GetDecoder().GetCharCount(bytes, flush: isWhole);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
