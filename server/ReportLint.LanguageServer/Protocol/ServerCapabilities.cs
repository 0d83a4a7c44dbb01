using System.Collections.Immutable;

namespace ReportLint.LanguageServer;

/// <summary>What the server offers, as it answers to initialize.</summary>
internal sealed record ServerCapabilities(
    string PositionEncoding,
    TextDocumentSyncOptions TextDocumentSync,
    DiagnosticOptions? DiagnosticProvider,
    CodeActionOptions CodeActionProvider,
    bool HoverProvider,
    bool DefinitionProvider,
    bool ReferencesProvider,
    bool DocumentHighlightProvider,
    bool DocumentSymbolProvider,
    bool FoldingRangeProvider,
    bool InlayHintProvider,
    CompletionOptions CompletionProvider,
    CodeLensOptions CodeLensProvider,
    ExecuteCommandOptions ExecuteCommandProvider,
    ServerWorkspaceCapabilities Workspace);

/// <param name="Change">2: clients send what changed, not the whole text.</param>
internal sealed record TextDocumentSyncOptions(bool OpenClose, int Change, SaveOptions Save);

internal sealed record SaveOptions(bool IncludeText);

internal sealed record DiagnosticOptions(string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics, bool WorkDoneProgress);

internal sealed record CodeActionOptions(ImmutableArray<string> CodeActionKinds, bool ResolveProvider);

internal sealed record CompletionOptions(ImmutableArray<string> TriggerCharacters, bool ResolveProvider);

internal sealed record CodeLensOptions(bool ResolveProvider);

internal sealed record ExecuteCommandOptions(ImmutableArray<string> Commands, bool WorkDoneProgress);

internal sealed record ServerWorkspaceCapabilities(WorkspaceFoldersOptions WorkspaceFolders);

internal sealed record WorkspaceFoldersOptions(bool Supported, bool ChangeNotifications);
