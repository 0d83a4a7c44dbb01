using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ReportLint.LanguageServer;

/// <summary>What the client tells, which is done at once and in order. What cannot be understood is logged and changes nothing.</summary>
internal sealed class Notifications(Connection client, RunningRequests running)
{
    private const string WatchedFiles = "**/.reportlint.{yaml,yml}";
    private const string WatchedRules = "**/*.yaml";

    // A configuration may name any file, but to be told of all JSON files of a workspace would be much for little.
    private const string WatchedBaselines = "**/*baseline*.json";

    /// <summary>off, messages or verbose.</summary>
    public string? Trace { get; set; }

    public void Take(ServerState state, string method, JsonElement? parameters)
    {
        Guard(method, () => Do(state, method, parameters));
        if (Trace is "messages" or "verbose" && method is not "$/setTrace")
        {
            client.Notify("$/logTrace", new LogTraceParams($"{method} was taken"), LspJson.Default.LogTraceParams);
        }
    }

    private void Guard(string method, Action work)
    {
        try
        {
            work();
        }
        catch (JsonException e)
        {
            Log(MessageKind.Error, $"{method}: {e.Message}");
        }
#pragma warning disable CA1031 // A fault of ours must not end the server, whatever it is.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log(MessageKind.Error, $"{method}: {e.GetType().Name}: {e.Message}; please report this");
        }
    }

    private void Do(ServerState state, string method, JsonElement? parameters)
    {
        switch (method)
        {
            case "textDocument/didOpen":
                state.Open(Read(parameters, LspJson.Default.DidOpenParams).TextDocument);
                break;
            case "textDocument/didChange":
                state.Change(Read(parameters, LspJson.Default.DidChangeParams));
                break;
            case "textDocument/didClose":
                state.Close(Read(parameters, LspJson.Default.DidCloseParams).TextDocument.Uri);
                break;
            case "textDocument/didSave":
                state.Saved(Read(parameters, LspJson.Default.DidSaveParams).TextDocument.Uri);
                break;
            case "initialized":
                Initialized(state);
                break;
            case "workspace/didChangeConfiguration":
                ReadSettings(state, Read(parameters, LspJson.Default.DidChangeConfigurationParams).Settings);
                break;
            case "workspace/didChangeWorkspaceFolders":
                state.ChangeFolders(Read(parameters, LspJson.Default.DidChangeWorkspaceFoldersParams).Event);
                break;
            case "workspace/didChangeWatchedFiles":
                state.Reconfigure();
                break;
            case "$/cancelRequest" when RequestId.Read(Read(parameters, LspJson.Default.CancelParams).Id) is { } id:
                running.Cancel(id);
                break;
            case "$/setTrace":
                Trace = Read(parameters, LspJson.Default.SetTraceParams).Value;
                break;
            case "textDocument/willSave" or "window/workDoneProgress/cancel":
                break;
            default:
                // What begins with $/ may be passed over in silence; of the rest a person may want to know.
                if (!method.StartsWith("$/", StringComparison.Ordinal))
                {
                    Log(MessageKind.Log, $"{method} is not known and was passed over");
                }

                break;
        }
    }

    private void Initialized(ServerState state)
    {
        var profile = state.Current.Client;
        var wanted = ImmutableArray.CreateBuilder<Registration>();
        if (profile.WatchesFiles)
        {
            wanted.Add(new Registration("files", "workspace/didChangeWatchedFiles", new WatchedFilesOptions([new FileSystemWatcherPattern(WatchedFiles), new FileSystemWatcherPattern(WatchedRules), new FileSystemWatcherPattern(WatchedBaselines)])));
        }

        if (profile.AnnouncesSettings)
        {
            wanted.Add(new Registration("settings", "workspace/didChangeConfiguration"));
        }

        if (wanted.Count > 0)
        {
            client.Ask("client/registerCapability", new RegistrationParams(wanted.ToImmutable()), LspJson.Default.RegistrationParams);
        }

        if (profile.GivesConfiguration)
        {
            ReadSettings(state, null);
        }
        else
        {
            state.Reconfigure();
        }
    }

    /// <summary>Asks for the settings where the client lets itself be asked; else those that came along count.</summary>
    private void ReadSettings(ServerState state, JsonElement? pushed)
    {
        if (state.Current.Client.GivesConfiguration)
        {
            client.Ask(
                "workspace/configuration",
                new ConfigurationParams([new ConfigurationItem("reportlint")]),
                LspJson.Default.ConfigurationParams,
                given => Guard("workspace/configuration", () => state.ChangeSettings(given is { ValueKind: JsonValueKind.Array } all && all.GetArrayLength() > 0 ? all[0] : null)));
        }
        else
        {
            state.ChangeSettings(pushed);
        }
    }

    private static T Read<T>(JsonElement? parameters, JsonTypeInfo<T> type)
        where T : class =>
        parameters is { ValueKind: JsonValueKind.Object } given && given.Deserialize(type) is { } read ? read : throw new JsonException("parameters are missing");

    private void Log(int kind, string message) => client.Notify("window/logMessage", new LogMessageParams(kind, message), LspJson.Default.LogMessageParams);
}
