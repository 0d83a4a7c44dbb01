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
}
