// The findings that the editor shows of the server.
import * as vscode from "vscode";

export const source = "reportlint";

export const findingsOf = (document: vscode.Uri): vscode.Diagnostic[] => vscode.languages.getDiagnostics(document).filter((finding) => finding.source === source);

/** A rule's id, or the name of another kind of finding. */
export function codeOf(finding: vscode.Diagnostic): string {
  const code = typeof finding.code === "object" ? finding.code.value : finding.code;
  return String(code ?? "");
}
