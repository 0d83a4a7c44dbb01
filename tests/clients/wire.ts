// What the server may send, by method, in the types of the protocol's own package: the measure where the meta model is not at hand.
import type * as lsp from "vscode-languageserver-protocol";

export interface Notifications {
  "textDocument/publishDiagnostics": lsp.PublishDiagnosticsParams;
  "window/logMessage": lsp.LogMessageParams;
  "window/showMessage": lsp.ShowMessageParams;
  "$/logTrace": lsp.LogTraceParams;
  "$/progress": { token: lsp.ProgressToken; value: unknown };
}

export interface Requests {
  "client/registerCapability": lsp.RegistrationParams;
  "workspace/configuration": lsp.ConfigurationParams;
  "workspace/applyEdit": lsp.ApplyWorkspaceEditParams;
  "window/workDoneProgress/create": lsp.WorkDoneProgressCreateParams;
  "window/showDocument": lsp.ShowDocumentParams;
  "window/showMessageRequest": lsp.ShowMessageRequestParams;
  "workspace/diagnostic/refresh"?: undefined;
  "workspace/inlayHint/refresh"?: undefined;
  "workspace/codeLens/refresh"?: undefined;
}

export interface Results {
  initialize: lsp.InitializeResult;
  shutdown: null;
  "textDocument/diagnostic": lsp.DocumentDiagnosticReport;
  "workspace/diagnostic": lsp.WorkspaceDiagnosticReport;
  "textDocument/codeAction": (lsp.Command | lsp.CodeAction)[] | null;
  "codeAction/resolve": lsp.CodeAction;
  "textDocument/hover": lsp.Hover | null;
  "textDocument/documentSymbol": lsp.DocumentSymbol[] | lsp.SymbolInformation[] | null;
  "textDocument/foldingRange": lsp.FoldingRange[] | null;
  "textDocument/inlayHint": lsp.InlayHint[] | null;
  "textDocument/codeLens": lsp.CodeLens[] | null;
  "textDocument/completion": lsp.CompletionItem[] | lsp.CompletionList | null;
  "textDocument/definition": lsp.Definition | lsp.LocationLink[] | null;
  "textDocument/references": lsp.Location[] | null;
  "textDocument/documentHighlight": lsp.DocumentHighlight[] | null;
  "workspace/executeCommand": unknown;
}

export interface Partials {
  "workspace/diagnostic": lsp.WorkspaceDiagnosticReportPartialResult;
}

export interface Progress {
  workDone: lsp.WorkDoneProgressBegin | lsp.WorkDoneProgressReport | lsp.WorkDoneProgressEnd;
}

/** Answers beyond the protocol, which every measure holds the server to. */
export interface OwnResults {
  "reportlint/summary": Summary;
  "reportlint/facts": { summary: Summary; grids: Grid[]; notAssessed: { why: string; range: lsp.Range }[] } | null;
  "reportlint/syntaxTree": { text: string } | null;
  "reportlint/newReport": { fileName: string; text: string };
  "reportlint/rules": { id: string; severity: "error" | "warning" | "info"; title: string; page: string }[];
}

interface Summary {
  report?: string;
  family?: string;
  version?: string;
  year?: number;
}

interface Grid {
  table: string;
  title: string;
  columns: { groups: string[]; label: string }[];
  rows: { groups: string[]; label: string; cells: ({ text: string; isNumber: boolean; range: lsp.Range } | null)[] }[];
}
