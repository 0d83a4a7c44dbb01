// The language client, made to speak with `reportlint server` and to keep its own messages to the output panel. The only file that needs the client's
// library when it is loaded: it is imported when the server is started, so that activating the extension does not wait for it.
import * as vscode from "vscode";
import { CloseAction, ErrorAction, LanguageClient, type ErrorHandler, type LanguageClientOptions, type Middleware, State, WorkDoneProgress, type WorkDoneProgressBegin, type WorkDoneProgressEnd, type WorkDoneProgressReport } from "vscode-languageclient/node";
import { language } from "./localize.js";
import { section, selector } from "./settings.js";

/** Told by the extension itself, in one message in plain words; the client would show several in its own. */
class QuietClient extends LanguageClient {
  public override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  public override warn(message: string, data?: unknown): void {
    super.warn(message, data, false);
  }

  public override info(message: string, data?: unknown): void {
    super.info(message, data, false);
  }
}

/** A server that has worked is started anew when it ends, unless it ends again and again. */
class Restarts implements ErrorHandler {
  private static readonly most = 4;
  private static readonly within = 3 * 60_000;
  private readonly times: number[] = [];

  public constructor(
    private readonly hasWorked: () => boolean,
    private readonly givenUp: () => void,
  ) {}

  public error(): { action: ErrorAction; handled: true } {
    return { action: ErrorAction.Continue, handled: true };
  }

  public closed(): { action: CloseAction; handled: true } {
    const now = Date.now();
    this.times.push(now);
    const recent = this.times.filter((time) => now - time < Restarts.within).length;
    if (this.hasWorked() && recent <= Restarts.most) return { action: CloseAction.Restart, handled: true };
    if (this.hasWorked()) this.givenUp();
    return { action: CloseAction.DoNotRestart, handled: true };
  }
}

export interface ClientHooks {
  readonly output: vscode.LogOutputChannel;
  readonly middleware: Middleware;
  /** The server runs, or runs no more. */
  readonly changed: () => void;
  /** The server ended too often. */
  readonly givenUp: () => void;
}

export function createClient(command: string, hooks: ClientHooks): LanguageClient {
  let hasWorked = false;
  const options: LanguageClientOptions = {
    documentSelector: selector,
    outputChannel: hooks.output,
    diagnosticPullOptions: { onChange: true, onTabs: false },
    initializationOptions: () => ({ ...vscode.workspace.getConfiguration(section), language: language() }),
    errorHandler: new Restarts(() => hasWorked, hooks.givenUp),
    initializationFailedHandler: () => false,
    middleware: hooks.middleware,
  };
  const client = new QuietClient(section, "ReportLint", { command, args: ["server"], options: { env: { ...process.env } } }, options);
  client.onDidChangeState(({ newState }) => {
    hasWorked ||= newState === State.Running;
    if (newState !== State.Starting) hooks.changed();
  });
  return client;
}

/** Progress of work that was given the token. */
export const onProgress = (client: LanguageClient, token: string, take: (value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd) => void): vscode.Disposable =>
  client.onProgress(WorkDoneProgress.type, token, take);
