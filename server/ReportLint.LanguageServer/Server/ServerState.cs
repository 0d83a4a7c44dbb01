using System.Collections.Immutable;
using System.Text.Json;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>Holds the current snapshot and replaces it with each change. Only the thread that reads calls it.</summary>
internal sealed class ServerState
{
    private readonly ServerEnvironment environment;
    private readonly Connection client;
    private readonly DiagnosticsPublisher diagnostics;
    private readonly ConfigurationDiagnostics configurationDiagnostics;

    // Whether a file of rule authors was changed since configuration was read.
    private bool mustReconfigure;

    public ServerState(InitializeParams parameters, ServerEnvironment environment, Connection client)
    {
        this.environment = environment;
        this.client = client;
        diagnostics = new DiagnosticsPublisher(client, environment.Time);
        configurationDiagnostics = new ConfigurationDiagnostics(client, environment.Time);
        var settings = ClientSettings.Read(parameters.InitializationOptions);
        Current = new Snapshot(
            ClientProfile.Of(parameters, environment.Language),
            settings,
            environment.OpenFiles(settings.Workspace),
            ImmutableDictionary.Create<string, OpenDocument>(StringComparer.Ordinal),
            Folders(parameters),
            0);
    }

    public Snapshot Current { get; private set; }

    public void Open(TextDocumentItem item)
    {
        var path = DocumentUri.ToPath(item.Uri);
        var document = new OpenDocument(item.Uri, path, item.Version, new SourceText(item.Text), FormatOf(path, item.LanguageId), ConfigFor(Current.Files, path));
        Put(Authored(document, Current.Files));
        configurationDiagnostics.Publish(Current);
    }

    public void Change(DidChangeParams change)
    {
        if (Current.Documents.TryGetValue(change.TextDocument.Uri, out var document))
        {
            Put(Authored(document.With(change.TextDocument.Version, TextSynchronization.Apply(document.Text, change.ContentChanges, Current.Encoding)), Current.Files));
        }
    }

    public void Close(string uri)
    {
        if (Current.Documents.TryGetValue(uri, out var closed))
        {
            // What was not saved counts no more.
            mustReconfigure |= closed.Authored is not null;
            Current = Current with { Documents = Current.Documents.Remove(uri) };
            if (!Current.Client.PullsDiagnostics)
            {
                diagnostics.Closed(uri);
            }
        }
    }

    /// <summary>A file has new contents: what is said of another report by it, as of this year's by last year's, may have changed.</summary>
    public void Saved(string uri)
    {
        var others = Current.Documents.Values.Where(d => d is { Path: not null, Authored: null } && !string.Equals(d.Uri, uri, StringComparison.Ordinal)).ToList();
        if (others.Count == 0 || Current.Documents.GetValueOrDefault(uri) is { Authored: not null })
        {
            return;
        }

        Current = Current with { Documents = Current.Documents.SetItems(others.Select(static d => KeyValuePair.Create(d.Uri, d.Anew()))) };
        others.ForEach(d => Recheck(d.Uri));
        Ask(Current.Client is { PullsDiagnostics: true, RefreshesDiagnostics: true }, "workspace/diagnostic/refresh");
    }

    public void ChangeFolders(WorkspaceFoldersChange change)
    {
        // A client may put null into a list.
        var removed = change.Removed.OfType<WorkspaceFolder>().Select(static f => DocumentUri.ToPath(f.Uri)).ToHashSet(StringComparer.Ordinal);
        Current = Current with
        {
            Folders = [.. Current.Folders.Where(f => !removed.Contains(f)).Concat(change.Added.OfType<WorkspaceFolder>().Select(static f => DocumentUri.ToPath(f.Uri)).OfType<string>()).Distinct(StringComparer.Ordinal)],
        };
        Reconfigure();
    }

    /// <summary>Takes the client's settings. A client that has none leaves those that it gave at the start.</summary>
    public void ChangeSettings(JsonElement? settings)
    {
        Current = settings is { ValueKind: JsonValueKind.Object } ? Current with { Settings = ClientSettings.Read(settings) } : Current;
        Reconfigure();
    }

