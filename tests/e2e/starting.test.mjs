// A server that cannot be started, a workspace that is not trusted.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe } from "node:test";
import { makeFolder } from "./support/folder.mjs";
import { until, VsCode } from "./support/vscode.mjs";
import { see, Workbench } from "./support/workbench.mjs";

const nowhere = "/nowhere/reportlint";

describe("a server that is not there", () => {
  let vscode;
  let workbench;
  after(() => vscode?.stop());

  see("one message says why and what to do, and the right path mends it", () => workbench, async () => {
    vscode = await VsCode.start({ settings: { "reportlint.language": "zh", "reportlint.server.path": nowhere } });
    const folder = makeFolder();
    workbench = await Workbench.of(await vscode.open(folder));
    await workbench.openFile("report.md");
    await workbench.notification(`ReportLint 无法启动：没有文件 ${nowhere}。请改正设置 reportlint.server.path`).waitFor();
    await workbench.screenshot("no-server");
    assert.equal(await workbench.notification(/./).count(), 1);
    mkdirSync(join(folder, ".vscode"));
    writeFileSync(join(folder, ".vscode", "settings.json"), JSON.stringify({ "reportlint.server.path": "" }));
    await workbench.showProblems();
    await workbench.problem("38件").waitFor();
  });
});

describe("a workspace that is not trusted", () => {
  let vscode;
  let workbench;
  after(() => vscode?.stop());

  see("is checked, by the extension's own server and not by the one it names", () => workbench, async () => {
    vscode = await VsCode.start({ trust: false, settings: { "reportlint.language": "zh", "security.workspace.trust.startupPrompt": "never", "security.workspace.trust.untrustedFiles": "open" } });
    const folder = makeFolder((made) => {
      mkdirSync(join(made, ".vscode"));
      writeFileSync(join(made, ".vscode", "settings.json"), JSON.stringify({ "reportlint.server.path": nowhere }));
    });
    workbench = await Workbench.of(await vscode.open(folder));
    await workbench.statusBar("Restricted Mode").waitFor();
    await workbench.openFile("report.md");
    await workbench.showProblems();
    await workbench.problem("38件").waitFor();
    assert.ok(await until(() => vscode.languageServers().length === 1));
    assert.equal(await workbench.notification("无法启动").count(), 0);
  });
});
