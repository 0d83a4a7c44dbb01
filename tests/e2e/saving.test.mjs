// On saving, what changes no meaning is fixed.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";
import { makeFolder } from "./support/folder.mjs";
import { until, VsCode } from "./support/vscode.mjs";
import { see, Workbench } from "./support/workbench.mjs";

const file = "report.md";
let folder;
let vscode;
let workbench;
let written;

before(async () => {
  folder = makeFolder((made) => {
    written = readFileSync(join(made, file), "utf8");
    writeFileSync(join(made, file), written.replace("| 行政处罚 | 5 |", "| 行政处罚 | １２ |"));
  });
  vscode = await VsCode.start({ settings: { "reportlint.language": "zh", "editor.codeActionsOnSave": { "source.fixAll.reportlint": "explicit" } } });
  workbench = await Workbench.of(await vscode.open(folder));
});
after(() => vscode?.stop());

see("full-width digits are written plainly, and the unit in another cell stays", () => workbench, async () => {
  await workbench.openFile(file);
  await workbench.showProblems();
  await workbench.problem("应写成半角数字").waitFor();
  await workbench.goTo(7, 1);
  // VS Code saves without any fixes until its window is fully restored, which shows nowhere: it is saved again then.
  let typed = "";
  const wanted = () => written.replace("| 行政处罚 | 5 |", "| 行政处罚 | 12 |").replace("\n2023年，我局", `\n${typed}2023年，我局`);
  const isAsWanted = () => readFileSync(join(folder, file), "utf8") === wanted();
  for (let round = 0; round < 6 && !isAsWanted(); round++) {
    await workbench.page.keyboard.type("在");
    typed += "在";
    await workbench.page.keyboard.press("Control+KeyS");
    await until(isAsWanted, 10_000);
  }

  assert.equal(readFileSync(join(folder, file), "utf8"), wanted());
  await workbench.problem("应写成半角数字").waitFor({ state: "detached" });
  await workbench.problem("38件").waitFor();
});
