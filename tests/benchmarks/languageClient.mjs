// A client that does nothing but measure: it writes frames, and keeps when what came back.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

const patienceMilliseconds = 120_000;
const frame = (message) => {
  const content = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
  return Buffer.concat([Buffer.from(`Content-Length: ${content.length}\r\n\r\n`), content]);
};
const now = () => Number(process.hrtime.bigint()) / 1e6;

export class LanguageClient {
  #waiting = new Set();
  #input = Buffer.alloc(0);
  #lastId = 0;
  #takesRanges = false;
  #texts = new Map();
  /** How many times findings were pushed, by URI. */
  pushes = {};

  constructor({ command, env }, cwd) {
    this.started = now();
    this.process = spawn(command[0], command.slice(1), { cwd, env: { ...process.env, ...env }, stdio: ["pipe", "pipe", "ignore"] });
    this.process.stdout.on("data", (bytes) => this.#read(bytes));
  }

  #read(bytes) {
    this.#input = this.#input.length > 0 ? Buffer.concat([this.#input, bytes]) : bytes;
    for (;;) {
      const headerEnd = this.#input.indexOf("\r\n\r\n");
      if (headerEnd < 0) return;
      const length = Number(/Content-Length: *(\d+)/i.exec(this.#input.toString("latin1", 0, headerEnd))[1]);
      if (this.#input.length < headerEnd + 4 + length) return;
      const message = JSON.parse(this.#input.toString("utf8", headerEnd + 4, headerEnd + 4 + length));
      this.#input = this.#input.subarray(headerEnd + 4 + length);
      this.#take(message);
    }
  }

  #take(message) {
    if (message.method && message.id !== undefined) {
      const result = message.method === "workspace/configuration" ? message.params.items.map(() => ({ diagnosticsDelay: 0 })) : null;
      this.process.stdin.write(frame({ id: message.id, result }));
    }

    if (message.method === "textDocument/publishDiagnostics") this.pushes[message.params.uri] = (this.pushes[message.params.uri] ?? 0) + 1;
    // 2: what changed; a server that says 1 is sent the whole text each time.
    const sync = message.result?.capabilities?.textDocumentSync;
    if (sync !== undefined) this.#takesRanges = (sync.change ?? sync) === 2;
    for (const wait of this.#waiting) wait(message);
  }

  /** Sends messages at once, and gives the milliseconds until a message comes for which the test holds. */
  measure(messages, test, start) {
    const bytes = Buffer.concat(messages.map(frame));
    const from = start ?? now();
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error(`no answer to ${JSON.stringify(messages.at(-1)).slice(0, 200)}`)), patienceMilliseconds);
      const wait = (message) => {
        if (!test(message)) return;
        clearTimeout(limit);
        this.#waiting.delete(wait);
        resolve(now() - from);
      };
      this.#waiting.add(wait);
      this.process.stdin.write(bytes);
    });
  }

  /** The milliseconds from the start of the process to the answer. */
  async initialize() {
    const milliseconds = await this.request("initialize", { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities: {}, initializationOptions: { diagnosticsDelay: 0 } }, this.started);
    this.process.stdin.write(frame({ method: "initialized", params: {} }));
    return milliseconds;
  }

  request(method, params, start) {
    const id = ++this.#lastId;
    return this.measure([{ id, method, params }], (m) => m.id === id && m.method === undefined, start);
  }

  open(uri, text) {
    this.#texts.set(uri, text);
    return this.measure([{ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "markdown", version: 1, text } } }], isOf(uri, 1));
  }

  /** Inserts a character so many times, in a message each, all sent at once; waits for the findings of the last version. */
  insert(uri, position, version, times = 1) {
    const last = version + times - 1;
    const messages = Array.from({ length: times }, (_, i) => ({ method: "textDocument/didChange", params: { textDocument: { uri, version: version + i }, contentChanges: [this.#insertion(uri, position)] } }));
    return this.measure(messages, isOf(uri, last));
  }

  #insertion(uri, position) {
    const lines = this.#texts.get(uri).split("\n");
    lines[position.line] = `${lines[position.line].slice(0, position.character)}很${lines[position.line].slice(position.character)}`;
    const text = lines.join("\n");
    this.#texts.set(uri, text);
    return this.#takesRanges ? { range: { start: position, end: position }, text: "很" } : { text };
  }

  /** What Linux says is resident, in MiB; 0 elsewhere. */
  residentMebibytes() {
    try {
      return Number(/VmRSS:\s*(\d+) kB/.exec(readFileSync(`/proc/${this.process.pid}/status`, "utf8"))[1]) / 1024;
    } catch {
      return 0;
    }
  }

  async end() {
    const exited = new Promise((resolve) => this.process.on("exit", resolve));
    await this.request("shutdown");
    this.process.stdin.end(frame({ method: "exit" }));
    await exited;
  }
}

/** A server that tells no version has told of the last one. */
const isOf = (uri, version) => (m) => m.method === "textDocument/publishDiagnostics" && m.params.uri === uri && (m.params.version ?? version) === version;
