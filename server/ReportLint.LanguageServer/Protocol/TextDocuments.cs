using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ReportLint.LanguageServer;

/// <summary>A place in a document: line and column from 0, the column in units of the negotiated encoding.</summary>
internal readonly record struct Position(int Line, int Character);

/// <summary>A half-open range.</summary>
internal readonly record struct Range(Position Start, Position End);

internal sealed record Location(string Uri, Range Range);

internal sealed record TextEdit(Range Range, string NewText);

internal sealed record TextDocumentIdentifier(string Uri);

internal sealed record VersionedTextDocumentIdentifier(string Uri, int Version);

/// <param name="Version">Null, and then written as such: the file as it is on the disk.</param>
internal sealed record OptionalVersionedTextDocumentIdentifier(string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

internal sealed record TextDocumentItem(string Uri, string LanguageId, int Version, string Text);

internal sealed record DidOpenParams(TextDocumentItem TextDocument);

internal sealed record DidChangeParams(VersionedTextDocumentIdentifier TextDocument, ImmutableArray<ContentChange> ContentChanges);

/// <param name="Range">What is replaced; null: the whole text.</param>
internal sealed record ContentChange(string Text, Range? Range = null);

internal sealed record DidCloseParams(TextDocumentIdentifier TextDocument);

internal sealed record DidSaveParams(TextDocumentIdentifier TextDocument);

/// <summary>The parameters of all requests about a document as a whole.</summary>
internal sealed record DocumentParams(TextDocumentIdentifier TextDocument);

/// <summary>The parameters of all requests about a place in a document.</summary>
internal sealed record PositionParams(TextDocumentIdentifier TextDocument, Position Position);

internal sealed record RangeParams(TextDocumentIdentifier TextDocument, Range Range);

/// <summary>An edit of several documents.</summary>
internal sealed record WorkspaceEdit(ImmutableDictionary<string, ImmutableArray<TextEdit>>? Changes = null, ImmutableArray<DocumentChange>? DocumentChanges = null);

/// <summary>One step of an edit: changes of a file, or a new one.</summary>
[JsonDerivedType(typeof(TextDocumentEdit))]
[JsonDerivedType(typeof(CreateFile))]
internal record DocumentChange;

internal sealed record TextDocumentEdit(OptionalVersionedTextDocumentIdentifier TextDocument, ImmutableArray<TextEdit> Edits) : DocumentChange;

internal sealed record CreateFile(string Kind, string Uri) : DocumentChange;

internal sealed record ApplyEditParams(string? Label, WorkspaceEdit Edit);
