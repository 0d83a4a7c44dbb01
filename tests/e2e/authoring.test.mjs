// A rule author: mistakes as they are typed, completion, and the rule's own tests above it.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";
import { makeFolder } from "./support/folder.mjs";
import { VsCode } from "./support/vscode.mjs";
import { see, Workbench } from "./support/workbench.mjs";

const rule = `kind: text-pattern
severity: warning
title: {zh: 用词, en: Wording}
check: existence
words: [登陆]
message: {zh: "“{text}”", en: "{text}"}
tests:
  - name: found
    given: {text: "请⟦登陆⟧。"}
  - name: silent
    given: {text: "请登陆。"}
`;

let vscode;
let workbench;

before(async () => {
  const folder = makeFolder((made) => {
    mkdirSync(join(made, "reportlint-rules", "acme"), { recursive: true });
    writeFileSync(join(made, ".reportlint.yaml"), "packs: [reportlint-rules/acme]\n");
    writeFileSync(join(made, "reportlint-rules", "acme", "pack.yaml"), "extends: govinfo\n");
    writeFileSync(join(made, "reportlint-rules", "acme", "words.yaml"), rule);
  });
  vscode = await VsCode.start({ settings: { "reportlint.language": "zh", "explorer.compactFolders": true } });
  workbench = await Workbench.of(await vscode.open(folder));
});
after(() => vscode?.stop());

const file = "words.yaml";

see("the tests of a rule are run, and a failure stands at its test", () => workbench, async () => {
  await workbench.page.locator(".explorer-folders-view .monaco-list-row", { hasText: "reportlint-rules" }).first().click();
  await workbench.openFile(file);
  await workbench.showProblems();
  await workbench.problem("测试“silent”：误报").waitFor();
  await workbench.editor(file).locator(".codelens-decoration", { hasText: "1 次通过，1 次误报" }).waitFor();
});

see("a mistake is told while it is typed, at its place, and what was meant", () => workbench, async () => {
  await workbench.goTo(2, 1);
  await workbench.page.keyboard.press("Delete");
  const problem = workbench.problem("没有“everity”这个键（是不是“severity”？）");
  await problem.waitFor();
  assert.match(await problem.innerText(), /\[Ln 2, Col 1\]/);
  await workbench.screenshot("authoring");
  await workbench.page.keyboard.type("s");
  await problem.waitFor({ state: "detached" });
});

see("ids of the form are offered, with their labels", () => workbench, async () => {
  await workbench.goTo(6, 40);
  await workbench.page.keyboard.press("End");
  await workbench.page.keyboard.press("Enter");
  await workbench.page.keyboard.type("select: {section: ");
  await workbench.page.keyboard.press("Control+Space");
  const offered = workbench.page.locator(".suggest-widget .monaco-list-row", { hasText: "review-and-litigation" });
  await offered.waitFor();
  await workbench.screenshot("authoring-completion");
});
