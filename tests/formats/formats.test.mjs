// The output formats as others read them: SARIF by Microsoft's validator with GitHub's rules, GitLab's report by the fields it documents, JUnit by an XML
// parser, GitHub's workflow commands by the runner's grammar. All of one run, and all of them tell the same findings.
import Ajv from "ajv";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const reportlint = join(root, "artifacts/native/reportlint");
const multitool = fileURLToPath(new URL(`node_modules/@microsoft/sarif-multitool-${process.platform}/Sarif.Multitool`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "reportlint-formats-"));
const out = (name) => join(folder, "out", name);
const read = (name) => readFileSync(out(name), "utf8").replace(/^\ufeff/, "");

// The CI server that runs these tests has a repository of its own.
const { GITHUB_WORKSPACE: _, CI_PROJECT_DIR: __, ...env } = process.env;
const check = (cwd, args, more = {}) => spawnSync(reportlint, ["check", "--lang", "zh", ...args], { cwd, encoding: "utf8", env: { ...env, ...more }, maxBuffer: 1 << 30 });

// Blanks, Chinese, what formats use themselves and, where files may have it, a line break.
const odd = process.platform === "win32" ? "年 报, 100%" : "年 报, 100%25\n::error::x";
const json = (name) => JSON.parse(read(name));

const formats = ["json", "sarif", "gitlab", "junit", "github"];

before(() => {
  const made = spawnSync("npm", ["run", "--silent", "generate", "--", "--count", "60", "--seed", "77", "--defects", "0..6", "--write", join(folder, odd)], { cwd: root, encoding: "utf8" });
  assert.equal(made.status, 0, made.stderr);
  mkdirSync(out(""), { recursive: true });
  const first = readFileSync(join(root, "samples/annual-report-2023.md"), "utf8");
  writeFileSync(join(folder, "suppressed.md"), `<!-- reportlint-disable-file govinfo: a [draft](x) -->\n${first}`);
  const run = check(folder, [".", "missing.md", ...formats.flatMap((f) => ["--format", f, "-o", out(f)])]);
  assert.equal(run.status, 2, run.stderr);
});

after(() => rmSync(folder, { recursive: true }));

const told = () => json("json").filter((f) => f.rule !== null);
const key = (file, line, rule) => `${file}:${line} ${rule}`;
const wanted = () => told().map((f) => key(f.file, f.line, f.rule)).sort();

function validate(file) {
  chmodSync(multitool, 0o755);
  const log = `${file}.validated`;
  const run = spawnSync(multitool, ["validate", file, "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning", "--output", log, "--log", "ForceOverwrite"], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stdout + run.stderr);
  return JSON.parse(readFileSync(log, "utf8").replace(/^\ufeff/, "")).runs[0].results ?? [];
}

test("Microsoft's validator has nothing against the SARIF log, by GitHub's rules too", () => {
  assert.deepEqual(validate(out("sarif")).map((r) => `${r.ruleId} ${r.locations?.[0]?.physicalLocation?.region?.startLine}`), []);
});

test("and finds what is wrong with a broken one", () => {
  writeFileSync(out("broken.sarif"), read("sarif").replaceAll('"ruleIndex": 0', '"ruleIndex": 99').replaceAll(/"startLine": \d+/g, '"startLine": 0'));
  assert.ok(validate(out("broken.sarif")).length > 0);
});

test("the SARIF log keeps GitHub's bounds and tells what json tells", () => {
  const [run] = json("sarif").runs;
  const open = run.results.filter((r) => !r.suppressions);
  assert.deepEqual(open.map((r) => key(decodeURIComponent(r.locations[0].physicalLocation.artifactLocation.uri), r.locations[0].physicalLocation.region.startLine, r.ruleId)).sort(), wanted());
  assert.ok(run.results.length > open.length && run.results.every((r) => (r.suppressions ?? []).every((s) => s.kind === "inSource" && s.justification === "a [draft](x)")));
  assert.ok(run.results.every((r) => r.locations.length === 1 && (r.relatedLocations ?? []).length <= 1000 && r.partialFingerprints.primaryLocationLineHash && r.message.text.length <= 1024));
  assert.ok(run.tool.driver.rules.every((r) => r.id.length <= 255 && r.shortDescription.text.length <= 1024 && r.fullDescription.text.length <= 1024 && r.help.text && r.help.markdown));
});

