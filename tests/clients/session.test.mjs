// A long session, in which every message of the server is measured by the protocol.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import rpc from "vscode-languageserver-protocol/node.js";
import { Client } from "./client.mjs";
import { poor, pulling, rich } from "./capabilities.mjs";
import { makeReports } from "./reports.mjs";

const commandArguments = { "reportlint.showRule": ["govinfo/figures"] };
const missing = new Set();
let workspace;

before(() => (workspace = makeReports({ count: 12, seed: 900, defects: "1..3", form: "utf8,utf8-crlf" })));
after(Client.killAll);
after(() => assert.deepEqual([...missing], [], "requests that initialize offers and that are not answered"));

async function end(client) {
  await client.end();
  client.missing.forEach((method) => missing.add(method));
}

const settings = (more = {}) => ({ diagnosticsDelay: 0, ...more });
const folders = () => [{ uri: workspace.uri, name: "reports" }];

/** Everything that can be asked of a document, at the findings and at some other places. */
async function askAll(client, { uri, text }, diagnostics, offered) {
  const textDocument = { uri };
  const lines = text.split(/\r\n|\r|\n/);
  const all = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  for (const method of ["documentSymbol", "foldingRange", "codeLens"]) await client.request(`textDocument/${method}`, { textDocument });
  for (const method of ["summary", "facts", "syntaxTree"]) await client.request(`reportlint/${method}`, { textDocument });
  await client.request("textDocument/inlayHint", { textDocument, range: all });
  const places = [...diagnostics.map((d) => d.range.start), all.start, all.end, ...lines.flatMap((_, line) => (line % 7 ? [] : [{ line, character: 3 }]))];
  for (const position of places) {
    for (const method of ["hover", "definition", "documentHighlight", "completion"]) await client.request(`textDocument/${method}`, { textDocument, position });
    await client.request("textDocument/references", { textDocument, position, context: { includeDeclaration: true } });
  }

  const contexts = [...diagnostics.map((d) => [d.range, { diagnostics: [d] }]), [all, { diagnostics, only: ["source.fixAll"] }], [all, { diagnostics: [], only: ["refactor.rewrite"] }], [all, { diagnostics }]];
  for (const [range, context] of contexts) {
    const actions = await client.request("textDocument/codeAction", { textDocument, range, context });
    for (const action of actions?.filter((a) => a.data !== undefined) ?? []) await client.request("codeAction/resolve", action);
  }

  if (client.missing.has("textDocument/codeAction")) await client.request("codeAction/resolve", { title: "?" });
  await client.request("reportlint/newReport", { body: "青禾县水利局", year: 2024 });
  await client.request("reportlint/rules", {});
  const commands = offered.executeCommandProvider?.commands ?? [];
  for (const command of commands) await client.request("workspace/executeCommand", { command, arguments: commandArguments[command] ?? [uri] });
  if (commands.length === 0) await client.request("workspace/executeCommand", { command: "?" });
}

test(`messages are measured by ${Client.measure}`, () => assert.ok(Client.measure));

test("a client that can everything, and takes what is pushed", async () => {
  const client = new Client();
  let given = settings();
  client.answers["workspace/configuration"] = () => [given];
  const { capabilities } = await client.initialize(rich, { locale: "zh-cn", trace: "messages", workspaceFolders: folders(), initializationOptions: settings() });
  assert.equal(capabilities.diagnosticProvider, undefined);
  for (const report of workspace.reports) {
    client.open(report.uri, report.text, report.languageId);
    const found = await client.diagnostics(report.uri, 1);
    assert.ok(found.length >= report.expected.length, `${report.file}: ${found.length} findings, ${report.expected.length} planted`);
    await askAll(client, report, found, capabilities);
  }

  const { uri } = workspace.reports[0];
  const insertion = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "\n" };
  client.change(uri, 2, insertion, insertion);
  const moved = await client.diagnostics(uri, 2);
  assert.deepEqual(moved.map((d) => d.range.start.line), (await client.diagnostics(uri, 1)).map((d) => d.range.start.line + 2));
  client.notify("textDocument/didSave", { textDocument: { uri } });

  // Other settings, a configuration file with a mistake, other folders.
  given = settings({ language: "en" });
  const inEnglish = client.next("findings in English", (m) => m.method === "textDocument/publishDiagnostics" && m.params.uri === uri && m.params.diagnostics.every((d) => /^[\x00-\x7f]/.test(d.message[0]) || / is | are |:/.test(d.message)));
  client.notify("workspace/didChangeConfiguration", { settings: null });
  await inEnglish;
  const configuration = join(workspace.folder, ".reportlint.yaml");
  const told = client.next("what is wrong in the configuration", (m) => m.method === "textDocument/publishDiagnostics" && m.params.uri.endsWith(".reportlint.yaml") && m.params.diagnostics.length > 0);
  writeFileSync(configuration, "rules:\n  govinfo/figurs: off\n");
  client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: `${workspace.uri}/.reportlint.yaml`, type: 1 }] });
  await told;
  const mended = client.next("that it is mended", (m) => m.method === "textDocument/publishDiagnostics" && m.params.uri.endsWith(".reportlint.yaml") && m.params.diagnostics.length === 0);
  writeFileSync(configuration, "{}\n");
  client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: `${workspace.uri}/.reportlint.yaml`, type: 2 }] });
  await mended;
  client.notify("workspace/didChangeWorkspaceFolders", { event: { added: [{ uri: "file:///tmp", name: "tmp" }], removed: folders() } });
  client.notify("$/setTrace", { value: "verbose" });
  client.notify("$/setTrace", { value: "off" });
  client.notify("no/such/notification", {});
  client.notify("$/no/such/notification", {});
  for (const report of workspace.reports) client.notify("textDocument/didClose", { textDocument: { uri: report.uri } });
  assert.ok(client.received.some((m) => m.method === "client/registerCapability"));
  assert.ok(client.received.some((m) => m.method === "$/logTrace"));
  await end(client);
});

