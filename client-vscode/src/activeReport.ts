// The document in the active editor, and what report it is. Tells when either changes.
import * as vscode from "vscode";
import { requests, type Summary } from "./requests.js";
import type { Server } from "./server.js";
import { isCheckedByDefault } from "./settings.js";

/** Typing goes on for longer than this only with pauses that are worth an answer. */
const pauseMilliseconds = 200;

export class ActiveReport implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** Another document, another text, another server. */
  public readonly onDidChange = this.changed.event;
  private readonly subscriptions: { dispose(): unknown }[];
  private pause: NodeJS.Timeout | undefined;
  private shown: vscode.TextDocument | undefined;
  private read: Summary = {};

  public constructor(private readonly server: Server) {
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => void this.update()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.shown) this.updateSoon();
      }),
      server.onDidChange(() => void this.update()),
      this.changed,
    ];
    void this.update();
  }

  /** Undefined while the active editor shows nothing that is checked. */
  public get document(): vscode.TextDocument | undefined {
    return this.shown;
  }

  public get summary(): Summary {
    return this.read;
  }

  private updateSoon(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.update(), pauseMilliseconds);
  }

  private async update(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    // A view beside the text, such as that of the figures, has the focus: the report stays the same.
    if (document === undefined && this.shown?.isClosed === false && vscode.window.visibleTextEditors.some((editor) => editor.document === this.shown)) return;
    this.shown = document !== undefined && isCheckedByDefault(document) ? document : undefined;
    const summary = this.shown === undefined ? {} : ((await requests.summary(this.server, this.shown.uri).catch(() => undefined)) ?? {});
    if (document !== undefined && document !== vscode.window.activeTextEditor?.document && vscode.window.activeTextEditor !== undefined) return;
    this.read = summary;
    void vscode.commands.executeCommand("setContext", "reportlint.isDocument", this.shown !== undefined);
    void vscode.commands.executeCommand("setContext", "reportlint.isReport", this.read.report !== undefined);
    this.changed.fire();
  }

  public dispose(): void {
    clearTimeout(this.pause);
    this.subscriptions.forEach((each) => { each.dispose(); });
  }
}
