// Beside the text, the figures that were read from it, in the rows and columns of the form.
import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import type { ActiveReport } from "./activeReport.js";
import { factsPage, isSelection, shownFacts } from "./factsPage.js";
import { findingsOf } from "./findings.js";
import { language, t } from "./localize.js";
import { requests } from "./requests.js";
import type { Server } from "./server.js";

export class FactsView implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private document: vscode.TextDocument | undefined;
  private readonly subscriptions: { dispose(): unknown }[];

  public constructor(
    private readonly server: Server,
    private readonly active: ActiveReport,
    private readonly media: vscode.Uri,
  ) {
    this.subscriptions = [
      active.onDidChange(() => {
        if (active.summary.report !== undefined) void this.show(active.document);
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === this.document?.uri.toString())) void this.show(this.document);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === this.document) void this.panel?.webview.postMessage({ caret: textEditor.selection.active });
      }),
    ];
  }

  public async open(): Promise<void> {
    if (this.active.document === undefined) return;
    if (this.panel === undefined) this.create();
    else this.panel.reveal(undefined, true);
    await this.show(this.active.document);
  }

  private create(): void {
    const panel = vscode.window.createWebviewPanel("reportlint.facts", t("Figures"), { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true, localResourceRoots: [this.media] });
    this.panel = panel;
    const file = (name: string) => panel.webview.asWebviewUri(vscode.Uri.joinPath(this.media, name)).toString();
    panel.iconPath = vscode.Uri.joinPath(this.media, "icon.svg");
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (message === "ready") void this.show(this.document);
      else if (isSelection(message)) void this.select(message.range);
    });
    panel.onDidDispose(() => {
      this.panel = undefined;
      this.document = undefined;
    });
    panel.webview.html = factsPage({ script: file("facts.js"), style: file("facts.css"), source: panel.webview.cspSource, nonce: randomBytes(16).toString("base64"), language: language() });
  }

  private async show(document: vscode.TextDocument | undefined): Promise<void> {
    if (this.panel === undefined || document === undefined) return;
    this.document = document;
    const facts = await requests.facts(this.server, document.uri).catch(() => undefined);
    // It may be closed, or show another report, by now.
    if (this.document !== document) return;
    void this.panel.webview.postMessage({ facts: shownFacts(document.uri.path.split("/").at(-1) ?? "", facts ?? undefined, findingsOf(document.uri)) });
  }

  private async select(range: { start: { line: number; character: number }; end: { line: number; character: number } }): Promise<void> {
    if (this.document === undefined) return;
    const place = new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
    const column = vscode.window.visibleTextEditors.find((editor) => editor.document === this.document)?.viewColumn ?? vscode.ViewColumn.One;
    await vscode.window.showTextDocument(this.document, { viewColumn: column, selection: place });
  }

  public dispose(): void {
    this.panel?.dispose();
    this.subscriptions.forEach((each) => { each.dispose(); });
  }
}
