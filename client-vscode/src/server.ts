// The life of the language server: found, started, started anew, stopped.
import * as vscode from "vscode";
import type { LanguageClient, Middleware } from "vscode-languageclient/node";
import { t } from "./localize.js";
import { findServer, isFile, makeExecutable, type Found } from "./serverExecutable.js";
import { serverPath } from "./settings.js";
import { startFailure } from "./startFailure.js";

export class Server implements vscode.Disposable {
  public readonly output = vscode.window.createOutputChannel("ReportLint", { log: true });
  private readonly changed = new vscode.EventEmitter<void>();
  /** It runs, or runs no more. */
  public readonly onDidChange = this.changed.event;
  private client: LanguageClient | undefined;
  private starting: Promise<void> = Promise.resolve();

  public constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly middleware: () => Middleware,
  ) {}

  /** The client of a server that runs. */
  public get running(): LanguageClient | undefined {
    return this.client?.isRunning() === true ? this.client : undefined;
  }

  public find(): Found | undefined {
    return findServer({
      setting: serverPath(),
      extensionFolder: this.context.extensionPath,
      platform: process.platform,
      searchPath: process.env.PATH ?? "",
      isFile,
    });
  }

  /** Ends the server that runs, if one does, and starts one. Calls that come together are done one after the other. */
  public restart(): Promise<void> {
    this.starting = this.starting.then(async () => {
      await this.end();
      await this.start();
    });
    return this.starting;
  }

  /** Asks a server that runs; undefined where none does. */
  public async ask<Result>(method: string, parameters: object, token?: vscode.CancellationToken): Promise<Result | undefined> {
    await this.starting;
    return this.running?.sendRequest<Result>(method, parameters, token);
  }

  private async start(): Promise<void> {
    const found = this.find();
    if (found === undefined) {
      this.tell(startFailure(undefined, undefined, `${process.platform}-${process.arch}`));
      return;
    }

    if (found.from === "extension") makeExecutable(found.path, process.platform);
    const { createClient } = await import("./client.js");
    const client = createClient(found.path, {
      output: this.output,
      middleware: this.middleware(),
      changed: () => { this.changed.fire(); },
      givenUp: () => { this.tell(t("ReportLint's server ended several times and is not started again. The output says more.")); },
    });
    this.client = client;
    try {
      await client.start();
      this.output.info(`${found.path} (${found.from})`);
    } catch (error) {
      this.tell(startFailure(found, error, `${process.platform}-${process.arch}`));
    }
  }

  private async end(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    try {
      await client?.dispose();
    } catch {
      // It had not started, or ended by itself.
    }
  }

  private tell(message: string): void {
    const restart = t("Restart");
    const settings = t("Open Settings");
    const output = t("Show Output");
    this.output.error(message);
    void vscode.window.showErrorMessage(message, restart, settings, output).then((chosen) => {
      if (chosen === restart) void this.restart();
      if (chosen === settings) void vscode.commands.executeCommand("workbench.action.openSettings", "reportlint.server.path");
      if (chosen === output) this.output.show();
    });
  }

  public dispose(): void {
    void this.end();
    this.changed.dispose();
    this.output.dispose();
  }

  public async stop(): Promise<void> {
    await this.starting;
    await this.end();
  }
}
