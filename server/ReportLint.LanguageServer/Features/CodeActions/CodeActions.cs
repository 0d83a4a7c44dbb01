namespace ReportLint.LanguageServer;

/// <summary>textDocument/codeAction and codeAction/resolve.</summary>
internal static class CodeActions
{
    /// <summary>What can be done at a place, from what the server itself finds in the document, whatever findings the client sends along.</summary>
    public static CodeAction[] Answer(RequestContext context, CodeActionParams asked)
    {
        if (!context.State.Client.TakesCodeActions || context.State.Document(asked.TextDocument) is not { } document)
        {
            return [];
        }

        var request = new ActionRequest(
            context, document, document.Lint(context.Cancellation), Positions.Span(document.Text, asked.Range, context.State.Encoding), asked.Context);
        return [.. QuickFixes.Of(request), .. Rewritings.Of(request), .. SourceActions.Of(request)];
    }

    public static UnresolvedCodeAction Resolve(RequestContext context, UnresolvedCodeAction action)
    {
        if (action.Data is not { } lazy)
        {
            return action;
        }

        if (context.State.Document(new TextDocumentIdentifier(lazy.Uri)) is not { } document || document.Stamp != lazy.Stamp)
        {
            throw new RpcException(ErrorCode.ContentModified, "the document has changed since this was offered");
        }

        return action with { Edit = WorkspaceEdits.Of(context.State, document, LazyEdits.Compute(document, lazy, context.Cancellation)) };
    }
}
