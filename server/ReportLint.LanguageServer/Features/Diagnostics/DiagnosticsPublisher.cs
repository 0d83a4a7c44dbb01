namespace ReportLint.LanguageServer;

/// <summary>
/// Pushes findings to clients that do not ask for them. A change stops the run of its own document and no other; what is published carries its version
/// and never follows a newer one. While more changes wait to be read, nothing is run.
/// </summary>
internal sealed class DiagnosticsPublisher(Connection client, TimeProvider time)
{
    private readonly Lock publishing = new();
    private readonly Dictionary<string, (OpenDocument Document, CancellationTokenSource Run)> runs = new(StringComparer.Ordinal);
    private readonly HashSet<string> changed = new(StringComparer.Ordinal);

    /// <summary>The document has another text or other settings: what runs for it is of no use any more.</summary>
    public void Changed(string uri)
    {
        changed.Add(uri);
        Stop(uri);
    }

    /// <summary>The document is closed: its findings go away.</summary>
    public void Closed(string uri)
    {
        changed.Remove(uri);
        Stop(uri);
        lock (publishing)
        {
            client.Notify("textDocument/publishDiagnostics", new PublishDiagnosticsParams(uri, null, []), LspJson.Default.PublishDiagnosticsParams);
        }
    }

    /// <summary>No message waits: starts a run for each document that has changed.</summary>
    public void Start(Snapshot state)
    {
        foreach (var uri in changed)
        {
            if (state.Documents.TryGetValue(uri, out var document))
            {
                var run = new CancellationTokenSource();
                lock (publishing)
                {
                    runs[uri] = (document, run);
                }

                _ = Task.Run(() => Run(document, state, run.Token), CancellationToken.None);
            }
        }

        changed.Clear();
    }

    private void Stop(string uri)
    {
        lock (publishing)
        {
            if (runs.Remove(uri, out var old))
            {
                old.Run.Cancel();
            }
        }
    }

    private async Task Run(OpenDocument document, Snapshot state, CancellationToken cancellation)
    {
        try
        {
            if (state.Settings.DiagnosticsDelay > TimeSpan.Zero)
            {
                await Task.Delay(state.Settings.DiagnosticsDelay, time, cancellation).ConfigureAwait(false);
            }

            var found = DiagnosticConverter.Convert(document, document.Lint(cancellation), state.Language, state.Encoding);
            lock (publishing)
            {
                if (!cancellation.IsCancellationRequested)
                {
                    client.Notify("textDocument/publishDiagnostics", new PublishDiagnosticsParams(document.Uri, document.Version, found), LspJson.Default.PublishDiagnosticsParams);
                }
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }
#pragma warning disable CA1031 // A fault of ours on one text must not silence the server.
        catch (Exception e)
#pragma warning restore CA1031
        {
            client.Notify("window/logMessage", new LogMessageParams(MessageKind.Error, $"{document.Uri}: {e.GetType().Name}: {e.Message}; please report this"), LspJson.Default.LogMessageParams);
        }
    }
}
