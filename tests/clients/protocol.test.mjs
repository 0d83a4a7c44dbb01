// The measure itself: what is broken on purpose is caught, what is right is not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { protocol } from "./protocol.mjs";

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const right = { range, severity: 1, code: "a", source: "b", message: "c" };
const published = (...diagnostics) => ({ jsonrpc: "2.0", method: "textDocument/publishDiagnostics", params: { uri: "file:///a.md", version: 1, diagnostics } });
const measures = [["types", protocol("")], ...(process.env.REPORTLINT_LSP_MODEL ? [["meta model", protocol()]] : [])];

for (const [name, measure] of measures) {
  test(`what is right passes (${name})`, () => {
    assert.deepEqual(measure.ofServer(published(right)), []);
    assert.deepEqual(measure.ofServer({ jsonrpc: "2.0", id: 1, method: "workspace/diagnostic/refresh" }), []);
    assert.deepEqual(measure.ofServer({ jsonrpc: "2.0", id: 1, result: null }, "textDocument/hover"), []);
    assert.deepEqual(measure.ofServer({ jsonrpc: "2.0", id: 1, error: { code: -32601, message: "no" } }, "textDocument/hover"), []);
    assert.deepEqual(measure.ofServer({ jsonrpc: "2.0", method: "$/progress", params: { token: 1, value: { kind: "begin", title: "a" } } }, undefined, new Map([[1, "workDone"]])), []);
  });

  const broken = {
    "a severity that is none": [published({ ...right, severity: 7 })],
    "a misspelt member": [published({ ...right, mesage: "c" })],
    "a missing member": [published({ ...right, message: undefined })],
    "null for a member that may only be absent": [published({ ...right, relatedInformation: null })],
    "a member too many in the message": [{ ...published(right), extra: 1 }],
    "an unknown method": [{ jsonrpc: "2.0", method: "textDocument/publish", params: {} }],
    "a notification with an id": [{ ...published(right), id: 3 }],
    "parameters where there are none": [{ jsonrpc: "2.0", id: 1, method: "workspace/diagnostic/refresh", params: {} }],
    "an answer without result": [{ jsonrpc: "2.0", id: 1 }, "textDocument/hover"],
    "an answer to nothing": [{ jsonrpc: "2.0", id: 1, result: null }],
    "a result of the wrong shape": [{ jsonrpc: "2.0", id: 1, result: { contents: 7 } }, "textDocument/hover"],
    "an answer of the wrong shape beyond the protocol": [{ jsonrpc: "2.0", id: 1, result: { text: 7 } }, "reportlint/syntaxTree"],
    "another version of JSON-RPC": [{ ...published(right), jsonrpc: "1.0" }],
    "progress nobody asked for": [{ jsonrpc: "2.0", method: "$/progress", params: { token: 1, value: { kind: "end" } } }],
    "progress of no kind": [{ jsonrpc: "2.0", method: "$/progress", params: { token: 1, value: { kind: "half" } } }, undefined, new Map([[1, "workDone"]])],
  };
  for (const [what, message] of Object.entries(broken)) {
    test(`${what} is caught (${name})`, () => assert.notDeepEqual(measure.ofServer(...message), []));
  }
}
