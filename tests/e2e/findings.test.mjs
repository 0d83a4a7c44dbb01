// What a writer sees who opens a report.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makeFolder } from "./support/folder.mjs";
import { VsCode } from "./support/vscode.mjs";
import { Workbench } from "./support/workbench.mjs";

let vscode;
let workbench;

before(async () => {
  vscode = await VsCode.start({ settings: { "reportlint.language": "zh" } });
  workbench = await Workbench.of(await vscode.open(makeFolder()));
});
after(() => vscode?.stop());

test("a report is opened, and wavy lines stand under what is wrong", async () => {
  await workbench.openFile("report.md");
  await workbench.squiggles("report.md", "warning").first().waitFor();
  const rows = await workbench.showProblems();
  await workbench.problem("38件").waitFor();
  console.log(await rows.allInnerTexts());
  await workbench.screenshot("problems");
});