    /// <summary>Reads all configuration anew and checks what is open by it.</summary>
    public void Reconfigure()
    {
        mustReconfigure = false;

        // A client may know one file by two addresses.
        var unsaved = Current.Documents.Values
            .Where(static d => d is { Authored: not null, Path: not null })
            .GroupBy(static d => d.Path ?? "", static d => d.Text.Content, StringComparer.Ordinal)
            .ToImmutableDictionary(static d => d.Key, static d => d.First(), StringComparer.Ordinal);
        var files = environment.OpenFiles(Current.Settings.Workspace with { Unsaved = unsaved });
        Current = Current with
        {
            Files = files,
            Documents = Current.Documents.ToImmutableDictionary(static d => d.Key, d => Authored(d.Value.With(ConfigFor(files, d.Value.Path)), files), StringComparer.Ordinal),
            Configured = Current.Configured + 1,
        };
        foreach (var folder in Current.Folders)
        {
            // A broken configuration is told also where no document is open.
            files.SettingsFor(Path.Combine(folder, "_"));
        }

        foreach (var uri in Current.Documents.Keys)
        {
            Recheck(uri);
        }

        configurationDiagnostics.Publish(Current);
        Refresh();
    }

    /// <summary>No message waits to be read.</summary>
    public void Idle()
    {
        if (mustReconfigure)
        {
            Reconfigure();
        }

        diagnostics.Start(Current);
    }

    private void Put(OpenDocument document)
    {
        Current = Current with { Documents = Current.Documents.SetItem(document.Uri, document) };
        mustReconfigure |= document.Authored is not null;
        Recheck(document.Uri);
    }

    private void Recheck(string uri)
    {
        // Of files of rule authors the workspace tells, with all other configuration.
        if (!Current.Client.PullsDiagnostics && Current.Documents.GetValueOrDefault(uri) is not { Authored: not null })
        {
            diagnostics.Changed(uri);
        }
    }

    private void Refresh()
    {
        Ask(Current.Client is { PullsDiagnostics: true, RefreshesDiagnostics: true }, "workspace/diagnostic/refresh");
        Ask(Current.Client.RefreshesInlayHints, "workspace/inlayHint/refresh");
        Ask(Current.Client.RefreshesCodeLenses, "workspace/codeLens/refresh");
    }

    private void Ask(bool can, string method)
    {
        if (can)
        {
            client.Ask(method, null, LspJson.Default.Nothing);
        }
    }

    private static OpenDocument Authored(OpenDocument document, IWorkspaceFiles files) =>
        AuthoredFile.Of(document.Path, document.Text.Content, files.Configuration) is var authored && (authored is not null || document.Authored is not null) ? document.With(authored) : document;

    private static LintConfig ConfigFor(IWorkspaceFiles files, string? path) =>
        path is null ? files.DefaultSettings.Lint
        : Path.GetExtension(path) is ".yaml" or ".yml" || files.IsLeftOut(path) ? LintConfig.Nothing
        : files.SettingsFor(path).LintOf(path);

    /// <summary>A file is what its name says, as for the command line; what is no file yet is what the editor says.</summary>
    private static DocumentFormat FormatOf(string? path, string languageId) => path is not null
        ? DocumentFormats.OfPath(path)
        : languageId switch
        {
            "markdown" => DocumentFormat.Markdown,
            "html" => DocumentFormat.Html,
            _ => DocumentFormat.PlainText,
        };

    private static ImmutableArray<string> Folders(InitializeParams parameters)
    {
        var uris = parameters.WorkspaceFolders is { IsDefaultOrEmpty: false } folders ? folders.OfType<WorkspaceFolder>().Select(static f => f.Uri) : parameters.RootUri is { } root ? [root] : [];
        return [.. uris.Select(DocumentUri.ToPath).OfType<string>()];
    }
}
