// A GB18030 file that VS Code has opened as UTF-8: the server says so, and here the writer is offered to reopen it.
import * as vscode from "vscode";
import { codeOf, findingsOf } from "./findings.js";
import { t } from "./localize.js";
import { selector } from "./settings.js";

const command = "reportlint.reopenAsGb18030";
const encoding = "gb18030";

const isMisread = (finding: vscode.Diagnostic): boolean => codeOf(finding) === "encoding";

async function reopen(uri: vscode.Uri): Promise<void> {
  const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  if (document?.isDirty === true) {
    // Reading it anew would throw away what was typed, which VS Code refuses to do.
    void vscode.window.showWarningMessage(t("Undo your changes first: they were made to text that was read wrongly."));
    return;
  }

  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri, { encoding }));
}

class ReopenActions implements vscode.CodeActionProvider {
  public provideCodeActions(document: vscode.TextDocument, _range: vscode.Range, context: vscode.CodeActionContext): vscode.CodeAction[] {
    const misread = context.diagnostics.filter(isMisread);
    if (misread.length === 0) return [];
    const title = t("Reopen with the encoding GB18030");
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { title, command, arguments: [document.uri] };
    action.diagnostics = misread;
    action.isPreferred = true;
    return [action];
  }
}

/** Asks once for each document, until it is closed. */
export function offerToReopen(): vscode.Disposable {
  const asked = new Set<string>();
  const ask = async (uri: vscode.Uri): Promise<void> => {
    if (asked.has(uri.toString()) || !findingsOf(uri).some(isMisread)) return;
    asked.add(uri.toString());
    const yes = t("Reopen as GB18030");
    const name = uri.path.split("/").at(-1) ?? "";
    if ((await vscode.window.showWarningMessage(t("{0} seems to be a GB18030 (GBK) file that was opened as UTF-8.", name), yes)) === yes) await reopen(uri);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(command, reopen),
    vscode.languages.registerCodeActionsProvider(selector, new ReopenActions(), { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => { uris.forEach((uri) => void ask(uri)); }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => asked.delete(uri.toString())),
  );
}
