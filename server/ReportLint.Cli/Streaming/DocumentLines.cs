using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>A document of a stream, or why its line is none.</summary>
/// <param name="Path">As the line says; null where it says none.</param>
internal sealed record StreamedDocument(string? Path, string Text, LocalizedText? Fault);

/// <summary>Reads documents from a stream of lines of JSON, {"path": …, "text": …}. A line that is wrong, or too long, is one document with a fault; the next line is read.</summary>
internal sealed class DocumentLines(Stream input)
{
    // In JSON a character may take six bytes; the text itself is bounded as files are.
    private const int LongestLine = 6 * LongestText;

    private const int LongestText = 8 * 1024 * 1024;

    private readonly byte[] buffer = new byte[65536];
    private int at;
    private int end;

    public IEnumerable<StreamedDocument> Read()
    {
        var line = new ArrayBufferWriter<byte>();
        while (ReadLine(line, out var isTooLong))
        {
            if (isTooLong)
            {
                yield return TooLong(null);
            }
            else if (Parse(line.WrittenSpan) is { } document)
            {
                yield return document;
            }

            // A long line's memory is not kept for the short ones behind it.
            line = line.Capacity > buffer.Length ? new ArrayBufferWriter<byte>() : line;
            line.ResetWrittenCount();
        }
    }

    private bool ReadLine(ArrayBufferWriter<byte> line, out bool isTooLong)
    {
        isTooLong = false;
        var any = false;
        while (true)
        {
            if (at == end)
            {
                (at, end) = (0, input.Read(buffer));
                if (end == 0)
                {
                    return any;
                }
            }

            any = true;
            var rest = buffer.AsSpan(at, end - at);
            var stop = rest.IndexOf((byte)'\n');
            var piece = stop < 0 ? rest : rest[..stop];
            isTooLong |= line.WrittenCount + piece.Length > LongestLine;
            if (!isTooLong)
            {
                line.Write(piece);
            }

            at += piece.Length + (stop < 0 ? 0 : 1);
            if (stop >= 0)
            {
                return true;
            }
        }
    }

    /// <summary>Null for a blank line.</summary>
    private static StreamedDocument? Parse(ReadOnlySpan<byte> line)
    {
        if (line.Trim(" \t\r"u8).IsEmpty)
        {
            return null;
        }

        string? path = null;
        string? text = null;
        try
        {
            var json = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = 8 });
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                return Wrong(null);
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var (isPath, isText) = (json.ValueTextEquals("path"), json.ValueTextEquals("text"));
                json.Read();
                if ((isPath || isText) && json.TokenType != JsonTokenType.String)
                {
                    return Wrong(path);
                }

                path = isPath ? json.GetString() : path;
                text = isText ? json.GetString() : text;
                json.Skip();
            }

            while (json.Read())
            {
                // What stands behind the object must be nothing: the reader says so.
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Wrong(path);
        }

        return path is not { Length: > 0 } || text is null ? Wrong(path) : text.Length > LongestText ? TooLong(path) : new StreamedDocument(path, text, null);
    }

    private static StreamedDocument Wrong(string? path) => new(path, "", new LocalizedText(
        "这一行不是文档：每行应是 {\"path\": \"…\", \"text\": \"…\"}", "this line is no document: each line is {\"path\": \"…\", \"text\": \"…\"}"));

    private static StreamedDocument TooLong(string? path) => new(path, "", new LocalizedText(
        $"文档太大，上限是 {LongestText / 1024 / 1024} MB；请拆分或精简", $"the document is too large; the limit is {LongestText / 1024 / 1024} MB: split it or make it smaller"));
}
