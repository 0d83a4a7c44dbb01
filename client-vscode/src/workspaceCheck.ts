// All documents of the workspace are checked when a person asks for it, and from then on those that change.
import * as vscode from "vscode";
import type { Middleware } from "vscode-languageclient/node";
import { Gate } from "./gate.js";
import { t } from "./localize.js";
import type { Server } from "./server.js";

const documents = "**/*.{md,markdown,txt,html}";

export class WorkspaceCheck implements vscode.Disposable {
  private readonly gate = new Gate();
  private readonly watcher = vscode.workspace.createFileSystemWatcher(documents);
  private readonly deleted = new Set<string>();
  private hasRun = false;
  private shown: { readonly progress: vscode.Progress<{ increment?: number; message?: string }>; readonly token: vscode.CancellationToken } | undefined;
  private checked = 0;

  public constructor(private readonly server: () => Server) {
    const again = () => {
      if (this.hasRun) this.gate.open();
    };
    this.watcher.onDidCreate(again);
    this.watcher.onDidChange(again);
    this.watcher.onDidDelete((file) => {
      this.deleted.add(file.toString());
      again();
    });
  }

  /** The language client asks for the workspace's findings again and again: it waits here until they are wanted. */
  public readonly middleware: Pick<Middleware, "provideWorkspaceDiagnostics" | "sendRequest"> = {
    provideWorkspaceDiagnostics: async (resultIds, token, report, next) => {
      if (!(await this.gate.pass(token))) return { items: [] };
      try {
        this.forgetDeleted(report);
        await next(resultIds, token, report);
        this.hasRun = true;
        this.gate.done(true);
      } catch {
        this.gate.done(false);
      }

      return { items: [] };
    },
    sendRequest: (type, parameters, token, next) => {
      const method = typeof type === "string" ? type : type.method;
      return method === "workspace/diagnostic" && this.shown !== undefined ? this.withProgress(parameters, token, (p, o) => next(type, p, o)) : next(type, parameters, token);
    },
  };

  /** Checks all documents, and shows how far it is. */
  public async run(): Promise<void> {
    if (vscode.workspace.workspaceFolders === undefined) {
      void vscode.window.showInformationMessage(t("Open a folder first: all reports in it are checked."));
      return;
    }

    if (this.shown !== undefined) return;
    const options = { location: vscode.ProgressLocation.Notification, title: t("Checking all reports"), cancellable: true };
    const finished = await vscode.window.withProgress(options, async (progress, token) => {
      this.shown = { progress, token };
      this.checked = 0;
      try {
        return await this.gate.openAndWait(token);
      } finally {
        this.shown = undefined;
      }
    });
    if (finished) await this.tell();
  }

  private async tell(): Promise<void> {
    const found = vscode.languages.getDiagnostics().flatMap(([, findings]) => findings.filter((finding) => finding.source === "reportlint")).length;
    const show = t("Show Problems");
    const message = found === 0 ? t("Documents checked: {0}. Nothing was found.", this.checked) : t("Documents checked: {0}. Findings: {1}.", this.checked, found);
    if ((await vscode.window.showInformationMessage(message, show)) === show) await vscode.commands.executeCommand("workbench.actions.view.problems");
  }

  private forgetDeleted(report: Parameters<NonNullable<Middleware["provideWorkspaceDiagnostics"]>>[2]): void {
    if (this.deleted.size === 0) return;
    report({ items: [...this.deleted].map((uri) => ({ kind: "full" as never, uri: vscode.Uri.parse(uri), version: null, items: [] })) });
    this.deleted.clear();
  }

  /** The server tells how far it is to whom gives it a token, and stops when a person cancels. */
  private async withProgress<P, R>(parameters: P, token: vscode.CancellationToken | undefined, send: (parameters: P, token: vscode.CancellationToken) => Promise<R>): Promise<R> {
    const cancellation = new vscode.CancellationTokenSource();
    const workDoneToken = crypto.randomUUID();
    const subscriptions = [token, this.shown?.token].map((each) => each?.onCancellationRequested(() => { cancellation.cancel(); }));
    const client = this.server().running;
    const { onProgress } = await import("./client.js");
    let percentage = 0;
    if (client !== undefined) {
      subscriptions.push(onProgress(client, workDoneToken, (value) => {
        if (value.kind !== "report") return;
        this.checked = Number(value.message?.split("/").at(-1) ?? 0);
        this.shown?.progress.report({ increment: (value.percentage ?? 0) - percentage, ...(value.message === undefined ? {} : { message: value.message }) });
        percentage = value.percentage ?? 0;
      }));
    }

    try {
      return await send({ ...parameters, workDoneToken }, cancellation.token);
    } finally {
      subscriptions.forEach((each) => { each?.dispose(); });
      cancellation.dispose();
    }
  }

  public dispose(): void {
    this.watcher.dispose();
  }
}
