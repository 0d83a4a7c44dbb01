using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>What the client can do, as far as the server's answers depend on it.</summary>
internal sealed record ClientProfile(PositionEncoding Encoding, Language Language)
{
    /// <summary>Whether the client asks for findings; else they are pushed.</summary>
    public bool PullsDiagnostics { get; init; }

    public bool RefreshesDiagnostics { get; init; }

    public bool RefreshesInlayHints { get; init; }

    public bool RefreshesCodeLenses { get; init; }

    public bool GivesConfiguration { get; init; }

    public bool AnnouncesSettings { get; init; }

    public bool WatchesFiles { get; init; }

    public bool ShowsProgress { get; init; }

    public bool ShowsDocuments { get; init; }

    public bool TakesDocumentChanges { get; init; }

    /// <summary>Whether an edit may make a new file.</summary>
    public bool CreatesFiles { get; init; }

    /// <summary>Whether the client takes code actions, not commands alone.</summary>
    public bool TakesCodeActions { get; init; }

    /// <summary>Whether the client comes back for the edit of a code action, with the data that it was given.</summary>
    public bool ResolvesEdits { get; init; }

    public bool KnowsPreferred { get; init; }

    public bool NestsSymbols { get; init; }

    /// <summary>Whether hovers may be Markdown; else they are plain text.</summary>
    public bool ShowsMarkdown { get; init; }

    public static ClientProfile Of(InitializeParams client, Language fallback)
    {
        var all = client.Capabilities;
        var workspace = all.Workspace;
        return new ClientProfile(PositionEncodings.Choose(all.General?.PositionEncodings), LanguageOf(client.Locale) ?? fallback)
        {
            PullsDiagnostics = all.TextDocument?.Diagnostic is not null,
            RefreshesDiagnostics = workspace?.Diagnostics?.RefreshSupport is true,
            RefreshesInlayHints = workspace?.InlayHint?.RefreshSupport is true,
            RefreshesCodeLenses = workspace?.CodeLens?.RefreshSupport is true,
            GivesConfiguration = workspace?.Configuration is true,
            AnnouncesSettings = workspace?.DidChangeConfiguration?.DynamicRegistration is true,
            WatchesFiles = workspace?.DidChangeWatchedFiles?.DynamicRegistration is true,
            ShowsProgress = all.Window?.WorkDoneProgress is true,
            ShowsDocuments = all.Window?.ShowDocument?.Support is true,
            TakesDocumentChanges = workspace?.WorkspaceEdit?.DocumentChanges is true,
            CreatesFiles = workspace?.WorkspaceEdit is { DocumentChanges: true, ResourceOperations: { } operations } && operations.Contains("create", StringComparer.Ordinal),
            TakesCodeActions = all.TextDocument?.CodeAction?.CodeActionLiteralSupport is not null,
            KnowsPreferred = all.TextDocument?.CodeAction?.IsPreferredSupport is true,
            ResolvesEdits = all.TextDocument?.CodeAction?.DataSupport is true && all.TextDocument?.CodeAction?.ResolveSupport?.Properties.Contains("edit", StringComparer.Ordinal) is true,
            NestsSymbols = all.TextDocument?.DocumentSymbol?.HierarchicalDocumentSymbolSupport is true,
            ShowsMarkdown = all.TextDocument?.Hover?.ContentFormat is not { Length: > 0 } formats || formats.Contains("markdown", StringComparer.Ordinal),
        };
    }

    /// <summary>zh, zh-cn and the like; en; null for any other.</summary>
    public static Language? LanguageOf(string? locale) =>
        locale is null ? null
        : locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese
        : locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.English
        : null;
}
