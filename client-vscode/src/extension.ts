// What VS Code calls when a document is opened for the first time, and when it ends.
import * as vscode from "vscode";
import { language, setLanguage } from "./localize.js";
import { Server } from "./server.js";
import { chosenLanguage, section } from "./settings.js";

let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): void {
  setLanguage(chosenLanguage());
  server = new Server(context, () => ({ workspace: { configuration: async (params, token, next) => withLanguage(params.items, await next(params, token)) } }));
  context.subscriptions.push(server, vscode.workspace.onDidChangeConfiguration((e) => { settingsChanged(e); }));
  // Not awaited: the editor need not wait for it.
  void server.restart();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}

function settingsChanged(event: vscode.ConfigurationChangeEvent): void {
  if (event.affectsConfiguration(`${section}.language`)) setLanguage(chosenLanguage());
  if (event.affectsConfiguration(`${section}.server.path`)) void server?.restart();
}

/** The server is told the language that was settled on: it need not guess. */
function withLanguage<Answer>(items: readonly { section?: string }[], answer: Answer): Answer | unknown[] {
  return Array.isArray(answer) ? answer.map((value: unknown, i) => (items[i]?.section === section ? { ...(value as object), language: language() } : value)) : answer;
}
