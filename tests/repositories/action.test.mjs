// The GitHub Action: its file has the form that GitHub wants, and its two steps do what they say.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "reportlint-action-"));
after(() => rmSync(folder, { recursive: true, force: true }));

test("its steps are bash, and name files that are there", () => {
  const action = readFileSync(join(root, "action.yml"), "utf8");
  assert.match(action, /^runs:\n {2}using: composite\n {2}steps:\n/m);
  const scripts = [...action.matchAll(/\$GITHUB_ACTION_PATH\/([\w/.-]+)/g)].map((m) => m[1]);
  assert.deepEqual(scripts, ["scripts/install-tool.sh", "scripts/check-in-ci.sh"]);
  assert.ok(scripts.every((s) => existsSync(join(root, s))));
  assert.equal((action.match(/^ {4}- name:/gm) ?? []).length, (action.match(/^ {6}shell: bash$/gm) ?? []).length);

  // Inputs come in by the environment, never as words of a script.
  assert.ok(!/run:.*\$\{\{/.test(action));
});

test("it installs the tool, annotates and writes a SARIF log", () => {
  const tool = join(folder, "tool");
  const installed = spawnSync("bash", ["scripts/install-tool.sh", tool, "checkout"], { cwd: root, encoding: "utf8" });
  assert.equal(installed.status, 0, installed.stdout + installed.stderr);

  const sarif = join(folder, "out.sarif");
  const env = { ...process.env, PATHS: "samples/annual-report-2023.md\n\n", ARGS: "--fail-on error --lang en", SARIF_FILE: sarif };
  const checked = spawnSync("bash", ["scripts/check-in-ci.sh", join(tool, "reportlint")], { cwd: root, encoding: "utf8", env });
  assert.equal(checked.status, 1, checked.stderr);
  assert.match(checked.stdout, /^::error title=ReportLint \(govinfo\/figures\),file=samples\/annual-report-2023\.md,line=28,endLine=28,col=10,endColumn=13::/m);
  assert.equal(JSON.parse(readFileSync(sarif, "utf8")).runs[0].results.length, checked.stdout.match(/^::/gm).length);
});
