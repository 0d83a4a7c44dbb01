// A client on the protocol's own package, with the native executable as its server. Every message of the server is looked at.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import rpc from "vscode-languageserver-protocol/node.js";
import { protocol } from "./protocol.mjs";

const methodNotFound = -32601;
const patienceMilliseconds = 30_000;
const root = fileURLToPath(new URL("../..", import.meta.url));
export const executable = join(root, "artifacts", "native", `reportlint${process.platform === "win32" ? ".exe" : ""}`);
if (!existsSync(executable)) throw new Error(`there is no ${executable}: npm run build:native makes it`);

const measure = protocol();

export class Client {
  /** What was wrong with any message. */
  faults = [];
  /** The requests that the server does not know. */
  missing = new Set();
  /** All that the server sent, in order. */
  received = [];
  /** How the server's requests are answered, by method; null unless said. */
  answers = {};
  static #started = [];
  #asked = new Map();
  #tokens = new Map();
  #waiting = new Set();

  constructor(args = []) {
    this.process = spawn(executable, ["server", ...args], { stdio: ["pipe", "pipe", "inherit"] });
    Client.#started.push(this.process);
    this.exited = new Promise((resolve) => this.process.on("exit", resolve));
    const reader = new rpc.StreamMessageReader(this.process.stdout);
    const writer = new rpc.StreamMessageWriter(this.process.stdin);
    const listen = reader.listen.bind(reader);
    const write = writer.write.bind(writer);
    reader.listen = (take) => listen((message) => {
      this.#look(message);
      take(message);
    });
    writer.write = (message) => {
      if (message.method && message.id !== undefined) this.#asked.set(message.id, message.method);
      for (const [name, purpose] of [["workDoneToken", "workDone"], ["partialResultToken", message.method]]) {
        if (message.params?.[name] !== undefined) this.#tokens.set(message.params[name], purpose);
      }

      this.faults.push(...measure.ofClient(message));
      return write(message);
    };
    this.connection = rpc.createProtocolConnection(reader, writer, { error: () => {}, warn: () => {}, info: () => {}, log: () => {} });
    this.connection.onRequest((method, params) => {
      if (method === "window/workDoneProgress/create") this.#tokens.set(params.token, "workDone");
      return this.answers[method]?.(params) ?? null;
    });
    this.connection.listen();
  }

  /** For after(): a test that fails leaves its server behind, which would keep the test's process alive. */
  static killAll() {
    Client.#started.forEach((server) => server.kill());
  }

  static get measure() {
    return measure.name;
  }

  #look(message) {
    this.received.push(message);
    this.faults.push(...measure.ofServer(message, this.#asked.get(message.id), this.#tokens));
    for (const wait of this.#waiting) wait(message);
  }

  async initialize(capabilities, more = {}) {
    const result = await this.request("initialize", { processId: process.pid, clientInfo: { name: "scripted" }, rootUri: null, workspaceFolders: null, capabilities, ...more });
    this.notify("initialized", {});
    return result;
  }

  notify(method, ...params) {
    return this.connection.sendNotification(method, ...params);
  }

  /** The result; undefined, and noted, where the server does not know the method. Any other error is thrown. */
  async request(method, ...params) {
    try {
      return await this.connection.sendRequest(method, ...params);
    } catch (error) {
      if (error.code !== methodNotFound) throw error;
      this.missing.add(method);
      return undefined;
    }
  }

  /** The first message, of those to come unless some that came are given too, for which the test holds. */
  next(what, test, among = []) {
    const found = among.find(test);
    if (found) return Promise.resolve(found);
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error(`${what} did not come`)), patienceMilliseconds);
      const wait = (message) => {
        if (!test(message)) return;
        clearTimeout(limit);
        this.#waiting.delete(wait);
        resolve(message);
      };
      this.#waiting.add(wait);
    });
  }

  /** The findings that were or will be pushed for a version of a document. */
  async diagnostics(uri, version) {
    const isIt = (m) => m.method === "textDocument/publishDiagnostics" && m.params.uri === uri && m.params.version === version;
    return (await this.next(`findings of ${uri} at ${version}`, isIt, this.received)).params.diagnostics;
  }

  open(uri, text, languageId = "markdown", version = 1) {
    return this.notify("textDocument/didOpen", { textDocument: { uri, languageId, version, text } });
  }

  change(uri, version, ...contentChanges) {
    return this.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  /** Ends the server in the proper way, and says that all its messages were right. */
  async end() {
    assert.equal(await this.request("shutdown"), null);
    this.notify("exit");
    assert.equal(await this.exited, 0);
    this.connection.dispose();
    assert.deepEqual(this.faults, []);
  }
}
