// What the server answers beyond the protocol: server/ReportLint.LanguageServer/Protocol/ReportMessages.cs.
import type * as vscode from "vscode";
import type { Range } from "vscode-languageclient";
import type { Server } from "./server.js";

/** Empty where no rule pack knows the document. */
export interface Summary {
  readonly report?: string;
  readonly family?: string;
  readonly version?: string;
  readonly year?: number;
}

export interface FactCell {
  readonly text: string;
  readonly isNumber: boolean;
  readonly range: Range;
}

export interface FactGrid {
  readonly table: string;
  readonly title: string;
  readonly columns: readonly { readonly groups: readonly string[]; readonly label: string }[];
  /** A cell is null where nothing was read. */
  readonly rows: readonly { readonly groups: readonly string[]; readonly label: string; readonly cells: readonly (FactCell | null)[] }[];
}

export interface Facts {
  readonly summary: Summary;
  readonly grids: readonly FactGrid[];
  readonly notAssessed: readonly { readonly why: string; readonly range: Range }[];
}

export interface Rule {
  readonly id: string;
  readonly severity: string;
  readonly title: string;
  /** In Markdown. */
  readonly page: string;
}

const about = (document: vscode.Uri) => ({ textDocument: { uri: document.toString() } });

/** All give undefined while no server runs. */
export const requests = {
  summary: (server: Server, document: vscode.Uri) => server.ask<Summary>("reportlint/summary", about(document)),
  facts: (server: Server, document: vscode.Uri) => server.ask<Facts | null>("reportlint/facts", about(document)),
  syntaxTree: (server: Server, document: vscode.Uri) => server.ask<{ readonly text: string } | null>("reportlint/syntaxTree", about(document)),
  newReport: (server: Server, body: string, year: number) => server.ask<{ readonly fileName: string; readonly text: string }>("reportlint/newReport", { body, year }),
  rules: (server: Server) => server.ask<readonly Rule[]>("reportlint/rules", {}),
};
