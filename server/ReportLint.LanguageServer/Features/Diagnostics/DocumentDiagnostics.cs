namespace ReportLint.LanguageServer;

/// <summary>textDocument/diagnostic: the findings of an open document, or that they are those that the client has already.</summary>
internal static class DocumentDiagnostics
{
    public static DocumentDiagnosticReport Answer(RequestContext context, DocumentDiagnosticParams asked)
    {
        var state = context.State;
        if (state.Document(asked.TextDocument) is not { } document)
        {
            return new DocumentDiagnosticReport("full", null, []);
        }

        var id = ResultId(state, document);
        return string.Equals(asked.PreviousResultId, id, StringComparison.Ordinal)
            ? new DocumentDiagnosticReport("unchanged", id)
            : new DocumentDiagnosticReport("full", id, DiagnosticConverter.Convert(document, document.Lint(context.Cancellation), state.Language, state.Encoding));
    }

    /// <summary>Names a text and the settings that it is checked with.</summary>
    public static string ResultId(Snapshot state, OpenDocument document) => $"{document.Stamp}.{state.Configured}";
}
