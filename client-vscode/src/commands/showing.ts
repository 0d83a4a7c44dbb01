// Commands that show something beside the text.
import * as vscode from "vscode";
import type { ActiveReport } from "../activeReport.js";
import { codeOf, findingsOf } from "../findings.js";
import { t } from "../localize.js";
import { requests } from "../requests.js";
import type { Server } from "../server.js";
import { countsOf } from "../statusBar.js";
import { summaryLines } from "../statusText.js";
import { ruleUri, treeUri } from "../virtualDocuments.js";

export async function showTree(active: ActiveReport): Promise<void> {
  if (active.document === undefined) return;
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(treeUri(active.document.uri)), { viewColumn: vscode.ViewColumn.Beside, preview: true, preserveFocus: true });
}

/** @param given a rule's id; without one the person chooses, of those that are broken here first */
export async function explainRule(server: Server, given: unknown): Promise<void> {
  const id = typeof given === "string" ? given : await chooseRule(server);
  if (id !== undefined) await vscode.commands.executeCommand("markdown.showPreviewToSide", ruleUri(id));
}

async function chooseRule(server: Server): Promise<string | undefined> {
  const rules = (await requests.rules(server)) ?? [];
  const editor = vscode.window.activeTextEditor;
  const found = editor === undefined ? [] : findingsOf(editor.document.uri);
  const atCursor = new Set(found.filter((finding) => editor !== undefined && finding.range.intersection(editor.selection) !== undefined).map(codeOf));
  const inFile = new Set(found.map(codeOf));
  const rank = (id: string) => (atCursor.has(id) ? 0 : inFile.has(id) ? 1 : 2);
  const items = rules
    .map(({ id, title }) => ({ label: title, description: id, rank: rank(id), ...(rank(id) < 2 ? { detail: atCursor.has(id) ? t("At the cursor") : t("In this file") } : {}) }))
    .sort((a, b) => a.rank - b.rank);
  return (await vscode.window.showQuickPick(items, { title: t("Explain which rule?"), matchOnDescription: true }))?.description;
}

interface Choice extends vscode.QuickPickItem {
  readonly command?: string;
}

/** What the status bar stands for, and what can be done about it. */
export async function showSummary(active: ActiveReport): Promise<void> {
  if (active.document === undefined) return;
  const [title, ...lines] = summaryLines(active.summary, countsOf(active.document.uri));
  const choices: Choice[] = [
    { label: `$(warning) ${t("Show Problems")}`, description: lines.at(-1) ?? "", command: "workbench.actions.view.problems" },
    { label: `$(table) ${t("Show the figures that were read")}`, command: "reportlint.showFacts" },
    { label: `$(wand) ${t("Fix all that changes no meaning")}`, command: "reportlint.fixAll" },
    { label: `$(question) ${t("Explain a rule")}`, command: "reportlint.explainRule" },
    { label: `$(checklist) ${t("Check all reports")}`, command: "reportlint.checkWorkspace" },
  ];
  const chosen = await vscode.window.showQuickPick(choices, { title: [title, ...lines.slice(0, -1)].join(" · ") });
  if (chosen?.command !== undefined) await vscode.commands.executeCommand(chosen.command);
}
