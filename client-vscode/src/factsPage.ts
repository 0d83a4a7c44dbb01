// The page of the figures, and what it is given to show. The page loads nothing from elsewhere and takes words as words, never as mark-up.
import { t, type Language } from "./localize.js";
import type { Facts } from "./requests.js";

interface Place {
  readonly line: number;
  readonly character: number;
}

interface Span {
  readonly start: Place;
  readonly end: Place;
}

/** What of a finding the page shows: a mark at the cell. Severity as VS Code has it: 0 is an error. */
export interface Mark {
  readonly range: Span;
  readonly severity: number;
  readonly message: string;
}

export interface PageParts {
  readonly script: string;
  readonly style: string;
  /** Where the editor lets pages load files from. */
  readonly source: string;
  readonly nonce: string;
  readonly language: Language;
}

export const factsPage = ({ script, style, source, nonce, language }: PageParts): string => `<!DOCTYPE html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'">
<link rel="stylesheet" href="${style}">
<title>ReportLint</title>
</head>
<body><main id="facts"></main><script nonce="${nonce}" src="${script}"></script></body>
</html>`;

/** Everything that the page says, in words. */
export function shownFacts(file: string, facts: Facts | undefined, findings: readonly Mark[]) {
  return {
    title: facts?.summary.report ?? t("No rule pack knows this document"),
    subtitle: facts?.summary.year === undefined ? file : `${file} · ${t("Year {0}, form of {1}", facts.summary.year, facts.summary.version ?? "?")}`,
    unread: t("not read"),
    blank: t("blank"),
    gapsTitle: t("Not assessed"),
    grids: (facts?.grids ?? []).map((grid) => ({
      ...grid,
      rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell === null ? null : { ...cell, finding: worst(cell.range, findings) })) })),
    })),
    gaps: facts?.notAssessed ?? [],
  };
}

function worst(range: Span, findings: readonly Mark[]): { severity: number; message: string } | undefined {
  const here = findings.filter((finding) => touches(finding.range, range)).sort((a, b) => a.severity - b.severity);
  return here[0] === undefined ? undefined : { severity: here[0].severity, message: here.map((finding) => finding.message).join("\n") };
}

const before = (a: Place, b: Place): boolean => a.line < b.line || (a.line === b.line && a.character < b.character);

/** A blank place of no length touches itself alone. */
const touches = (a: Span, b: Span): boolean => (before(a.start, b.end) && before(b.start, a.end)) || (!before(a.start, b.start) && !before(b.start, a.start) && !before(a.end, b.end) && !before(b.end, a.end));

const isPlace = (value: unknown): value is Place =>
  typeof value === "object" && value !== null && "line" in value && "character" in value && Number.isInteger(value.line) && Number.isInteger(value.character) && Number(value.line) >= 0 && Number(value.character) >= 0;

/** Whether the page says that a cell was chosen. */
export const isSelection = (message: unknown): message is { range: Span } =>
  typeof message === "object" && message !== null && "range" in message && typeof message.range === "object" && message.range !== null &&
  "start" in message.range && "end" in message.range && isPlace(message.range.start) && isPlace(message.range.end);
