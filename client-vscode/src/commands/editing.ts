// Commands that change the text by the server's code actions.
import * as vscode from "vscode";
import { t } from "../localize.js";

const resolved = 20;

/** The first action of a kind that the server offers for a place. */
async function offered(document: vscode.TextDocument, range: vscode.Range, kind: string): Promise<vscode.CodeAction | undefined> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[] | undefined>("vscode.executeCodeActionProvider", document.uri, range, kind, resolved);
  return actions?.find((action) => action.edit !== undefined && action.kind?.value === kind);
}

async function apply(kind: string, whereOf: (editor: vscode.TextEditor) => vscode.Range, none: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const action = await offered(editor.document, whereOf(editor), kind);
  if (action?.edit === undefined) void vscode.window.showInformationMessage(none);
  else await vscode.workspace.applyEdit(action.edit);
}

export const fixAll = (): Promise<void> =>
  apply("source.fixAll.reportlint", ({ document }) => new vscode.Range(0, 0, document.lineCount, 0), t("Nothing can be fixed here without a change of meaning. Other fixes are offered at each finding."));

export const convertTable = (): Promise<void> => apply("refactor.rewrite.table", ({ selection }) => selection, t("There is no table here that can be rewritten. Put the cursor into one first."));
