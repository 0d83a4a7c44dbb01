// npm run bench: ReportLint beside its peers, on the same reports, in one run. docs/benchmarks.md says how to read it.
import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { findings } from "./findings.mjs";
import { print, printHead } from "./print.mjs";
import { reports } from "./reports.mjs";
import { sessions } from "./sessions.mjs";
import { buildSteps, steps } from "./steps.mjs";
import { timings } from "./timings.mjs";
import { prepare, versions } from "./tools.mjs";

const folder = fileURLToPath(new URL("../../artifacts/bench", import.meta.url));
const output = join(folder, `output-${process.pid}.txt`);

const { values: options } = parseArgs({
  options: { quick: { type: "boolean" }, micro: { type: "boolean" }, only: { type: "string" }, runs: { type: "string" } },
});
const runs = Number(options.runs ?? (options.quick ? 3 : 5));
const few = Math.ceil(runs / 5);

const small = { defects: "0..2", size: "10k", form: "utf8" };
const manyReports = (defects) => reports({ ...small, count: options.quick ? 200 : 5000, defects }, { asMarkdown: true });
const largeReport = () => reports({ count: 1, defects: "2", size: "1m", form: "utf8", layout: "gfm" });

const manyPlan = [["ours", "rumdl", runs], ["ours", "rival", runs], ["oursAlone", "rumdlAlone", runs], ["oursAlone", "rival", runs], ["ours", "markdownlint", few]];
const cases = {
  a: async function* () {
    const set = manyReports("0..2");
    const file = set.files.find((name) => name.includes("-gfm-"));
    const one = { folder: set.folder, files: [file], bytes: statSync(join(set.folder, file)).size };
    yield timings("a: one report, cold", one, [file], [["ours", "nothing", runs * 3], ["ours", "rumdl", runs * 3], ["ours", "rival", runs], ["ours", "markdownlint", runs]], output);
  },
  b: async function* () {
    yield timings("b1: many reports, with 0 to 2 defects", manyReports("0..2"), ["."], manyPlan, output);
    yield timings("b2: many reports, with 4 to 9 defects", manyReports("4..9"), ["."], manyPlan, output);
  },
  c: async function* () {
    const set = largeReport();
    const plan = [["ours", "rumdl", runs], ["ours", "rival", runs]];
    // Its default rules take minutes for it.
    if (!options.quick) plan.push(["ours", "markdownlint", few]);
    yield timings("c: one report of 1 MB, cold", set, set.files, plan, output);
    buildSteps();
    yield steps("c: one report of 1 MB, warm, by steps", set, runs);
  },
  d: async function* () {
    yield findings("d: what is found of planted defects", reports({ ...small, count: options.quick ? 100 : 300, defects: "0..3" }), output);
  },
  lsp: async function* () {
    yield await sessions("lsp: the language server, as an editor's user meets it", reports({ ...small, count: 10, layout: "gfm" }), largeReport(), runs);
  },
  micro: async function* () {
    buildSteps();
    yield steps("Steps of a lint, warm", reports({ ...small, count: 200 }), runs);
    if (options.micro) yield steps("Steps of a lint of 1 MB, warm", largeReport(), runs);
  },
};

const chosen = options.micro ? ["micro"] : options.only?.split(",") ?? Object.keys(cases);
if (!chosen.every((name) => name in cases) || !(Number.isInteger(runs) && runs > 0)) {
  console.error(`usage: npm run bench -- [--quick] [--only ${Object.keys(cases).join("|")}] [--micro] [--runs N]`);
  process.exit(2);
}

mkdirSync(folder, { recursive: true });
process.on("exit", () => rmSync(output, { force: true }));
prepare();
const head = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${type()} ${release()}, Node ${process.versions.node}; load at the start ${loadavg()[0].toFixed(1)}`,
  runs,
  versions: versions(),
};
printHead(head);
const results = [];
for (const name of chosen) {
  for await (const result of cases[name]()) {
    print(result);
    results.push(result);
  }
}

writeFileSync(join(folder, "latest.json"), JSON.stringify({ ...head, results }, null, 2) + "\n");
console.log("artifacts/bench/latest.json has all of it.");