test("GitLab's report has the fields that GitLab documents", () => {
  const valid = new Ajv({ allErrors: true }).compile({
    type: "array",
    items: {
      type: "object",
      required: ["description", "check_name", "fingerprint", "severity", "location"],
      properties: {
        description: { type: "string", minLength: 1 },
        check_name: { type: "string", minLength: 1 },
        fingerprint: { type: "string", minLength: 8 },
        severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
        location: {
          type: "object",
          required: ["path", "lines"],
          properties: { path: { type: "string", pattern: "^(?!\\./)(?!/)." }, lines: { type: "object", required: ["begin"], properties: { begin: { type: "integer", minimum: 1 } } } },
        },
      },
    },
  });
  const entries = json("gitlab");
  assert.ok(valid(entries), JSON.stringify(valid.errors?.slice(0, 3)));
  assert.equal(new Set(entries.map((e) => e.fingerprint)).size, entries.length, "fingerprints are unique");
  assert.deepEqual(entries.filter((e) => e.check_name !== "input").map((e) => key(e.location.path, e.location.lines.begin, e.check_name)).sort(), wanted());
  assert.deepEqual(entries.filter((e) => e.check_name === "input").map((e) => e.location.path), ["missing.md"]);
});

test("JUnit's file is XML whose counts are right", () => {
  assert.equal(XMLValidator.validate(read("junit")), true);
  const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", parseAttributeValue: false, htmlEntities: true, isArray: (name) => ["testsuite", "testcase"].includes(name) }).parse(read("junit"));
  const suites = parsed.testsuites.testsuite;
  for (const suite of suites) {
    assert.equal(Number(suite.tests), suite.testcase.length, suite.name);
    assert.equal(Number(suite.failures), suite.testcase.filter((c) => c.failure !== undefined).length, suite.name);
    assert.equal(Number(suite.errors), suite.testcase.filter((c) => c.error !== undefined).length, suite.name);
  }
  const cases = suites.flatMap((s) => s.testcase.filter((c) => c.line && c.name.includes("(")).map((c) => key(c.file, c.line, c.name.split(" ")[0])));
  assert.deepEqual(cases.sort(), wanted());
});

test("GitHub's commands are read by the runner as they are meant", () => {
  const unescapeData = (s) => s.replaceAll("%0A", "\n").replaceAll("%0D", "\r").replaceAll("%25", "%");
  const unescapeProperty = (s) => s.replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%0A", "\n").replaceAll("%0D", "\r").replaceAll("%25", "%");
  const lines = read("github").trimEnd().split("\n");
  const summary = lines.filter((line) => !line.startsWith("::"));
  assert.match(summary[0], /^\d+ 个文件中有 \d+ 个文件共发现 \d+ 个问题/);
  assert.deepEqual(lines.slice(-summary.length), summary, "the count stands at the end");
  const commands = lines.slice(0, -summary.length).map((line) => {
    const match = /^::(error|warning|notice) (.*?)::(.*)$/.exec(line);
    assert.ok(match, line);
    const properties = Object.fromEntries(match[2].split(",").map((p) => [p.slice(0, p.indexOf("=")), unescapeProperty(p.slice(p.indexOf("=") + 1))]));
    return { level: match[1], properties, message: unescapeData(match[3]) };
  });
  const findings = commands.filter((c) => c.properties.line);
  assert.deepEqual(findings.map((c) => key(c.properties.file, c.properties.line, /\((.*)\)/.exec(c.properties.title)[1])).sort(), wanted());
  assert.ok(findings.every((c) => c.message.startsWith(`${c.properties.file.replaceAll("\n", " ")}:${c.properties.line}:`)));
  assert.deepEqual(commands.filter((c) => !c.properties.line).map((c) => c.properties.file), ["missing.md"]);
});

test("GitHub and GitLab get paths from the repository's root when the run is in a folder of it", () => {
  const inFolder = join(folder, odd);
  const github = check(inFolder, [".", "--format", "github"], { GITHUB_WORKSPACE: folder }).stdout;
  const gitlab = JSON.parse(check(inFolder, [".", "--format", "gitlab"], { CI_PROJECT_DIR: folder }).stdout);
  const commands = (text) => text.split("\n").filter((line) => line.startsWith("::") && /,file=(?!missing|suppressed)/.test(line)).map((line) => line.slice(0, line.indexOf("::", 2)));
  assert.ok(gitlab.length > 0);
  assert.deepEqual(commands(github), commands(read("github")));
  assert.deepEqual(gitlab, json("gitlab").filter((e) => e.location.path.startsWith(odd)));
});

test("what the baseline hides is in no format", () => {
  const baseline = join(folder, "base.json");
  assert.equal(check(folder, [".", "--baseline", baseline, "--update-baseline"]).status, 0);
  const run = check(folder, [".", "--baseline", baseline, ...formats.flatMap((f) => ["--format", f, "-o", out(`old.${f}`)])]);
  assert.equal(run.status, 0, run.stderr);
  assert.deepEqual(json("old.json"), []);
  assert.deepEqual(json("old.gitlab"), []);
  assert.deepEqual(json("old.sarif").runs[0].results.filter((r) => !r.suppressions), []);
  assert.ok(!read("old.junit").includes("<failure"));
  assert.ok(!read("old.github").includes("::"));
  assert.deepEqual(validate(out("old.sarif")), []);
});
