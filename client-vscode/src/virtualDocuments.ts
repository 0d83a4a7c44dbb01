// Texts of the server that are shown like files, and cannot be edited.
import * as vscode from "vscode";
import { requests } from "./requests.js";
import type { Server } from "./server.js";
import { t } from "./localize.js";

const scheme = "reportlint";

/** The syntax tree of a document. */
export const treeUri = (document: vscode.Uri): vscode.Uri =>
  vscode.Uri.from({ scheme, authority: "tree", path: `/${document.path.split("/").at(-1) ?? ""}.tree`, query: document.toString() });

/** What there is to know of a rule. */
export const ruleUri = (id: string): vscode.Uri => vscode.Uri.from({ scheme, authority: "rule", path: `/${id}.md` });

export class VirtualDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  public readonly onDidChange = this.changed.event;
  private readonly subscriptions: { dispose(): unknown }[];

  public constructor(private readonly server: Server) {
    this.subscriptions = [
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        const tree = treeUri(document.uri);
        if (vscode.workspace.textDocuments.some((each) => each.uri.toString() === tree.toString())) this.changed.fire(tree);
      }),
    ];
  }

  public async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    if (uri.authority === "tree") return (await requests.syntaxTree(this.server, vscode.Uri.parse(uri.query)))?.text ?? t("The document is not open any more.");
    const id = uri.path.replace(/^\//, "").replace(/\.md$/, "");
    return (await requests.rules(this.server))?.find((rule) => rule.id === id)?.page ?? t("There is no rule {0}.", id);
  }

  public dispose(): void {
    this.subscriptions.forEach((each) => { each.dispose(); });
  }
}
