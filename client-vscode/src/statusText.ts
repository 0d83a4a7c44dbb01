// The words of the status bar and of the summary.
import type { Summary } from "./requests.js";
import { t } from "./localize.js";

/** The length that leaves room for the others in the status bar. */
const longestTitle = 24;

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
}

export const total = ({ errors, warnings, hints }: Counts): number => errors + warnings + hints;

export function statusText({ report, year }: Summary, counts: Counts): string {
  const icon = counts.errors > 0 ? "$(error)" : counts.warnings > 0 ? "$(warning)" : "$(pass)";
  const title = report ?? "ReportLint";
  const short = title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title;
  return `${icon} ${short}${year === undefined ? "" : ` ${year}`} · ${total(counts)}`;
}

/** Lines of a summary: which report, of which year, and what was found. */
export function summaryLines({ report, year, version }: Summary, counts: Counts): string[] {
  return [
    report ?? t("No rule pack knows this document"),
    ...(report === undefined ? [] : [year === undefined ? t("The year is not named") : t("Year {0}, form of {1}", year, version ?? "?")]),
    total(counts) === 0 ? t("Nothing was found") : t("Errors: {0}, warnings: {1}, hints: {2}", counts.errors, counts.warnings, counts.hints),
  ];
}
