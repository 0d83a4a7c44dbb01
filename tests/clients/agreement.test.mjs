// The command line and the server say the same of the same reports, in every layout, encoding and version of the form.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, before, test } from "node:test";
import { Client, executable } from "./client.mjs";
import { pulling } from "./capabilities.mjs";
import { makeReports } from "./reports.mjs";

const layouts = ["gfm", "gfm-pages", "loose-pipe", "tab", "word-cells", "html", "aligned", "aligned-pages", "running-text", "cell-lines"];
const severities = { error: 1, warning: 2, info: 3 };
const place = ({ line, column, endLine, endColumn }) => ({ start: { line: line - 1, character: column - 1 }, end: { line: endLine - 1, character: endColumn - 1 } });

let workspace;
before(() => (workspace = makeReports({ count: 120, seed: 4000, defects: "0..4" })));
after(Client.killAll);

function said(folder, lang) {
  const { status, stdout, stderr } = spawnSync(executable, ["check", ".", "--format", "json", "--lang", lang], { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 });
  assert.equal(status, 1, stderr);
  const byFile = {};
  for (const found of JSON.parse(stdout)) (byFile[found.file] ??= []).push(found);
  return byFile;
}

const ofCommand = (d) => ({
  range: place(d), severity: severities[d.severity], code: d.rule, message: d.message, href: d.helpUri,
  related: d.related.map((r) => ({ range: place(r), message: r.message })),
  fixes: d.fixes.map((f) => ({ title: f.title, isSafe: f.applicability === "safe", edits: f.edits.map((e) => ({ range: place(e), newText: e.newText })) })),
});
const ofServer = (d) => ({
  range: d.range, severity: d.severity, code: d.code, message: d.message, href: d.codeDescription.href,
  related: (d.relatedInformation ?? []).map((r) => ({ range: r.location.range, message: r.message })),
  fixes: (d.data?.fixes ?? []).map(({ title, isSafe, edits }) => ({ title, isSafe, edits })),
});

for (const lang of ["zh", "en"]) {
  test(`check --format json and the server agree (${lang})`, async () => {
    const { folder, reports } = workspace;
    assert.deepEqual(layouts.filter((l) => !reports.some((r) => r.file.includes(`-${l}-20`))), [], "every layout is among them");
    const wanted = said(folder, lang);
    const client = new Client();
    client.answers["workspace/configuration"] = () => [{}];
    await client.initialize(pulling, { locale: lang });
    for (const { file, uri, text, languageId } of reports) {
      client.open(uri, text, languageId);
      const { items } = await client.request("textDocument/diagnostic", { textDocument: { uri } });
      assert.deepEqual(items.map(ofServer), (wanted[file] ?? []).map(ofCommand), file);
    }

    await client.end();
  });
}
