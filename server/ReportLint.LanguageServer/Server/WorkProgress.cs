using System.Text.Json;

namespace ReportLint.LanguageServer;

/// <summary>Shows a person who waits how far a long request is.</summary>
internal sealed class WorkProgress : IDisposable
{
    private readonly Connection client;
    private readonly JsonElement token;
    private int shown = -1;

    private WorkProgress(Connection client, JsonElement token)
    {
        this.client = client;
        this.token = token;
    }

    /// <summary>Null where the client gave no token: it shows none.</summary>
    public static WorkProgress? Begin(Connection client, JsonElement? token, string title)
    {
        if (token is not { ValueKind: JsonValueKind.String or JsonValueKind.Number } given)
        {
            return null;
        }

        var progress = new WorkProgress(client, given);
        progress.Tell(new ProgressValue("begin", title, Cancellable: true, Percentage: 0));
        return progress;
    }

    public void Report(int done, int all)
    {
        // Each percent once: a client that gets thousands of messages is no faster.
        var percentage = done * 100 / all;
        if (percentage > shown)
        {
            shown = percentage;
            Tell(new ProgressValue("report", Message: $"{done} / {all}", Percentage: percentage));
        }
    }

    public void Dispose() => Tell(new ProgressValue("end"));

    private void Tell(ProgressValue value) => client.Notify("$/progress", new ProgressParams(token, value), LspJson.Default.ProgressParams);
}
