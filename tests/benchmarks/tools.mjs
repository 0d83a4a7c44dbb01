// The tools that are measured: how each is called on a list of files and folders or patterns.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "..", "..");
const suffix = process.platform === "win32" ? ".exe" : "";
const executable = join(root, "artifacts", "native", `reportlint${suffix}`);
const shell = process.platform === "win32";

function requireSuccess(what, { status, stdout, stderr }) {
  if (status !== 0) throw new Error(`${what} failed:\n${stdout}${stderr}`);
}

/** Installs the peers and builds the executable where they are missing. */
export function prepare() {
  if (!existsSync(join(here, "node_modules"))) {
    requireSuccess("npm install", spawnSync("npm", ["install", "--no-audit", "--no-fund", "--no-save"], { cwd: here, encoding: "utf8", shell }));
  }

  if (!existsSync(executable)) {
    requireSuccess("npm run build:native", spawnSync(process.execPath, ["scripts/build-native.mjs"], { cwd: root, encoding: "utf8" }));
  }
}

/** The framework and the commit that the executable was built from. */
function build() {
  const file = join(root, "artifacts", "native", "build.txt");
  return existsSync(file) ? readFileSync(file, "utf8").trim() : "built by hand";
}

function rumdlBinary() {
  const fromWrapper = createRequire(createRequire(join(here, "package.json")).resolve("rumdl/package.json"));
  const platform = `${process.platform}-${process.arch}`;
  for (const name of [`@rumdl/cli-${platform}`, `@rumdl/cli-${platform}-musl`]) {
    try {
      return join(fromWrapper.resolve(`${name}/package.json`), "..", `rumdl${suffix}`);
    } catch {
      // npm installs the one that fits the machine.
    }
  }

  throw new Error(`rumdl has no binary for ${platform}`);
}

const versionOf = (name) => JSON.parse(readFileSync(join(here, "node_modules", name, "package.json"), "utf8")).version;

/** Each tool is a function from files, or "." for all in the working directory, to its name, command and environment. */
export function tools() {
  const rumdl = rumdlBinary();
  const markdownlint = [process.execPath, join(here, "node_modules", "markdownlint-cli2", "markdownlint-cli2-bin.mjs")];
  const rule = ["--config", join(here, "report-rule.markdownlint-cli2.jsonc")];
  const patterns = (inputs) => inputs.map((i) => (i === "." ? "**/*.{md,txt}" : i));
  return {
    ours: (inputs) => ({ name: "ReportLint", command: [executable, "check", ...inputs] }),
    oursAlone: (inputs) => ({ name: "ReportLint --jobs 1", command: [executable, "check", "--jobs", "1", ...inputs] }),
    oursAsJson: (inputs) => ({ name: "ReportLint", command: [executable, "check", "--format", "json", ...inputs] }),
    rumdl: (inputs) => ({ name: "rumdl", command: [rumdl, "check", "--no-cache", ...inputs] }),
    rumdlAlone: (inputs) => ({ name: "rumdl, one thread", command: [rumdl, "check", "--no-cache", ...inputs], env: { RAYON_NUM_THREADS: "1" } }),
    markdownlint: (inputs) => ({ name: "markdownlint-cli2", command: [...markdownlint, ...patterns(inputs)] }),
    nothing: () => ({ name: "an empty program", command: ["true"] }),
    ourServer: () => ({ name: "ReportLint", command: [executable, "server"] }),
    rumdlServer: () => ({ name: "rumdl", command: [rumdl, "server", "--no-config"] }),
    rival: (inputs) => ({ name: "markdownlint-cli2, own rule", command: [...markdownlint, ...rule, ...patterns(inputs)] }),
  };
}

/** What was measured, for the head of the results. */
export function versions() {
  const { stdout } = spawnSync(executable, ["--version"], { encoding: "utf8" });
  return {
    ReportLint: `${stdout.trim()} (native executable, ${build()})`,
    rumdl: `${versionOf("rumdl")} (its binary, --no-cache, default rules)`,
    "markdownlint-cli2": `${versionOf("markdownlint-cli2")} (default rules; "own rule": tests/benchmarks/report-rule.mjs alone)`,
  };
}
