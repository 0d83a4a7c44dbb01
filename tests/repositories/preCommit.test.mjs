// The hooks as a document repository meets them: the real pre-commit clones this repository at its last commit, packs and installs the tool, and refuses
// and lets through commits; once installed, without any network.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const has = (command, ...args) => spawnSync(command, args).status === 0;
const skip = has("pre-commit", "--version") ? false : "pre-commit is not installed";
const withoutNetwork = has("unshare", "-n", "true") ? ["unshare", "-n"] : [];

const folder = mkdtempSync(join(tmpdir(), "reportlint-hooks-"));
const work = join(folder, "reports");
const env = {
  ...process.env, PRE_COMMIT_HOME: join(folder, "cache"), LANG: "C.UTF-8", DOTNET_CLI_TELEMETRY_OPTOUT: "1", DOTNET_NOLOGO: "1",
  GIT_AUTHOR_NAME: "t", GIT_AUTHOR_EMAIL: "t@example.org", GIT_COMMITTER_NAME: "t", GIT_COMMITTER_EMAIL: "t@example.org",
  PATH: `${join(root, "artifacts/native")}:${process.env.PATH}`,
};

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: work, env, encoding: "utf8", ...options });
  return { status: result.status, output: `${result.stdout}${result.stderr}${result.error ?? ""}` };
}

function must(command, args, options) {
  const { status, output } = run(command, args, options);
  assert.equal(status, 0, `${command} ${args.join(" ")}: ${output}`);
  return output;
}

const report = readFileSync(join(root, "samples/annual-report-2023.md"), "utf8");
const clean = report.replace("| 38件 |", "| 38 |").replace("2022年共", "2023年共").replace("| 9 | 1 | 0 |", "| 6 | 1 | 0 |");
const commit = (...before) => {
  const [command, ...args] = [...before, "git", "commit", "-q", "-m", "x"];
  return run(command, args);
};

function hooks(...ids) {
  const rev = must("git", ["rev-parse", "HEAD"], { cwd: root }).trim();
  writeFileSync(join(work, ".pre-commit-config.yaml"), `repos:\n  - repo: ${root}\n    rev: ${rev}\n    hooks:\n${ids.map((id) => `      - id: ${id}\n`).join("")}`);
  must("git", ["add", "."]);
}

before(() => {
  if (skip) return;
  mkdirSync(join(work, "年度 报告"), { recursive: true });
  must("git", ["init", "-q"]);
  must("pre-commit", ["install"]);
});

after(() => rmSync(folder, { recursive: true, force: true }));

for (const suffix of ["", "-system"]) {
  test(`a report with a defect is refused, a mended one passes (reportlint${suffix})`, { skip }, () => {
    hooks(`reportlint${suffix}`);
    const path = join(work, "年度 报告", `2023 年${suffix}.md`);
    writeFileSync(path, report);
    must("git", ["add", "."]);

    // The first run installs the hook.
    const refused = commit();
    assert.equal(refused.status, 1, refused.output);
    assert.match(refused.output, new RegExp(`年度 报告/2023 年${suffix}\\.md:\\d+:\\d+: error govinfo/`));

    writeFileSync(path, clean);
    must("git", ["add", "."]);
    const passed = commit(...withoutNetwork);
    assert.equal(passed.status, 0, passed.output);
  });

  test(`the hook that mends changes the file and refuses, then lets it through (reportlint-fix${suffix})`, { skip }, () => {
    hooks(`reportlint-fix${suffix}`);
    const path = join(work, "年度 报告", `mend${suffix}.md`);
    writeFileSync(path, clean.replace("| 38 |", "| ３８ |"));
    must("git", ["add", "."]);

    const refused = commit(...withoutNetwork);
    assert.equal(refused.status, 1, refused.output);
    assert.match(refused.output, /files were modified by this hook/);
    assert.equal(readFileSync(path, "utf8"), clean);

    must("git", ["add", "."]);
    const passed = commit(...withoutNetwork);
    assert.equal(passed.status, 0, passed.output);
  });
}

test("what the configuration leaves out is not checked, though pre-commit names it", { skip }, () => {
  hooks("reportlint");
  writeFileSync(join(work, ".reportlint.yaml"), "ignore: [drafts/]\n");
  mkdirSync(join(work, "drafts"));
  writeFileSync(join(work, "drafts", "a.md"), report);
  writeFileSync(join(work, "README.md"), "# About\n\nNo report.\n");
  must("git", ["add", "."]);
  const passed = commit();
  assert.equal(passed.status, 0, passed.output);
});
