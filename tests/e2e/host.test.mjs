// Tests inside the extension host.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, test } from "node:test";
import { fileURLToPath } from "node:url";
import { makeFolder } from "./support/folder.mjs";
import { runInHost } from "./support/host.mjs";
import { VsCode } from "./support/vscode.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const generate = (folder, ...options) => {
  mkdirSync(folder);
  execFileSync("dotnet", ["run", "--project", "tests/ReportLint.Generator", "-v", "q", "--", ...options, "--write", folder], { cwd: root });
};
let vscode;

afterEach(() => vscode?.stop());

/** Reports in several layouts beside the sample. */
function fill(folder) {
  const sample = readFileSync(join(folder, "report.md"), "utf8");
  for (const name of ["second.md", "third.md"]) writeFileSync(join(folder, name), sample);
  writeFileSync(join(folder, "wide.md"), sample.replace("| 行政处罚 | 5 |", "| 行政处罚 | １２ |"));
  writeFileSync(join(folder, "saved.md"), sample.replace("| 行政处罚 | 5 |", "| 行政处罚 | １２ |"));
  generate(join(folder, "web"), "--count", "1", "--seed", "31", "--layout", "html", "--version", "2021", "--defects", "0", "--form", "utf8");
  generate(join(folder, "generated"), "--count", "10", "--seed", "500", "--defects", "1..2", "--form", "utf8");
}

test("commands, layouts, tasks and settings", async () => {
  vscode = await VsCode.start({ extension: false });
  (await runInHost(vscode, makeFolder(fill), "editor.cjs")).forEach((line) => console.log(`  ${line}`));
});
