using System.Text.Json;

namespace ReportLint.LanguageServer;

/// <summary>
/// The life of a server: one thread reads messages in order; what changes the state is done at once, requests are answered beside, from the state that
/// was current when they came.
/// </summary>
public sealed class Session
{
    private readonly ServerEnvironment environment;
    private readonly MessageReader input;
    private readonly Connection client;
    private readonly RunningRequests running;
    private readonly Notifications notifications;
    private ServerState? state;
    private ITimer? watch;
    private bool isShutDown;
    private bool ended;

    public Session(Stream input, Stream output, ServerEnvironment environment)
    {
        this.environment = environment;
        this.input = new MessageReader(input);
        client = new Connection(output);
        running = new RunningRequests(client);
        notifications = new Notifications(client, running);
    }

    /// <summary>The current state; null before initialize.</summary>
    internal Snapshot? Current => state?.Current;

    /// <summary>Runs until the client says exit or the input ends.</summary>
    /// <returns>The exit code: 0 where the client shut the server down first, as the protocol says.</returns>
    public int Run()
    {
        while (!ended && input.Read() is { } content)
        {
            Take(content);
            if (!input.HasNext)
            {
                state?.Idle();
            }
        }

        watch?.Dispose();
        running.CancelAll();
        client.Close().Wait();
        return isShutDown ? 0 : 1;
    }

    private void Take(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var message = JsonDocument.Parse(content);
            Take(message.RootElement);
        }
        catch (JsonException)
        {
            input.ResumeWithinLast();
            client.RespondError(default, ErrorCode.ParseError, "the message is no JSON");
        }
        catch (InvalidOperationException)
        {
            // The parser lets bytes and escapes through that are no text, and fails where they are compared.
            client.RespondError(default, ErrorCode.InvalidRequest, "a name in the message is no text");
        }
    }

    private void Take(JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object)
        {
            client.RespondError(default, ErrorCode.InvalidRequest, "a message is an object");
            return;
        }

        var id = message.TryGetProperty("id", out var given) ? RequestId.Read(given) : null;
        var parameters = message.TryGetProperty("params", out var those) ? those : (JsonElement?)null;
        if (!message.TryGetProperty("method", out var method))
        {
            client.Answered(id, message.TryGetProperty("result", out var result) ? result : null);
        }
        else if (method.Text() is not { } name || (given.ValueKind != JsonValueKind.Undefined && id is null))
        {
            client.RespondError(id ?? default, ErrorCode.InvalidRequest, "\"method\" is a string, \"id\" a whole number or a string");
        }
        else if (id is { } request)
        {
            TakeRequest(request, name, parameters);
        }
        else
        {
            TakeNotification(name, parameters);
        }
    }

    private void TakeRequest(RequestId id, string method, JsonElement? parameters)
    {
        try
        {
            if (method is "initialize" && state is null)
            {
                Initialize(id, parameters);
            }
            else if (state is null)
            {
                client.RespondError(id, ErrorCode.ServerNotInitialized, "the first request is initialize");
            }
            else if (isShutDown || method is "initialize")
            {
                client.RespondError(id, ErrorCode.InvalidRequest, isShutDown ? "the server is shut down" : "the server is initialized already");
            }
            else if (method is "shutdown")
            {
                isShutDown = true;
                client.Respond(id, null, LspJson.Default.Nothing);
            }
            else if (RequestHandlers.All.TryGetValue(method, out var handler))
            {
                running.Start(id, state.Current, handler.Prepare(parameters));
            }
            else
            {
                client.RespondError(id, ErrorCode.MethodNotFound, $"there is no method {method}");
            }
        }
        catch (JsonException e)
        {
            client.RespondError(id, ErrorCode.InvalidParams, e.Message);
        }
#pragma warning disable CA1031 // A fault of ours must not end the server, whatever it is.
        catch (Exception e)
#pragma warning restore CA1031
        {
            client.RespondError(id, ErrorCode.InternalError, $"{e.GetType().Name}: {e.Message}; please report this");
        }
    }

    private void TakeNotification(string method, JsonElement? parameters)
    {
        if (method is "exit")
        {
            ended = true;
        }
        else if (state is not null && !isShutDown)
        {
            notifications.Take(state, method, parameters);
        }
    }

    private void Initialize(RequestId id, JsonElement? parameters)
    {
        var read = (parameters ?? default).ValueKind == JsonValueKind.Object ? parameters?.Deserialize(LspJson.Default.InitializeParams) : null;
        if (read is null)
        {
            throw new JsonException("initialize needs parameters");
        }

        state = new ServerState(read, environment, client);
        notifications.Trace = read.Trace;
        client.Respond(id, Capabilities.Of(state.Current.Client, environment.Version), LspJson.Default.InitializeResult);
        if (read.ProcessId is { } process)
        {
            watch = ParentProcess.Watch(process, environment.Time, () => environment.Exit(1));
        }
    }
}
