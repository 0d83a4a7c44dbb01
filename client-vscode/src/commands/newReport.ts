// Begins a report with an empty form.
import * as vscode from "vscode";
import { t } from "../localize.js";
import { requests } from "../requests.js";
import type { Server } from "../server.js";

export async function newReport(server: Server): Promise<void> {
  const body = await vscode.window.showInputBox({
    title: t("New report (1/2)"),
    prompt: t("Who reports? The name stands in the title."),
    placeHolder: "青禾县水利局",
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === "" ? t("Write the name of the body that reports.") : undefined),
  });
  if (body === undefined) return;
  const year = await vscode.window.showInputBox({
    title: t("New report (2/2)"),
    prompt: t("Of which year?"),
    // A report is written when its year is over.
    value: String(new Date().getFullYear() - 1),
    ignoreFocusOut: true,
    validateInput: (value) => (/^[12]\d{3}$/.test(value.trim()) ? undefined : t("Write the year in four digits, such as 2024.")),
  });
  if (year === undefined) return;
  try {
    const made = await requests.newReport(server, body, Number(year));
    if (made !== undefined) await show(made.fileName, made.text);
  } catch (error) {
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

/** Not saved yet: the writer chooses where, and gets the name proposed. */
async function show(fileName: string, text: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  const proposed = folder === undefined ? undefined : vscode.Uri.joinPath(folder.uri, fileName);
  const document =
    proposed === undefined || (await exists(proposed))
      ? await vscode.workspace.openTextDocument({ language: "markdown", content: text })
      : await vscode.workspace.openTextDocument(proposed.with({ scheme: "untitled" }));
  if (document.getText() === "") {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), text);
    await vscode.workspace.applyEdit(edit);
  }

  await vscode.window.showTextDocument(document);
}

const exists = async (file: vscode.Uri): Promise<boolean> => vscode.workspace.fs.stat(file).then(() => true, () => false);
