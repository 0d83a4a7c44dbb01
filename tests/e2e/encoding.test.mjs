// A GBK file that VS Code opens as UTF-8.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
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
let gbk;

before(async () => {
  folder = makeFolder((made) => {
    const { status, stdout, stderr } = spawnSync("iconv", ["-f", "UTF-8", "-t", "GB18030", join(made, file)]);
    assert.equal(status, 0, String(stderr));
    gbk = stdout;
    writeFileSync(join(made, file), gbk);
  });
  vscode = await VsCode.start({ settings: { "reportlint.language": "zh" } });
  workbench = await Workbench.of(await vscode.open(folder));
});
after(() => vscode?.stop());

see("the writer is offered to reopen it, and then it is checked as any other", () => workbench, async () => {
  await workbench.openFile(file);
  const rows = await workbench.showProblems();
  await workbench.problem("用 GB18030 编码重新打开").waitFor();
  assert.equal(await rows.count(), 2, "the file, and one finding");
  const offer = workbench.notification("report.md 像是 GB18030（GBK）编码");
  await offer.waitFor();
  await workbench.screenshot("encoding");
  await offer.locator(".monaco-button", { hasText: "用 GB18030 重新打开" }).click();
  await workbench.problem("38件").waitFor();
  await workbench.problem("用 GB18030 编码重新打开").waitFor({ state: "detached" });
  await workbench.statusBar("GB18030").waitFor();
});

see("a fix that is saved leaves the encoding as it was", () => workbench, async () => {
  await workbench.goTo(11, 11);
  await workbench.quickFixes();
  await workbench.page.keyboard.press("Enter");
  await workbench.problem("2022年").waitFor({ state: "detached" });
  await workbench.page.keyboard.press("Control+KeyS");
  const at = gbk.indexOf("2022");
  const wanted = Buffer.concat([gbk.subarray(0, at), Buffer.from("2023"), gbk.subarray(at + 4)]);
  await until(() => readFileSync(join(folder, file)).equals(wanted), 30_000);
  assert.ok(readFileSync(join(folder, file)).equals(wanted));
});
