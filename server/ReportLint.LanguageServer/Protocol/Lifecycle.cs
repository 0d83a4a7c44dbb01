using System.Collections.Immutable;
using System.Text.Json;

namespace ReportLint.LanguageServer;

internal sealed record InitializeParams(
    ClientCapabilities Capabilities,
    int? ProcessId = null,
    NameAndVersion? ClientInfo = null,
    string? Locale = null,
    string? RootUri = null,
    string? Trace = null,
    JsonElement? InitializationOptions = null,
    ImmutableArray<WorkspaceFolder>? WorkspaceFolders = null);

internal sealed record NameAndVersion(string Name, string? Version = null);

internal sealed record WorkspaceFolder(string Uri, string Name);

internal sealed record InitializeResult(ServerCapabilities Capabilities, NameAndVersion ServerInfo);

internal sealed record SetTraceParams(string Value);

internal sealed record CancelParams(JsonElement Id);

/// <summary>Parameters or results without content.</summary>
internal sealed record Nothing;

internal sealed record LogMessageParams(int Type, string Message);

internal sealed record LogTraceParams(string Message);

/// <summary>The protocol's MessageType.</summary>
internal static class MessageKind
{
    public const int Error = 1;
    public const int Warning = 2;
    public const int Info = 3;
    public const int Log = 4;
}
