// The JSON Schemas of the files that users write, as a validator reads them: all that ships and all examples in the documentation are right by them, and what the reader refuses for
// its keys or its types they refuse too.
import Ajv from "ajv";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const root = fileURLToPath(new URL("../..", import.meta.url));
const reportlint = join(root, "artifacts/native/reportlint");
const written = (file, lang) => spawnSync(reportlint, ["schema", file, "--lang", lang], { encoding: "utf8", maxBuffer: 1 << 24 }).stdout;
const ajv = new Ajv({ allowUnionTypes: true });
["markdownDescription", "enumDescriptions"].forEach((keyword) => ajv.addKeyword(keyword));
const validators = Object.fromEntries(["configuration", "pack", "rule"].map((file) => [file, ajv.compile(JSON.parse(written(file, "en")))]));

/** What a validator has against a text. */
function against(file, text) {
  validators[file](parse(text));
  return validators[file].errors ?? [];
}

const folder = (...names) => readdirSync(join(root, ...names), { recursive: true }).map((name) => join(root, ...names, name));
const text = (path) => readFileSync(path, "utf8");

test("the extension has the schemas that the executable writes", () => {
  for (const file of Object.keys(validators)) assert.equal(text(join(root, "client-vscode/schemas", `${file}.schema.json`)), written(file, "en"));
  assert.notEqual(written("rule", "zh"), written("rule", "en"));
});

test("every file that ships is right by its schema", () => {
  const files = folder("rules").filter((path) => path.endsWith(".yaml"));
  assert.ok(files.length > 10);
  for (const path of files) assert.deepEqual(against(path.endsWith("pack.yaml") ? "pack" : "rule", text(path)), [], path);
});

/** The YAML blocks of the documentation, each with the schema it is for. A block that is a part of a file is none. */
function examples() {
  return folder("docs").filter((path) => path.endsWith(".md")).flatMap((path) => [...text(path).matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, yaml]) => {
    const keys = Object.keys(parse(yaml) ?? {});
    const file = keys.includes("kind") || (keys.includes("extends") && keys.includes("severity")) ? "rule" : keys.includes("family") ? "pack"
      : keys.some((key) => ["rules", "ignore", "overrides", "packs", "suppressions", "fail-on"].includes(key)) ? "configuration" : undefined;
    return { path, yaml, file };
  })).filter(({ file }) => file !== undefined);
}

test("every example in the documentation is right by its schema", () => {
  assert.ok(examples().length > 15);
  for (const { path, yaml, file } of examples()) assert.deepEqual(against(file, yaml), [], `${path}:\n${yaml}`);
});

const rule = (more) => `kind: text-length\nseverity: info\ntitle: {zh: 题, en: t}\nmessage: {zh: 一, en: one}\nleast: 3\n${more}`;

test("what is wrong is refused", () => {
  assert.deepEqual(against("rule", rule("")), []);
  for (const [file, wrong] of [
    ["rule", rule("leest: 1")], ["rule", rule("count: letters")], ["rule", rule("most: many")], ["rule", rule("equation: a = b")], ["rule", rule("").replace("title", "titel")],
    ["rule", "kind: nothing\n"], ["rule", rule("tests: {name: x}")], ["rule", rule("select: {scope: footnote}")],
    ["pack", "family: f\nsektions: []"], ["pack", "sections: [{title: t}]"], ["pack", "period: {from: 13-01, to: 12-31}"], ["pack", "tables: {t: {rows: []}}"],
    ["configuration", "rules: {govinfo/figures: loud}"], ["configuration", "max-warnings: -1"], ["configuration", "overrides: [{rules: {}}]"], ["configuration", "fail: error"],
  ]) assert.notDeepEqual(against(file, wrong), [], wrong);
});