test("a client that asks for findings", async () => {
  const client = new Client(["--stdio"]);
  client.answers["workspace/configuration"] = () => [settings()];
  const { capabilities } = await client.initialize(pulling, { locale: "en", workspaceFolders: folders(), initializationOptions: settings() });
  assert.ok(capabilities.diagnosticProvider);
  await client.next("that the settings have come", (m) => m.method === "workspace/diagnostic/refresh", client.received);
  for (const report of workspace.reports.slice(0, 4)) {
    client.open(report.uri, report.text, report.languageId);
    const full = await client.request("textDocument/diagnostic", { textDocument: { uri: report.uri } });
    assert.equal(full.kind, "full");
    const again = await client.request("textDocument/diagnostic", { textDocument: { uri: report.uri }, previousResultId: full.resultId });
    assert.equal(again.kind, "unchanged");
    await askAll(client, report, full.items, capabilities);
  }

  const whole = await client.request("workspace/diagnostic", { previousResultIds: [], workDoneToken: "work" });
  const previousResultIds = whole?.items.filter((i) => i.resultId).map((i) => ({ uri: i.uri, value: i.resultId })) ?? [];
  const parts = await client.request("workspace/diagnostic", { previousResultIds, partialResultToken: "parts" });
  if (whole) assert.equal(whole.items.length, workspace.reports.length);
  if (parts) assert.ok(parts.items.every((i) => i.kind === "unchanged" || !previousResultIds.some((p) => p.uri === i.uri)));
  const unsaved = "untitled:Untitled-1";
  client.open(unsaved, workspace.reports[0].text);
  assert.equal((await client.request("textDocument/diagnostic", { textDocument: { uri: unsaved } })).kind, "full");
  assert.ok(!client.received.some((m) => m.method === "textDocument/publishDiagnostics" && m.params.diagnostics.length > 0));
  await end(client);
});

test("a client that can nothing", async () => {
  const client = new Client();
  const { capabilities } = await client.initialize(poor, { initializationOptions: settings() });
  for (const report of workspace.reports.slice(0, 3)) {
    client.open(report.uri, report.text, report.languageId);
    await askAll(client, report, await client.diagnostics(report.uri, 1), capabilities);
  }

  assert.ok(!client.received.some((m) => m.method && m.id !== undefined), "it is asked for nothing");
  await end(client);
});

test("requests that come too early, too late, cancelled or wrong are answered with an error", async () => {
  const client = new Client();
  const code = (method, params) => client.connection.sendRequest(method, params).then(() => "none", (error) => error.code);
  const textDocument = { uri: "untitled:a" };
  assert.equal(await code("textDocument/diagnostic", { textDocument }), -32002);
  client.notify("textDocument/didOpen", { textDocument: { uri: "untitled:a", languageId: "markdown", version: 1, text: "" } });
  await client.initialize(pulling);
  assert.equal(await code("initialize", { processId: null, rootUri: null, capabilities: {} }), -32600);
  assert.equal(await code("no/such/request", {}), -32601);
  const cancellation = new rpc.CancellationTokenSource();
  const asked = client.connection.sendRequest("textDocument/diagnostic", { textDocument }, cancellation.token).then((report) => report.kind, (error) => error.code);
  cancellation.cancel();
  assert.ok(["full", -32800].includes(await asked));
  const faultsOfServer = () => client.faults.filter((fault) => !fault.startsWith("the client's"));
  assert.equal(await code("textDocument/diagnostic", { textDocument: 7 }), -32602);
  assert.equal(await client.request("shutdown"), null);
  assert.equal(await code("textDocument/diagnostic", { textDocument }), -32600);
  client.notify("exit");
  assert.equal(await client.exited, 0);
  client.connection.dispose();
  assert.deepEqual(faultsOfServer(), []);
});
