using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>Writes changes of one document as the client takes them.</summary>
internal static class WorkspaceEdits
{
    public static WorkspaceEdit Of(Snapshot state, OpenDocument document, ImmutableArray<TextChange> changes)
    {
        var edits = DiagnosticConverter.Edits(document, changes, state.Encoding);
        return state.Client.TakesDocumentChanges
            ? new WorkspaceEdit(DocumentChanges: [new TextDocumentEdit(new OptionalVersionedTextDocumentIdentifier(document.Uri, document.Version), edits)])
            : new WorkspaceEdit(ImmutableDictionary.Create<string, ImmutableArray<TextEdit>>(StringComparer.Ordinal).Add(document.Uri, edits));
    }

    /// <summary>A change of a file that need not be open.</summary>
    /// <param name="text">The file; null if it is new, which only a client that makes files may be asked for.</param>
    public static WorkspaceEdit Of(Snapshot state, string path, SourceText? text, TextChange change)
    {
        var uri = DocumentUri.Of(path);
        ImmutableArray<TextEdit> edits = [new TextEdit(text is null ? new Range(new Position(0, 0), new Position(0, 0)) : Positions.Of(text, change.Span, state.Encoding), change.NewText)];
        if (!state.Client.TakesDocumentChanges)
        {
            return new WorkspaceEdit(ImmutableDictionary.Create<string, ImmutableArray<TextEdit>>(StringComparer.Ordinal).Add(uri, edits));
        }

        var edit = new TextDocumentEdit(new OptionalVersionedTextDocumentIdentifier(uri, null), edits);
        return new WorkspaceEdit(DocumentChanges: text is null ? [new CreateFile("create", uri), edit] : [edit]);
    }
}
