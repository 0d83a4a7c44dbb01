// What a tool finds of the defects that were planted. Lines decide, since the rule by hand says no columns.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { measure } from "./measure.mjs";
import { tools } from "./tools.mjs";

/** What a defect or a claim is about; a claim counts only for a defect of its own subject. */
const subjectOfRule = {
  "govinfo/required-sections": "sections",
  "govinfo/report-year": "years",
  "govinfo/table-structure": "structure",
  "govinfo/figures": "figures",
  "govinfo/applications-balance": "sums",
  "govinfo/applications-results": "sums",
  "govinfo/applications-row-total": "sums",
  "govinfo/review-totals": "sums",
};
// The subject of rules that stand in folders is that of their folder.
const subjectOfFolder = { "govinfo/prose": "sentences", "govinfo/residue": "remains", "govinfo/style": "style" };
const subjectOf = (rule) => subjectOfRule[rule] ?? subjectOfFolder[rule.slice(0, rule.lastIndexOf("/"))];
const subjectOfRival = [[/^missing section/, "sections"], [/^year/, "years"], [/^not a number/, "figures"], [/^(row|column) total/, "sums"]];

function claimsOfOurs(output) {
  return JSON.parse(output).map((d) => ({ file: basename(d.file), line: d.line, subject: subjectOf(d.rule) ?? d.rule, isHint: d.severity === "info" }));
}

function claimsOfRival(output) {
  return [...output.matchAll(/^(.+?):(\d+)(?::\d+)? error annual-report annual report \[(.*)\]$/gm)].map(([, file, line, detail]) => ({
    file, line: Number(line), subject: subjectOfRival.find(([pattern]) => pattern.test(detail))[1],
  }));
}

/** Takes the first claim that fits, so that none counts twice. */
function take(claims, fits) {
  const index = claims.findIndex(fits);
  if (index >= 0) claims.splice(index, 1);
  return index >= 0;
}

/**
 * Counts by what defects are about and by layout: planted, found on the right line, found elsewhere in the report, missed; and other claims. A hint
 * (of a blank cell, of a table that could not be read) may find a defect, but claims nothing.
 */
function compare(reports, claims) {
  const none = () => ({ planted: 0, found: 0, elsewhere: 0, missed: 0, otherClaims: 0 });
  const all = none();
  const bySubject = Object.fromEntries([...new Set([...Object.values(subjectOfRule), ...Object.values(subjectOfFolder)])].map((subject) => [subject, none()]));
  const byLayout = {};
  const count = (subject, layout, what) => [all, (bySubject[subject] ??= none()), (byLayout[layout] ??= none())].forEach((tally) => tally[what]++);
  for (const { file, expected } of reports.expected()) {
    const layout = file.replace(/^\d+-(.*)-\d+\.\w+$/, "$1");
    const mine = claims.filter((c) => c.file === file);
    const wanted = expected.map((e) => ({ line: e.line, subject: subjectOf(e.rules[0]) }));
    for (const w of wanted) w.outcome = take(mine, (c) => c.subject === w.subject && c.line === w.line) ? "found" : null;
    for (const w of wanted) {
      w.outcome ??= take(mine, (c) => c.subject === w.subject) ? "elsewhere" : "missed";
      count(w.subject, layout, "planted");
      count(w.subject, layout, w.outcome);
    }

    for (const claim of mine.filter((c) => !c.isHint)) count(claim.subject, layout, "otherClaims");
  }

  const layouts = Object.keys(byLayout).toSorted().map((layout) => [`in ${layout}`, byLayout[layout]]);
  return { all, ...bySubject, ...Object.fromEntries(layouts) };
}

async function run(tool, reports, output) {
  await measure(tool, reports.folder, output);
  return readFileSync(output, "utf8");
}

export async function findings(title, reports, output) {
  const all = tools();
  const inputs = ["."];
  const byTool = {
    ReportLint: compare(reports, claimsOfOurs(await run(all.oursAsJson(inputs), reports, output))),
    "rule by hand": compare(reports, claimsOfRival(await run(all.rival(inputs), reports, output))),
  };
  const silent = {};
  for (const tool of [all.rumdl(inputs), all.markdownlint(inputs)]) {
    silent[tool.name] = (await run(tool, reports, output)).split("\n").length - 1;
  }

  return { title, files: reports.files.length, bytes: reports.bytes, findings: { tools: byTool, silent } };
}
