using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;

namespace ReportLint.LanguageServer;

/// <summary>
/// What goes out to the client. Messages are written by one task in the order in which they were handed over, so that they never interleave and
/// a client that reads slowly never stops the reading.
/// </summary>
internal sealed class Connection
{
    private readonly Channel<ReadOnlyMemory<byte>> outgoing = Channel.CreateUnbounded<ReadOnlyMemory<byte>>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<long, Action<JsonElement?>> asked = new();
    private readonly Task writing;
    private long lastId;

    public Connection(Stream output) => writing = Task.Factory.StartNew(() => Write(output), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();

    public void Respond<T>(RequestId id, T? result, JsonTypeInfo<T> type) => Send(json =>
    {
        id.Write(json);
        json.WritePropertyName("result");
        if (result is null)
        {
            json.WriteNullValue();
        }
        else
        {
            JsonSerializer.Serialize(json, result, type);
        }
    });

    public void RespondError(RequestId id, int code, string message) => Send(json =>
    {
        id.Write(json);
        json.WriteStartObject("error");
        json.WriteNumber("code", code);
        json.WriteString("message", message);
        json.WriteEndObject();
    });

    public void Notify<T>(string method, T parameters, JsonTypeInfo<T> type) => Send(json =>
    {
        json.WriteString("method", method);
        json.WritePropertyName("params");
        JsonSerializer.Serialize(json, parameters, type);
    });

    /// <summary>Asks the client.</summary>
    /// <param name="answered">Called on the thread that reads, with the result; null where the client answers with an error or with null.</param>
    public void Ask<T>(string method, T? parameters, JsonTypeInfo<T> type, Action<JsonElement?>? answered = null)
    {
        var id = Interlocked.Increment(ref lastId);
        if (answered is not null)
        {
            asked[id] = answered;
        }

        Send(json =>
        {
            json.WriteNumber("id", id);
            json.WriteString("method", method);
            if (parameters is not null)
            {
                json.WritePropertyName("params");
                JsonSerializer.Serialize(json, parameters, type);
            }
        });
    }

    /// <summary>Takes the client's answer to what it was asked; one that nobody waits for is passed over.</summary>
    public void Answered(RequestId? id, JsonElement? result)
    {
        if (id?.Number is { } number && asked.TryRemove(number, out var waiting))
        {
            waiting(result is { ValueKind: not JsonValueKind.Null } ? result : null);
        }
    }

    /// <summary>Writes out what was handed over, and takes no more.</summary>
    public Task Close()
    {
        outgoing.Writer.TryComplete();
        return writing;
    }

    private void Send(Action<Utf8JsonWriter> write)
    {
        var content = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(content, LspJson.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc", "2.0");
            write(json);
            json.WriteEndObject();
        }

        outgoing.Writer.TryWrite(content.WrittenMemory);
    }

    private async Task Write(Stream output)
    {
        try
        {
            await foreach (var content in outgoing.Reader.ReadAllAsync().ConfigureAwait(false))
            {
                await output.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {content.Length}\r\n\r\n"))).ConfigureAwait(false);
                await output.WriteAsync(content).ConfigureAwait(false);
                await output.FlushAsync().ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The client has gone: nobody reads any more, and the end of the input ends the server.
            outgoing.Writer.TryComplete();
        }
    }
}
