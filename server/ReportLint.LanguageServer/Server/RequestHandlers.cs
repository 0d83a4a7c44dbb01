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
        RequestHandler.For("textDocument/documentSymbol", Json.DocumentParams, Json.SymbolArray, DocumentSymbols.Answer),
        RequestHandler.For("textDocument/foldingRange", Json.DocumentParams, Json.FoldingRangeArray, FoldingRanges.Answer),
        RequestHandler.For("textDocument/hover", Json.PositionParams, Json.Hover, Hovers.Answer),
        RequestHandler.For("textDocument/inlayHint", Json.RangeParams, Json.InlayHintArray, InlayHints.Answer),
        RequestHandler.For("textDocument/codeLens", Json.DocumentParams, Json.CodeLensArray, CodeLenses.Answer),
        RequestHandler.For("textDocument/completion", Json.PositionParams, Json.CompletionItemArray, Completions.Answer),
        RequestHandler.For("textDocument/definition", Json.PositionParams, Json.LocationArray, Definitions.Answer),
        RequestHandler.For("textDocument/references", Json.ReferenceParams, Json.LocationArray, References.Answer),
        RequestHandler.For("textDocument/documentHighlight", Json.PositionParams, Json.DocumentHighlightArray, DocumentHighlights.Answer),
        RequestHandler.For("reportlint/summary", Json.DocumentParams, Json.ReportSummary, Summaries.Answer),
        RequestHandler.For("reportlint/facts", Json.DocumentParams, Json.ReportFacts, Facts.Answer),
        RequestHandler.For("reportlint/syntaxTree", Json.DocumentParams, Json.SyntaxTreeText, SyntaxTrees.Answer),
        RequestHandler.For("reportlint/newReport", Json.NewReportParams, Json.NewReport, NewReports.Answer),
        RequestHandler.For("reportlint/rules", Json.Nothing, Json.RuleDescriptionArray, RuleDescriptions.Answer),
    }.ToFrozenDictionary(static h => h.Method, StringComparer.Ordinal);
}
