using System.Collections.Immutable;
using System.Text.Json;

namespace ReportLint.LanguageServer;

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext Context);

/// <param name="Only">The kinds that are wanted; null: all.</param>
/// <param name="TriggerKind">1: a person asks; 2: the editor asks by itself.</param>
internal sealed record CodeActionContext(ImmutableArray<string>? Only = null, int? TriggerKind = null)
{
    public const int Automatic = 2;
}

internal sealed record CodeAction(string Title, string Kind)
{
    public ImmutableArray<LspDiagnostic>? Diagnostics { get; init; }

    public bool? IsPreferred { get; init; }

    public WorkspaceEdit? Edit { get; init; }

    public LspCommand? Command { get; init; }

    public LazyEdit? Data { get; init; }
}

internal sealed record LspCommand(string Title, string Command, ImmutableArray<string> Arguments);

/// <summary>An edit that is computed when a person chooses it.</summary>
/// <param name="Stamp">The text that it is meant for.</param>
/// <param name="Edit">Which edit, by its name in <see cref="LazyEdits"/>.</param>
/// <param name="Target">What it is about, such as a rule's or a section's id.</param>
/// <param name="Offset">The place that it is about, in UTF-16 code units.</param>
internal sealed record LazyEdit(string Uri, long Stamp, string Edit, string? Target = null, int? Offset = null);

/// <summary>A code action that comes back to get its edit; what the client may show of it goes out again as it came.</summary>
internal sealed record UnresolvedCodeAction(
    string Title,
    string? Kind = null,
    JsonElement? Diagnostics = null,
    bool? IsPreferred = null,
    JsonElement? Disabled = null,
    JsonElement? Command = null,
    LazyEdit? Data = null,
    WorkspaceEdit? Edit = null);
