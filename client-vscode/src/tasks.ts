// The command line as a task: what it finds goes to Problems, by the problem matcher $reportlint.
import * as vscode from "vscode";
import { language, t } from "./localize.js";
import type { Server } from "./server.js";

const type = "reportlint";

interface Definition extends vscode.TaskDefinition {
  readonly arguments?: readonly string[];
}

export class Tasks implements vscode.TaskProvider {
  public constructor(private readonly server: Server) {}

  public provideTasks(): vscode.Task[] {
    return (vscode.workspace.workspaceFolders ?? []).flatMap((folder) => this.task({ type }, folder) ?? []);
  }

  public resolveTask(task: vscode.Task): vscode.Task | undefined {
    return typeof task.scope === "object" ? this.task(task.definition, task.scope) : undefined;
  }

  private task(definition: Definition, folder: vscode.WorkspaceFolder): vscode.Task | undefined {
    const found = this.server.find();
    if (found === undefined) return undefined;
    const asked = definition.arguments ?? [];
    const run = new vscode.ProcessExecution(found.path, ["check", ...(asked.length === 0 ? ["."] : asked), "--format", "concise", "--lang", language()], { cwd: folder.uri.fsPath });
    const task = new vscode.Task(definition, folder, t("check all reports"), type, run, "$reportlint");
    task.group = vscode.TaskGroup.Build;
    return task;
  }
}

export const registerTasks = (server: Server): vscode.Disposable => vscode.tasks.registerTaskProvider(type, new Tasks(server));
