// Editors run the native executable: the finding is shown, follows the text, is mended, and the file is saved with the right bytes.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { executable } from "./client.mjs";
import { makeReports } from "./reports.mjs";

// Whether the finding is mended by the server's quick fix; else the editor types.
const hasQuickFixes = true;

const here = fileURLToPath(new URL(".", import.meta.url));
const editors = {
  Neovim: ["nvim", "--headless", "--clean", "-c", `luafile ${join(here, "neovim.lua")}`],
  "Emacs with eglot": ["emacs", "--batch", "-l", join(here, "eglot.el")],
};
const probes = {
  Neovim: ["nvim", ["--version"]],
  "Emacs with eglot": ["emacs", ["--batch", "--eval", "(progn (package-initialize) (require 'eglot))"]],
};
const forms = ["utf8", "utf8-crlf"];
const reports = {};

before(() => {
  for (const form of forms) {
    const { folder, reports: [report] } = makeReports({ seed: 77, layout: "gfm", form, defect: "number-one", defects: 1 });
    const { stdout } = spawnSync(executable, ["check", ".", "--format", "json", "--lang", "en"], { cwd: folder, encoding: "utf8" });
    const [{ fixes: [{ title, edits: [edit] }] }, ...others] = JSON.parse(stdout);
    assert.equal(others.length, 0, "the report has one finding");
    const lines = report.text.split("\n");
    const line = lines[edit.line - 1];
    const mended = lines.with(edit.line - 1, line.slice(0, edit.column - 1) + edit.newText + line.slice(edit.endColumn - 1)).join("\n");
    reports[form] = { ...report, title, mended, edit, marked: line.slice(edit.column - 1, edit.endColumn - 1) };
  }
});

for (const [name, command] of Object.entries(editors)) {
  const isMissing = spawnSync(...probes[name]).status !== 0;
  for (const form of forms) {
    test(`${name} mends a report (${form})`, { skip: isMissing && `there is no ${name}` }, () => {
      const { path, title, mended, edit, marked } = reports[form];
      const env = {
        ...process.env, LANG: "C.UTF-8", SERVER: executable, DOCUMENT: path, LINE: String(edit.line - 1), MARKED: marked, MENDED: edit.newText,
        ...(hasQuickFixes && { FIX: title }),
      };
      const before = readFileSync(path);
      try {
        const { status, stdout, stderr } = spawnSync(command[0], command.slice(1), { cwd: join(path, ".."), env, encoding: "utf8", timeout: 120_000 });
        assert.equal(status, 0, stdout + stderr);
        assert.equal(readFileSync(path, "utf8"), mended);
      } finally {
        // The next editor begins with the same report.
        writeFileSync(path, before);
      }
    });
  }
}
