using System.Collections.Frozen;

namespace ReportLint.LanguageServer;

/// <summary>All requests that are answered, each by a feature in a folder of its own.</summary>
internal static class RequestHandlers
{
    private static readonly LspJson Json = LspJson.Default;

    public static FrozenDictionary<string, RequestHandler> All { get; } = new[]
    {
        RequestHandler.For("textDocument/diagnostic", Json.DocumentDiagnosticParams, Json.DocumentDiagnosticReport, DocumentDiagnostics.Answer),
        RequestHandler.For("workspace/diagnostic", Json.WorkspaceDiagnosticParams, Json.WorkspaceDiagnosticReport, WorkspaceDiagnostics.Answer),
        RequestHandler.For("textDocument/codeAction", Json.CodeActionParams, Json.CodeActionArray, CodeActions.Answer),
        RequestHandler.For("codeAction/resolve", Json.UnresolvedCodeAction, Json.UnresolvedCodeAction, CodeActions.Resolve),
        RequestHandler.For("workspace/executeCommand", Json.ExecuteCommandParams, Json.Nothing, ServerCommands.Execute),
    }.ToFrozenDictionary(static h => h.Method, StringComparer.Ordinal);
}
