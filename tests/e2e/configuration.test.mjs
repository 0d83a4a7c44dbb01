// A broken configuration, a server that is killed.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";
import { makeFolder } from "./support/folder.mjs";
import { until, VsCode } from "./support/vscode.mjs";
import { see, Workbench } from "./support/workbench.mjs";

let folder;
let vscode;
let workbench;

before(async () => {
  folder = makeFolder();
  vscode = await VsCode.start({ settings: { "reportlint.language": "zh" } });
  workbench = await Workbench.of(await vscode.open(folder));
  await workbench.openFile("report.md");
  await workbench.showProblems();
  await workbench.problem("38件").waitFor();
});
after(() => vscode?.stop());

const configure = (text) => writeFileSync(join(folder, ".reportlint.yaml"), text);

see("a broken .reportlint.yaml is reported on its line, and taken back when it is mended", () => workbench, async () => {
  configure("fail-on: error\nrules:\n  govinfo/figurs: off\n");
  const problem = workbench.problem("govinfo/figurs");
  await problem.waitFor();
  assert.match(await problem.innerText(), /\[Ln 3, Col 3\]/);
  await workbench.screenshot("configuration");
  configure("rules:\n  govinfo/figures: off\n");
  await problem.waitFor({ state: "detached" });
});

see("findings follow the configuration", () => workbench, async () => {
  await workbench.problem("38件").waitFor({ state: "detached" });
  configure("{}\n");
  await workbench.problem("38件").waitFor();
});

see("a server that is killed is started again, and its findings are back", () => workbench, async () => {
  const [first, ...more] = vscode.languageServers();
  assert.ok(first !== undefined && more.length === 0, "one server runs");
  process.kill(first, "SIGKILL");
  assert.ok(await until(() => vscode.languageServers().some((id) => id !== first)), "another server runs");
  await workbench.statusBar("政府信息公开工作年度报告 2023 · 3").waitFor();
  await workbench.goTo(28, 13);
  await workbench.page.keyboard.press("Backspace");
  await workbench.statusBar("政府信息公开工作年度报告 2023 · 2").waitFor();
  assert.equal(await workbench.notification(/./).count(), 0, "nobody is told of it");
});

see("a server is restarted by command", () => workbench, async () => {
  const [first] = vscode.languageServers();
  await workbench.command("ReportLint: Restart the Server");
  assert.ok(await until(() => vscode.languageServers().length === 1 && vscode.languageServers()[0] !== first), "one other server runs");
  await workbench.page.keyboard.press("Control+KeyZ");
  await workbench.statusBar("政府信息公开工作年度报告 2023 · 3").waitFor();
});
