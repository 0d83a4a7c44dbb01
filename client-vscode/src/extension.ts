// What VS Code calls when a document is opened for the first time, and when it ends.
import * as vscode from "vscode";
import type { Middleware } from "vscode-languageclient/node";
import { ActiveReport } from "./activeReport.js";
import { convertTable, fixAll } from "./commands/editing.js";
import { newReport } from "./commands/newReport.js";
import { explainRule, showSummary, showTree } from "./commands/showing.js";
import { offerToReopen } from "./encodings.js";
import { FactsView } from "./factsView.js";
import { language, setLanguage } from "./localize.js";
import { Server } from "./server.js";
import { chosenLanguage, section } from "./settings.js";
import { StatusBar } from "./statusBar.js";
import { registerTasks } from "./tasks.js";
import { VirtualDocuments } from "./virtualDocuments.js";
import { WorkspaceCheck } from "./workspaceCheck.js";

let stop: () => Promise<void> = () => Promise.resolve();

export function activate(context: vscode.ExtensionContext): void {
  setLanguage(chosenLanguage());
  const check = new WorkspaceCheck(() => server);
  const server: Server = new Server(context, () => ({ ...check.middleware, workspace: settingsForServer }));
  stop = () => server.stop();
  const active = new ActiveReport(server);
  const facts = new FactsView(server, active, vscode.Uri.joinPath(context.extensionUri, "media"));
  const commands: Record<string, (...given: unknown[]) => unknown> = {
    checkWorkspace: () => check.run(),
    fixAll,
    newReport: () => newReport(server),
    convertTable,
    showFacts: () => facts.open(),
    showTree: () => showTree(active),
    explainRule: (id) => explainRule(server, id),
    showSummary: () => showSummary(active),
    restartServer: () => server.restart(),
    showOutput: () => { server.output.show(); },
  };
  context.subscriptions.push(
    server, check, active, facts, new StatusBar(active), new VirtualDocuments(server), registerTasks(server), offerToReopen(),
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`${section}.${name}`, run)),
    vscode.workspace.onDidChangeConfiguration((event) => { settingsChanged(event, server); }),
  );
  // Not awaited: the editor need not wait for it.
  void server.restart();
}

export function deactivate(): Promise<void> {
  return stop();
}

function settingsChanged(event: vscode.ConfigurationChangeEvent, server: Server): void {
  if (event.affectsConfiguration(`${section}.language`)) setLanguage(chosenLanguage());
  if (event.affectsConfiguration(`${section}.server.path`)) void server.restart();
}

/** The server is told the language that was settled on: it need not guess. */
const settingsForServer: NonNullable<Middleware["workspace"]> = {
  configuration: async (parameters, token, next) => {
    const answer = await next(parameters, token);
    return Array.isArray(answer) ? answer.map((value: unknown, i) => (parameters.items[i]?.section === section ? { ...(value as object), language: language() } : value)) : answer;
  },
};
