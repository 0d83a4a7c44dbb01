using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using ReportLint.Analysis;

namespace ReportLint.LanguageServer.Tests;

/// <summary>A client beside a server in the same process. Waiting for what never comes ends with the messages that came.</summary>
internal sealed class ServerSession : IAsyncDisposable
{
    public const string Uri = "file:///work/report.md";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Pipe toServer = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Pipe fromServer = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Channel<JsonNode> received = Channel.CreateUnbounded<JsonNode>();
    private readonly List<JsonNode> seen = [];
    private readonly Task<int> serving;
    private readonly Task reading;
    private int lastId;

    private ServerSession(MemoryFiles files, TimeProvider time)
    {
        Files = files;
        Server = new Session(
            toServer.Reader.AsStream(), fromServer.Writer.AsStream(), new ServerEnvironment(files.Open, "1.2.3", Language.English, _ => toServer.Writer.Complete()) { Time = time });
        serving = Task.Factory.StartNew(Server.Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        reading = Task.Run(Receive);
    }

    /// <summary>The exit code, once the server ends by itself.</summary>
    public Task<int> Serving => serving.WaitAsync(Patience);

    public MemoryFiles Files { get; }

    public Session Server { get; }

    /// <summary>What the server asks; each is answered with null unless an answer is set here.</summary>
    public Dictionary<string, JsonNode?> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>A server that nothing was said to yet.</summary>
    public static ServerSession Raw(MemoryFiles? files = null, TimeProvider? time = null) => new(files ?? new MemoryFiles(), time ?? TimeProvider.System);

    /// <summary>A server that is initialized, without delay of findings.</summary>
    /// <param name="capabilities">As JSON; none unless said.</param>
    /// <param name="options">The client's settings, as JSON.</param>
    public static async Task<ServerSession> Start(string capabilities = "{}", string options = """{"diagnosticsDelay":0}""", MemoryFiles? files = null, string locale = "en")
    {
        var session = Raw(files);
        await session.Request("initialize", $$$"""{"processId":null,"rootUri":null,"locale":"{{{locale}}}","workspaceFolders":[{"uri":"file:///work","name":"work"}],"capabilities":{{{capabilities}}},"initializationOptions":{{{options}}}}""");
        session.Notify("initialized", "{}");
        return session;
    }

    public void Send(string json) => SendBytes(Framed(json));

    public void SendBytes(ReadOnlySpan<byte> bytes)
    {
        toServer.Writer.Write(bytes);
        toServer.Writer.FlushAsync().AsTask().Wait();
    }

    public static byte[] Framed(string json)
    {
        var content = Encoding.UTF8.GetBytes(json);
        return [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {content.Length}\r\n\r\n")), .. content];
    }

    public void Notify(string method, string parameters) => Send($$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{parameters}}}""");

    /// <summary>Sends a request and gives its id.</summary>
    public int Ask(string method, string parameters)
    {
        var id = ++lastId;
        Send($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""");
        return id;
    }

    /// <summary>The result of a request; an error fails the test.</summary>
    public async Task<JsonNode?> Request(string method, string parameters)
    {
        var answer = await Answer(Ask(method, parameters));
        return answer["error"] is { } error ? throw new InvalidOperationException($"{method}: {error.ToJsonString()}") : answer["result"];
    }

    public Task<JsonNode> Answer(int id) => Next(m => m["method"] is null && m["id"] is JsonValue value && value.TryGetValue<int>(out var given) && given == id, $"the answer to {id}");

    public void Open(string text, string uri = Uri, int version = 1, string language = "markdown") =>
        Notify("textDocument/didOpen", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = language, ["version"] = version, ["text"] = text } }.ToJsonString());

    /// <summary>Replaces the whole text.</summary>
    public void Replace(string text, int version, string uri = Uri) =>
        Notify("textDocument/didChange", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = version }, ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }) }.ToJsonString());

    /// <summary>The findings that are pushed for a version of a document.</summary>
    public async Task<JsonArray> Diagnostics(int? version = null, string uri = Uri)
    {
        var message = await Next(
            m => m["method"]?.GetValue<string>() == "textDocument/publishDiagnostics" && m["params"]?["uri"]?.GetValue<string>() == uri && (version is null || m["params"]?["version"]?.GetValue<int>() == version),
            $"findings of {uri} at version {version}");
        return message["params"]?["diagnostics"]?.AsArray() ?? [];
    }

    public Task<JsonNode> Notification(string method) => Next(m => m["method"]?.GetValue<string>() == method, method);

    /// <summary>All messages that came so far, whether or not they were waited for.</summary>
    public IReadOnlyList<JsonNode> Seen
    {
        get
        {
            lock (seen)
            {
                return [.. seen];
            }
        }
    }

    /// <summary>Waits until the server has done all that was sent.</summary>
    public async Task Settle() => await Answer(Ask("reportlint/unknown", "{}"));

    /// <summary>Shuts the server down and gives its exit code.</summary>
    public async Task<int> ShutDown()
    {
        await Request("shutdown", "null");
        Notify("exit", "null");
        return await Exit();
    }

    /// <summary>Ends the input, if it is still open, and gives the exit code.</summary>
    public async Task<int> Exit()
    {
        await toServer.Writer.CompleteAsync();
        return await serving.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await Exit();
        await fromServer.Writer.CompleteAsync();
        await reading.WaitAsync(Patience);
    }

    private async Task<JsonNode> Next(Func<JsonNode, bool> wanted, string name)
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            while (true)
            {
                var message = await received.Reader.ReadAsync(limit.Token);
                if (wanted(message))
                {
                    return message;
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ChannelClosedException)
        {
            throw new InvalidOperationException($"{name} did not come. There came:\n{string.Join('\n', Seen.Select(static m => m.ToJsonString()))}", e);
        }
    }

    private async Task Receive()
    {
        var input = new MessageReader(fromServer.Reader.AsStream());
        while (await Task.Run(() => input.Read() is { } content ? JsonNode.Parse(content.Span) : null) is { } message)
        {
            lock (seen)
            {
                seen.Add(message);
            }

            if (message["method"]?.GetValue<string>() is { } method && message["id"] is { } id)
            {
                var answer = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id.DeepClone(), ["result"] = Answers.GetValueOrDefault(method)?.DeepClone() };
                Send(answer.ToJsonString());
            }

            received.Writer.TryWrite(message);
        }

        received.Writer.Complete();
    }
}
