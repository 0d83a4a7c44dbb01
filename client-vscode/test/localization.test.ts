// All words are there in both languages.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, test } from "node:test";
import { languageOf, setLanguage, t } from "../src/localize.js";

const root = join(__dirname, "..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const words = (file: string) => JSON.parse(read(file)) as Record<string, string>;
const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts")).map((file) => read(join("src", file)));
const said = new Set(sources.flatMap((source) => [...source.matchAll(/\bt\(\s*("(?:[^"\\]|\\.)*")/g)].map((found) => JSON.parse(found[1] ?? "") as string)));
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

afterEach(() => { setLanguage("en"); });

test("everything that is said has a Chinese wording, and nothing else has", () => {
  assert.ok(said.size > 30);
  assert.deepEqual([...said].sort(), Object.keys(words("l10n/bundle.l10n.zh-cn.json")).sort());
});

test("both wordings have the same places for values", () => {
  for (const [english, chinese] of Object.entries(words("l10n/bundle.l10n.zh-cn.json"))) assert.deepEqual(placeholders(chinese), placeholders(english), english);
});

test("the manifest's words are there in both languages", () => {
  const used = [...read("package.json").matchAll(/"%([\w.]+)%"/g)].map((found) => found[1]).sort();
  const [english, chinese] = [words("package.nls.json"), words("package.nls.zh-cn.json")];
  assert.deepEqual(Object.keys(english).sort(), [...new Set(used)]);
  assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
  for (const key of Object.keys(english).filter((each) => !["setting.language.en", "setting.language.zh"].includes(each))) assert.match(chinese[key] ?? "", /\p{Script=Han}/u, key);
});

test("each command of the manifest is registered, and no other", () => {
  const manifest = JSON.parse(read("package.json")) as { contributes: { commands: { command: string; icon?: string }[] } };
  const extension = read("src/extension.ts");
  const table = /const commands[^{]*\{([\s\S]*?)\n {2}\};/.exec(extension)?.[1] ?? "";
  const registered = [...table.matchAll(/^ {4}(\w+)[:,]/gm)].map((found) => `reportlint.${found[1] ?? ""}`);
  assert.deepEqual(registered.sort(), manifest.contributes.commands.map((each) => each.command).sort());
  assert.ok(manifest.contributes.commands.every((each) => each.icon !== undefined));
});

test("the language is the setting's, else the editor's", () => {
  assert.equal(languageOf("auto", "zh-cn"), "zh");
  assert.equal(languageOf("auto", "zh-TW"), "zh");
  assert.equal(languageOf("auto", "de"), "en");
  assert.equal(languageOf("zh", "en"), "zh");
  assert.equal(languageOf("en", "zh-cn"), "en");
});

test("values are put in their places, and words in braces of a value stay", () => {
  assert.equal(t("there is no file {0}.", "{1}"), "there is no file {1}.");
  setLanguage("zh");
  assert.equal(t("Year {0}, form of {1}", 2023, "2021"), "2023 年度，2021 年格式");
});
