using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReportLint.Cli;

/// <summary>
/// Writes JSON token by token to a text writer, indented and with readable Chinese. Bidirectional controls are escaped like control
/// characters, as the output may well go to a terminal.
/// </summary>
internal sealed class JsonOutput : IDisposable
{
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly TextWriter output;

    public JsonOutput(TextWriter output)
    {
        this.output = output;

        // The relaxed encoder is unsafe only inside HTML, which this output is not meant for.
        Json = new Utf8JsonWriter(
            buffer,
            new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public Utf8JsonWriter Json { get; }

    /// <summary>Passes on what is written so far, so that memory does not grow with the number of files.</summary>
    public void Flush()
    {
        Json.Flush();
        var text = Encoding.UTF8.GetString(buffer.WrittenSpan);
        buffer.ResetWrittenCount();

        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            // Outside strings JSON is ASCII, so such a character is always inside one.
            if (TerminalText.IsBidirectionalControl(text[i]))
            {
                output.Write(text.AsSpan(written, i - written));
                output.Write($"\\u{(int)text[i]:X4}");
                written = i + 1;
            }
        }

        output.Write(text.AsSpan(written));
    }

    /// <summary>Ends the document.</summary>
    public void Complete()
    {
        Flush();
        output.Write('\n');
    }

    public void Dispose() => Json.Dispose();
}
