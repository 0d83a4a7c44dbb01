namespace ReportLint.LanguageServer;

/// <summary>What the server answers to initialize.</summary>
internal static class Capabilities
{
    public static InitializeResult Of(ClientProfile client, string version) => new(
        new ServerCapabilities(
            client.Encoding.Name(),
            new TextDocumentSyncOptions(OpenClose: true, Change: 2, new SaveOptions(IncludeText: false)),
            client.PullsDiagnostics ? new DiagnosticOptions("reportlint", InterFileDependencies: false, WorkspaceDiagnostics: true, WorkDoneProgress: true) : null,
            new CodeActionOptions(CodeActionKinds.All, ResolveProvider: true),
            HoverProvider: true,
            DefinitionProvider: true,
            ReferencesProvider: true,
            DocumentHighlightProvider: true,
            DocumentSymbolProvider: true,
            FoldingRangeProvider: true,
            InlayHintProvider: true,
            new CompletionOptions(["、", "|"], ResolveProvider: false),
            new CodeLensOptions(ResolveProvider: false),
            new ExecuteCommandOptions(ServerCommands.All, WorkDoneProgress: true),
            new ServerWorkspaceCapabilities(new WorkspaceFoldersOptions(Supported: true, ChangeNotifications: true))),
        new NameAndVersion("reportlint", version));
}
