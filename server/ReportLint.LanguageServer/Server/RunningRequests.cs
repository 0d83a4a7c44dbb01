using System.Collections.Concurrent;

namespace ReportLint.LanguageServer;

/// <summary>The requests that are being answered, each with its own cancellation. Every request gets exactly one answer.</summary>
internal sealed class RunningRequests(Connection client)
{
    private readonly ConcurrentDictionary<RequestId, CancellationTokenSource> running = new();

    /// <summary>Answers a request on another thread.</summary>
    public void Start(RequestId id, Snapshot state, Action<RequestContext, RequestId> answer)
    {
        var cancellation = new CancellationTokenSource();
        if (!running.TryAdd(id, cancellation))
        {
            cancellation.Dispose();
            client.RespondError(id, ErrorCode.InvalidRequest, "a request of this id is being answered already");
            return;
        }

        _ = Task.Run(() => Answer(id, new RequestContext(state, client, cancellation.Token), answer));
    }

    public void Cancel(RequestId id)
    {
        if (running.TryGetValue(id, out var cancellation))
        {
            cancellation.Cancel();
        }
    }

    public void CancelAll()
    {
        foreach (var id in running.Keys)
        {
            Cancel(id);
        }
    }

    private void Answer(RequestId id, RequestContext context, Action<RequestContext, RequestId> answer)
    {
        try
        {
            context.Cancellation.ThrowIfCancellationRequested();
            answer(context, id);
        }
        catch (OperationCanceledException)
        {
            client.RespondError(id, ErrorCode.RequestCancelled, "the request was cancelled");
        }
        catch (RpcException e)
        {
            client.RespondError(id, e.Code, e.Message);
        }
#pragma warning disable CA1031 // A fault in one answer must not end the server, whatever it is.
        catch (Exception e)
#pragma warning restore CA1031
        {
            client.RespondError(id, ErrorCode.InternalError, $"{e.GetType().Name}: {e.Message}; please report this");
        }
        finally
        {
            // Not disposed: a cancellation may be on its way.
            running.TryRemove(id, out _);
        }
    }
}
