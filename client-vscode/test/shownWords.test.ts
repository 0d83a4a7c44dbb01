import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { factsPage, isSelection, shownFacts } from "../src/factsPage.js";
import { setLanguage } from "../src/localize.js";
import { statusText, summaryLines } from "../src/statusText.js";

const none = { errors: 0, warnings: 0, hints: 0 };
const report = { report: "政府信息公开工作年度报告", family: "govinfo/annual-report", version: "2021", year: 2023 };

afterEach(() => { setLanguage("en"); });

test("the status bar shows the report, its year and the worst that was found", () => {
  assert.equal(statusText(report, none), "$(pass) 政府信息公开工作年度报告 2023 · 0");
  assert.equal(statusText(report, { errors: 1, warnings: 2, hints: 0 }), "$(error) 政府信息公开工作年度报告 2023 · 3");
  assert.equal(statusText({ report: "Annual report on government information disclosure" }, { ...none, warnings: 1 }), "$(warning) Annual report on govern… · 1");
  assert.equal(statusText({}, { ...none, errors: 1 }), "$(error) ReportLint · 1");
});

test("a summary says which report, of which year, and what was found", () => {
  assert.deepEqual(summaryLines(report, { errors: 2, warnings: 1, hints: 0 }), ["政府信息公开工作年度报告", "Year 2023, form of 2021", "Errors: 2, warnings: 1, hints: 0"]);
  assert.deepEqual(summaryLines({ report: "报告" }, none), ["报告", "The year is not named", "Nothing was found"]);
  setLanguage("zh");
  assert.deepEqual(summaryLines({}, none), ["没有规则包认得这份文件", "没有发现问题"]);
});

test("the page of the figures lets nothing in but its own script and style", () => {
  const page = factsPage({ script: "https://x/facts.js", style: "https://x/facts.css", source: "https://x", nonce: "n", language: "zh" });
  assert.match(page, /content="default-src 'none'; style-src https:\/\/x; script-src 'nonce-n'"/);
  assert.match(page, /<html lang="zh-CN">/);
  assert.equal(page.match(/<script/g)?.length, 1);
});

test("a cell carries the worst finding that touches it", () => {
  const at = (line: number, from: number, to: number) => ({ start: { line, character: from }, end: { line, character: to } });
  const cell = (line: number, from: number, to: number) => ({ text: "9", isNumber: true, range: at(line, from, to) });
  const facts = { summary: report, notAssessed: [], grids: [{ table: "a", title: "A", columns: ["x", "y", "z", "b"].map((label) => ({ groups: [], label })), rows: [{ groups: [], label: "r", cells: [cell(1, 2, 3), cell(1, 4, 5), null, cell(1, 6, 6)] }] }] };
  const shown = shownFacts("report.md", facts, [
    { range: at(1, 2, 3), severity: 1, message: "second" },
    { range: at(1, 2, 3), severity: 0, message: "first" },
    { range: at(1, 3, 4), severity: 0, message: "between" },
    { range: at(1, 6, 6), severity: 2, message: "blank" },
  ]);
  assert.equal(shown.subtitle, "report.md · Year 2023, form of 2021");
  assert.deepEqual(shown.grids[0]?.rows[0]?.cells.map((each) => each?.finding), [{ severity: 0, message: "first\nsecond" }, undefined, undefined, { severity: 2, message: "blank" }]);
});

test("only a place is taken for a place", () => {
  assert.ok(isSelection({ range: { start: { line: 0, character: 1 }, end: { line: 0, character: 2 } } }));
  for (const other of [null, "ready", {}, { range: null }, { range: { start: { line: -1, character: 0 }, end: { line: 0, character: 0 } } }, { range: { start: { line: "0", character: 0 }, end: { line: 0, character: 0 } } }]) assert.ok(!isSelection(other));
});
