using System.Collections.Immutable;
using System.Text.Json;

namespace ReportLint.LanguageServer;

// Of all that a client may say of itself, what the server asks about. Members that only have to be there are read as they come.
internal sealed record ClientCapabilities(GeneralCapabilities? General = null, TextDocumentClientCapabilities? TextDocument = null, WorkspaceClientCapabilities? Workspace = null, WindowCapabilities? Window = null);

internal sealed record GeneralCapabilities(ImmutableArray<string>? PositionEncodings = null);

internal sealed record TextDocumentClientCapabilities(
    JsonElement? Diagnostic = null,
    CodeActionCapabilities? CodeAction = null,
    DocumentSymbolCapabilities? DocumentSymbol = null,
    FoldingRangeCapabilities? FoldingRange = null,
    HoverCapabilities? Hover = null);

internal sealed record CodeActionCapabilities(ResolveCapability? ResolveSupport = null, JsonElement? CodeActionLiteralSupport = null, bool DataSupport = false, bool IsPreferredSupport = false);

internal sealed record ResolveCapability(ImmutableArray<string> Properties);

internal sealed record DocumentSymbolCapabilities(bool HierarchicalDocumentSymbolSupport = false);

internal sealed record HoverCapabilities(ImmutableArray<string>? ContentFormat = null);

internal sealed record FoldingRangeCapabilities(bool LineFoldingOnly = false);

internal sealed record WorkspaceClientCapabilities(
    bool Configuration = false,
    WorkspaceEditCapabilities? WorkspaceEdit = null,
    Registrable? DidChangeConfiguration = null,
    Registrable? DidChangeWatchedFiles = null,
    RefreshCapability? Diagnostics = null,
    RefreshCapability? InlayHint = null,
    RefreshCapability? CodeLens = null);

internal sealed record WorkspaceEditCapabilities(bool DocumentChanges = false, ImmutableArray<string>? ResourceOperations = null, JsonElement? ChangeAnnotationSupport = null);

internal sealed record Registrable(bool DynamicRegistration = false);

internal sealed record RefreshCapability(bool RefreshSupport = false);

internal sealed record WindowCapabilities(bool WorkDoneProgress = false, ShowDocumentCapability? ShowDocument = null);

internal sealed record ShowDocumentCapability(bool Support = false);
