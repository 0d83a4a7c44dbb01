using System.Collections.Immutable;
using System.Text.Json;

namespace ReportLint.LanguageServer;

internal sealed record ConfigurationParams(ImmutableArray<ConfigurationItem> Items);

internal sealed record ConfigurationItem(string Section);

internal sealed record DidChangeConfigurationParams(JsonElement? Settings = null);

internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChange Event);

internal sealed record WorkspaceFoldersChange(ImmutableArray<WorkspaceFolder> Added, ImmutableArray<WorkspaceFolder> Removed);

internal sealed record DidChangeWatchedFilesParams(ImmutableArray<FileEvent> Changes);

internal sealed record FileEvent(string Uri, int Type);

internal sealed record RegistrationParams(ImmutableArray<Registration> Registrations);

internal sealed record Registration(string Id, string Method, WatchedFilesOptions? RegisterOptions = null);

internal sealed record WatchedFilesOptions(ImmutableArray<FileSystemWatcherPattern> Watchers);

internal sealed record FileSystemWatcherPattern(string GlobPattern);

internal sealed record ExecuteCommandParams(string Command, ImmutableArray<JsonElement>? Arguments = null, JsonElement? WorkDoneToken = null);

internal sealed record ProgressTokenParams(JsonElement Token);

internal sealed record ProgressParams(JsonElement Token, ProgressValue Value);

/// <param name="Kind">begin, report or end.</param>
internal sealed record ProgressValue(string Kind, string? Title = null, bool? Cancellable = null, string? Message = null, int? Percentage = null);

internal sealed record ShowDocumentParams(string Uri, bool? External = null, bool? TakeFocus = null, Range? Selection = null);
