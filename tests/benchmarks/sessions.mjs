// What an editor's user waits for: ReportLint's language server beside rumdl's, in turn.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { LanguageClient } from "./languageClient.mjs";
import { spread } from "./measure.mjs";
import { tools } from "./tools.mjs";

const smallEdits = 200;
const largeEdits = 40;
const burst = 30;
const quietMilliseconds = 500;

/** What is measured: its unit, and what is wanted of ReportLint. */
const measures = {
  initialize: ["ms: start to the answer to initialize", 50],
  openSmall: ["ms: open to findings, 10 KB", null],
  editSmallP50: ["ms: a character to findings, 10 KB, p50", null],
  editSmallP99: ["ms: a character to findings, 10 KB, p99", 5],
  tenOpen: ["MiB resident, ten reports of 10 KB open", 80],
  burst: ["ms: 30 edits at once to the last findings, 10 KB", null],
  burstPushes: ["findings pushed for these 30", 1],
  openLarge: ["ms: open to findings, 1 MB", null],
  editLargeP50: ["ms: a character to findings, 1 MB, p50", null],
  editLargeP99: ["ms: a character to findings, 1 MB, p99", 16],
  large: ["MiB resident, after the edits in 1 MB", null],
};

const percentile = (values, part) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * part) - 1)];

/** In the middle of a line of words, near the middle of the text. */
function place(text) {
  const lines = text.split("\n");
  const isProse = (line) => line.length > 20 && !/[|<#\t]/.test(line);
  const line = lines.findIndex((l, i) => i >= lines.length / 2 && isProse(l));
  return { line: line < 0 ? lines.findIndex(isProse) : line, character: 10 };
}

async function editing(client, uri, text, count) {
  const times = [];
  for (let i = 0; i < count; i++) times.push(await client.insert(uri, place(text), i + 2));
  return times;
}

async function session(tool, small, large) {
  const texts = small.files.map((name) => [pathToFileURL(join(small.folder, name)).href, readFileSync(join(small.folder, name), "utf8")]);
  const [largeUri, largeText] = [pathToFileURL(join(large.folder, large.files[0])).href, readFileSync(join(large.folder, large.files[0]), "utf8")];
  const [uri, text] = texts[0];
  const client = new LanguageClient(tool, small.folder);
  const got = { initialize: await client.initialize(), openSmall: await client.open(uri, text) };
  const edits = await editing(client, uri, text, smallEdits);
  Object.assign(got, { editSmallP50: percentile(edits, 0.5), editSmallP99: percentile(edits, 0.99) });
  for (const [other, content] of texts.slice(1)) await client.open(other, content);
  got.tenOpen = client.residentMebibytes();

  const before = client.pushes[uri];
  got.burst = await client.insert(uri, place(text), smallEdits + 2, burst);
  await new Promise((resolve) => setTimeout(resolve, quietMilliseconds));
  got.burstPushes = client.pushes[uri] - before;

  got.openLarge = await client.open(largeUri, largeText);
  const largeTimes = await editing(client, largeUri, largeText, largeEdits);
  Object.assign(got, { editLargeP50: percentile(largeTimes, 0.5), editLargeP99: percentile(largeTimes, 0.99), large: client.residentMebibytes() });
  await client.end();
  return got;
}

export async function sessions(title, small, large, runs) {
  const all = tools();
  const servers = [all.ourServer(), all.rumdlServer()];
  const results = servers.map(() => []);
  // The first run finds files that are not yet in memory.
  for (let i = -1; i < runs; i++) {
    for (const [index, server] of servers.entries()) {
      const got = await session(server, small, large);
      if (i >= 0) results[index].push(got);
    }
  }

  const rows = Object.entries(measures).map(([key, [what, wanted]]) => ({
    what, wanted,
    ours: spread(results[0].map((r) => r[key])),
    theirs: spread(results[1].map((r) => r[key])),
    ratio: spread(results[0].map((r, i) => results[1][i][key] / r[key])),
  }));
  return { title, files: small.files.length + 1, bytes: small.bytes + large.bytes, sessions: { names: servers.map((s) => s.name), rows } };
}
