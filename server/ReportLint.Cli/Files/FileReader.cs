using System.Buffers;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli;

/// <summary>A document that was read, or why it could not be.</summary>
internal sealed record ReadFile(string Path, SourceText? Text, DocumentFormat Format, RunFault? Fault)
{
    /// <summary>What was read, if it is to be kept.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The bytes of the text and how they were read, if they are kept; null for pipes and devices.</summary>
    public EncodedText? Source { get; init; }
}

/// <summary>Reads documents from disk or standard input. Every fault is a message; none is an exception.</summary>
internal static class FileReader
{
    // A report has some 50 KB. Of hostile text each byte may cost 250 bytes of memory while it is checked: this bounds the memory of a run.
    private const int LargestFile = 8 * Megabyte;

    private const int Megabyte = 1024 * 1024;

    // Those that no text has: tabs, line breaks, form feeds and escapes are none of them.
    private static readonly SearchValues<char> Controls = SearchValues.Create("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\v\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001C\u001D\u001E\u001F");

    /// <param name="limit">The most bytes that the file may have.</param>
    /// <param name="keep">Whether the bytes are kept beside the text.</param>
    public static ReadFile Read(string path, int limit = LargestFile, bool keep = false)
    {
        try
        {
            using var input = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);

            // Pipes and devices have no length: what is read is counted. The length is asked for once: each time is a call of the system.
            return !input.CanSeek ? ReadStream(path, input, limit) : input.Length switch
            {
                0 => ReadStream(path, input, limit, keep),
                var length when length > limit => TooLarge(path, limit),
                var length => ReadWhole(path, input, (int)length, keep),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Directory.Exists(path) ? Failed(path, "这是文件夹，不是文件", "this is a folder, not a file")
                : !File.Exists(path) ? Failed(path, "没有这个文件", "no such file")
                : Failed(path, $"无法读取文件：{e.Message}", $"the file cannot be read: {e.Message}");
        }
    }

    public static ReadFile Read(InputFile file, Stream standardInput, bool keep = false) => file.IsStandardInput ? ReadStream(file.Path, standardInput, keep: keep) : Read(file.Path, keep: keep);

    public static ReadFile ReadStream(string name, Stream input, int limit = LargestFile, bool keep = false)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int n; (n = input.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, n);
            if (bytes.Length > limit)
            {
                return TooLarge(name, limit);
            }
        }

        return Decode(name, bytes.GetBuffer().AsSpan(0, (int)bytes.Length), keep);
    }

    private static ReadFile ReadWhole(string path, FileStream input, int length, bool keep)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            return Decode(path, buffer.AsSpan(0, input.ReadAtLeast(buffer.AsSpan(0, length), length, throwOnEndOfStream: false)), keep);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public static DocumentFormat FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".md" or ".markdown" => DocumentFormat.Markdown,
        ".html" or ".htm" => DocumentFormat.Html,
        _ => DocumentFormat.PlainText,
    };

    private static ReadFile Decode(string path, ReadOnlySpan<byte> bytes, bool keep)
    {
        var read = Decode(path, bytes, out var encoding);
        var kept = keep ? bytes.ToArray() : [];
        return keep ? read with { Bytes = kept, Source = encoding is null || read.Text is null ? null : new EncodedText(kept, encoding) } : read;
    }

    private static ReadFile Decode(string path, ReadOnlySpan<byte> bytes, out TextEncoding? encoding)
    {
        var decoded = TextDecoder.Decode(bytes);
        encoding = decoded.Encoding;
        if (decoded.Text is { } text && !LooksBinary(text.Content))
        {
            return new ReadFile(path, text, FormatOf(path), null);
        }

        return decoded.Text is not null || bytes.Contains((byte)0)
            ? Failed(path, "这是二进制文件，不是文本", "this is a binary file, not a text")
            : Failed(
                path,
                $"编码既不是 UTF-8 也不是 GB18030：第 {decoded.InvalidByteOffset} 字节无法识别；请另存为 UTF-8",
                $"neither UTF-8 nor GB18030: byte {decoded.InvalidByteOffset} fits neither; save the file as UTF-8");
    }

    // A text may hold a stray control character; a binary file is full of them.
    private static bool LooksBinary(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 8192));
        var (at, controls) = (0, 0);
        for (int next; (next = head[at..].IndexOfAny(Controls)) >= 0; at += next + 1)
        {
            controls++;
        }

        return controls > 8 && controls * 20 > head.Length;
    }

    private static ReadFile TooLarge(string path, int limit)
    {
        var words = limit >= Megabyte ? $"{limit / Megabyte} MB" : $"{limit / 1024} KB";
        return Failed(path, $"文件太大，上限是 {words}；请拆分或精简", $"the file is too large; the limit is {words}: split it or make it smaller");
    }

    private static ReadFile Failed(string path, string zh, string en) =>
        new(path, null, DocumentFormat.PlainText, new RunFault(path, new LocalizedText(zh, en), FaultKind.Input));
}
