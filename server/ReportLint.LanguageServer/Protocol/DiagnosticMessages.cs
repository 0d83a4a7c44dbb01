using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportLint.LanguageServer;

/// <summary>A finding as clients know it.</summary>
internal sealed record LspDiagnostic(
    Range Range,
    int Severity,
    string Code,
    CodeDescription? CodeDescription,
    string Source,
    string Message,
    ImmutableArray<RelatedInformation>? RelatedInformation = null,
    DiagnosticData? Data = null);

/// <summary>How a finding can be mended, for clients that show it themselves.</summary>
internal sealed record DiagnosticData(ImmutableArray<FixData> Fixes);

internal sealed record FixData(string Title, bool IsSafe, ImmutableArray<TextEdit> Edits);

internal sealed record CodeDescription(string Href);

internal sealed record RelatedInformation(Location Location, string Message);

/// <summary>The protocol's DiagnosticSeverity.</summary>
internal static class LspSeverity
{
    public const int Error = 1;
    public const int Warning = 2;
    public const int Information = 3;
}

internal sealed record PublishDiagnosticsParams(string Uri, int? Version, ImmutableArray<LspDiagnostic> Diagnostics);

internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId = null);

/// <param name="Kind">full, or unchanged; then there are no items.</param>
internal sealed record DocumentDiagnosticReport(string Kind, string? ResultId, ImmutableArray<LspDiagnostic>? Items = null);

internal sealed record WorkspaceDiagnosticParams(ImmutableArray<PreviousResult> PreviousResultIds, JsonElement? PartialResultToken = null, JsonElement? WorkDoneToken = null);

internal sealed record PreviousResult(string Uri, string Value);

internal sealed record WorkspaceDiagnosticReport(ImmutableArray<WorkspaceDocumentReport> Items);

internal sealed record WorkspaceDocumentReport(
    string Uri,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version,
    string Kind,
    string? ResultId,
    ImmutableArray<LspDiagnostic>? Items = null);

internal sealed record WorkspaceDiagnosticProgress(JsonElement Token, WorkspaceDiagnosticReport Value);
