// What a writer sees and does who opens a report.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";
import { makeFolder } from "./support/folder.mjs";
import { until, VsCode } from "./support/vscode.mjs";
import { see, Workbench } from "./support/workbench.mjs";

const file = "report.md";
let folder;
let vscode;
let workbench;

before(async () => {
  folder = makeFolder();
  vscode = await VsCode.start({ settings: { "reportlint.language": "zh", "editor.minimap.enabled": false } });
  workbench = await Workbench.of(await vscode.open(folder));
  await workbench.openFile(file);
});
after(() => vscode?.stop());

/** Whether a wavy line stands under words, and under nothing else of their line. */
const isUnder = (words, severity) => workbench.page.evaluate(
  ([text, name]) => {
    const line = [...document.querySelectorAll(".editor-instance .view-line")].find((each) => each.textContent.replaceAll("\u00a0", " ").includes(text));
    if (!line) return false;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.replaceAll("\u00a0", " ").indexOf(text);
      if (at < 0) continue;
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      const wanted = range.getBoundingClientRect();
      return [...document.querySelectorAll(`.editor-instance .squiggly-${name}`)].some((each) => {
        const { left, right, top, bottom } = each.getBoundingClientRect();
        return Math.abs(left - wanted.left) < 2 && Math.abs(right - wanted.right) < 2 && top < wanted.bottom && bottom > wanted.top;
      });
    }
    return false;
  },
  [words, severity],
);

see("a wavy line stands under the wrong year, and under the cell that is no number", () => workbench, async () => {
  await workbench.squiggles(file, "warning").first().waitFor();
  assert.ok(await until(() => isUnder("2022", "warning"), 20_000));
  await workbench.goTo(28, 10);
  await workbench.squiggles(file).first().waitFor();
  assert.ok(await until(() => isUnder("38件", "error"), 20_000));
});

see("Problems has the messages in Chinese, each with a link to its rule", () => workbench, async () => {
  await workbench.showProblems();
  const problem = workbench.problem("“行政许可”的“本年处理决定数量”应当只填数字，这里写的是“38件”");
  await problem.waitFor();
  assert.match(await problem.innerText(), /reportlint\s*\(?\s*govinfo\/figures\s*\)?\s*\[Ln 28, Col 10\]/);
  assert.equal(await problem.locator("a.monaco-link").getAttribute("href"), "https://github.com/reportlint/reportlint/blob/main/docs/rules/govinfo/figures.md");
  await workbench.screenshot("problems");
});

see("the status bar says which report this is, and how much was found", () => workbench, async () => {
  await workbench.statusBar("政府信息公开工作年度报告 2023 · 3").waitFor();
});

see("a hover says which cell this is and what is wrong with it", () => workbench, async () => {
  await workbench.goTo(28, 11);
  await workbench.page.keyboard.press("Control+KeyK");
  await workbench.page.keyboard.press("Control+KeyI");
  const hover = workbench.page.locator(".monaco-hover", { hasText: "行：行政许可" });
  await hover.waitFor();
  assert.match(await hover.innerText(), /应当只填数字/);
  await workbench.screenshot("hover");
  await workbench.page.keyboard.press("Escape");
});

see("the quick fix of the menu changes the year and nothing else", () => workbench, async () => {
  const before = readFileSync(join(folder, file), "utf8");
  await workbench.goTo(11, 11);
  const fixes = await workbench.quickFixes();
  const titles = await fixes.allInnerTexts();
  assert.ok(titles.some((title) => title.includes("2023")), titles.join("\n"));
  await workbench.screenshot("quick-fix");
  await workbench.page.keyboard.press("Enter");
  await workbench.statusBar("政府信息公开工作年度报告 2023 · 2").waitFor();
  await workbench.page.keyboard.press("Control+KeyS");
  assert.ok(await until(() => readFileSync(join(folder, file), "utf8") === before.replace("。2022年共收到", "。2023年共收到"), 20_000));
});

see("the outline has sections, tables and rows", () => workbench, async () => {
  await workbench.command("Explorer: Focus on Outline View");
  const outline = workbench.page.locator(".outline-tree .monaco-list-row");
  await outline.filter({ hasText: "主动公开政府信息情况表" }).first().waitFor();
  await workbench.screenshot("outline");
});

see("a figure that is chosen in the view is selected in the text", () => workbench, async () => {
  await workbench.command("ReportLint: Show the Figures That Were Read");
  const page = workbench.page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
  const cell = page.locator("button.error", { hasText: "9" }).first();
  await cell.waitFor();
  assert.equal(await page.locator("caption").count(), 6);
  await cell.click();
  await workbench.statusBar("Ln 55, Col 34 (1 selected)").waitFor();
  await workbench.command("View: Close Primary Side Bar");
  await workbench.command("View: Hide Panel");
  await workbench.screenshot("figures");
});
