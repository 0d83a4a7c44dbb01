// A repository of 200 reports with planted defects, as its keeper goes through it: check, mend, look at the difference, commit, read the log elsewhere,
// keep what is old in a baseline, and be told what is new.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const reportlint = join(root, "artifacts/native/reportlint");
const folder = mkdtempSync(join(tmpdir(), "reportlint-journey-"));
const env = { ...process.env, GIT_AUTHOR_NAME: "t", GIT_AUTHOR_EMAIL: "t@example.org", GIT_COMMITTER_NAME: "t", GIT_COMMITTER_EMAIL: "t@example.org" };
after(() => rmSync(folder, { recursive: true, force: true }));

function run(command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, env, encoding: "utf8", maxBuffer: 2 ** 28 });
  return { status, stdout, stderr };
}

const check = (...args) => run(reportlint, "check", ".", "--lang", "en", ...args);
const findings = (...args) => JSON.parse(check("--format", "json", ...args).stdout);
const summary = ({ stdout }) => stdout.trimEnd().split("\n");

test("a repository of 200 reports", (t) => {
  const made = spawnSync("npm", ["run", "--silent", "generate", "--", "--count", "200", "--seed", "2024", "--defects", "1..3", "--write", folder], { cwd: root, encoding: "utf8" });
  assert.equal(made.status, 0, made.stderr);
  run("git", "init", "-q");
  writeFileSync(join(folder, ".gitattributes"), "* -text\n");
  run("git", "add", ".");
  assert.equal(run("git", "commit", "-q", "-m", "reports").status, 0);

  // Check: each finding has a rule, a place and words.
  const first = findings();
  assert.ok(first.length > 200, `${first.length}`);
  assert.equal(check("-q").status, 1);

  // Fix: the difference that is announced is the one that is made, and takes away what it said.
  // Reports are in several encodings: the difference is bytes.
  const announced = spawnSync(reportlint, ["check", ".", "--diff", "--color", "never"], { cwd: folder, maxBuffer: 2 ** 28 });
  const safe = first.filter((f) => f.fixes.some((x) => x.applicability === "safe")).length;
  assert.ok(safe > 0);
  assert.equal(announced.status, 1);
  writeFileSync(join(folder, "..", "announced.diff"), announced.stdout);
  const mended = check("--fix");
  assert.match(mended.stdout, new RegExp(`Found \\d+ problems \\(\\d+ mended, \\d+ remaining\\)`));
  assert.equal(run("git", "stash", "-q").status, 0);
  const apply = run("git", "apply", join(folder, "..", "announced.diff"));
  assert.equal(apply.status, 0, apply.stderr);
  const applied = run("git", "diff", "--stat").stdout;
  assert.equal(run("git", "checkout", "-q", ".").status, 0);
  assert.equal(run("git", "stash", "pop", "-q").status, 0);
  assert.equal(run("git", "diff", "--stat").stdout, applied);
  const second = findings();
  assert.equal(second.filter((f) => f.fixes.some((x) => x.applicability === "safe")).length, 0);
  assert.ok(second.length < first.length);

  // Commit: a hook that checks what is staged refuses a report with a finding, and lets a clean one through.
  writeFileSync(join(folder, ".git/hooks/pre-commit"), `#!/bin/sh\ngit diff --cached --name-only -z | xargs -0 '${reportlint}' check --force-exclude -q\n`, { mode: 0o755 });
  run("git", "add", ".");
  const refused = run("git", "commit", "-q", "-m", "mended");
  assert.equal(refused.status, 1, refused.stderr);

  // Baseline: what is left is old.
  const written = check("--baseline", ".reportlint-baseline.json", "--update-baseline");
  assert.equal(written.status, 0, written.stdout);
  assert.match(written.stdout, /findings in the baseline/);
  writeFileSync(join(folder, ".reportlint.yaml"), "baseline: .reportlint-baseline.json\n");
  run("git", "add", ".");
  const passed = run("git", "commit", "-q", "-m", "mended, the rest is known");
  assert.equal(passed.status, 0, passed.stdout + passed.stderr);

  // A new defect is the only one told.
  const clean = readdirSync(folder).filter((name) => name.endsWith(".md") && !first.some((f) => f.file === name || f.file === `./${name}`));
  const victim = clean[0] ?? readdirSync(folder).find((name) => name.endsWith(".md"));
  const text = readFileSync(join(folder, victim), "latin1");
  writeFileSync(join(folder, victim), text.slice(0, text.lastIndexOf("\n", text.length - 2)) + "\n<!-- reportlint-disable-file govinfo/nosuch: x -->\n", "latin1");
  const told = findings();
  assert.deepEqual(told.map((f) => [f.rule, f.message.split(";")[0]]), [["suppression/unknown-rule", 'there is no rule "govinfo/nosuch"']]);
  assert.ok(existsSync(join(folder, ".reportlint-baseline.json")));
  t.diagnostic(`${first.length} findings, ${safe} of them mended safely, ${second.length} in the baseline; ${summary(mended).find((l) => l.startsWith("Found"))}`);
  rmSync(join(folder, "..", "announced.diff"), { force: true });
});
