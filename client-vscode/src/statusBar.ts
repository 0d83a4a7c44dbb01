// In the status bar: which report this is, of which year, and how much was found in it.
import * as vscode from "vscode";
import type { ActiveReport } from "./activeReport.js";
import { findingsOf } from "./findings.js";
import { statusText, summaryLines, total, type Counts } from "./statusText.js";

export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem("reportlint.summary", vscode.StatusBarAlignment.Left, 10);
  private readonly subscriptions: { dispose(): unknown }[];

  public constructor(private readonly active: ActiveReport) {
    this.item.name = "ReportLint";
    this.item.command = "reportlint.showSummary";
    this.subscriptions = [
      this.item,
      active.onDidChange(() => { this.show(); }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === active.document?.uri.toString())) this.show();
      }),
    ];
  }

  private show(): void {
    const { document, summary } = this.active;
    const counts = document === undefined ? undefined : countsOf(document.uri);
    if (counts === undefined || (summary.report === undefined && total(counts) === 0)) {
      this.item.hide();
      return;
    }

    this.item.text = statusText(summary, counts);
    this.item.tooltip = summaryLines(summary, counts).join("\n");
    this.item.show();
  }

  public dispose(): void {
    this.subscriptions.forEach((each) => { each.dispose(); });
  }
}

export function countsOf(document: vscode.Uri): Counts {
  const severities = findingsOf(document).map((finding) => finding.severity);
  const count = (wanted: (severity: vscode.DiagnosticSeverity) => boolean) => severities.filter(wanted).length;
  return {
    errors: count((s) => s === vscode.DiagnosticSeverity.Error),
    warnings: count((s) => s === vscode.DiagnosticSeverity.Warning),
    hints: count((s) => s > vscode.DiagnosticSeverity.Warning),
  };
}
