// Sets of generated reports below artifacts/bench, made once for each choice of options and each version of the generator.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "artifacts", "bench", "reports");

function generatorVersion() {
  const { status, stdout } = spawnSync("git", ["rev-parse", "HEAD:tests/ReportLint.Generator", "HEAD:rules"], { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout.trim().split("\n").map((hash) => hash.slice(0, 8)).join("-") : "unknown";
}

/**
 * @param options those of npm run generate, without their dashes
 * @param asMarkdown all files as .md, which is all that some peers look for in a folder
 */
export function reports(options, { asMarkdown = false } = {}) {
  const key = [...Object.entries(options).map(([name, value]) => `${name}-${value}`), ...(asMarkdown ? ["md"] : []), generatorVersion()].join("_").replaceAll(",", "+");
  const target = join(folder, key);
  if (!existsSync(target)) {
    // The artifacts are left out by .gitignore, so that tools which heed it would find nothing; a repository of its own is not.
    mkdirSync(join(folder, ".git"), { recursive: true });
    const work = `${target}.part`;
    rmSync(work, { recursive: true, force: true });
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const { status, stdout, stderr } = spawnSync(
      "dotnet", ["run", "--project", "tests/ReportLint.Generator", "-c", "Release", "-v", "q", "--", ...args, "--write", work], { cwd: root, encoding: "utf8" });
    if (status !== 0) throw new Error(`the generator failed:\n${stdout}${stderr}`);
    for (const name of asMarkdown ? readdirSync(work).filter((n) => n.endsWith(".txt")) : []) {
      renameSync(join(work, name), join(work, name.replace(/\.txt$/, ".md")));
    }

    renameSync(work, target);
  }

  const files = readdirSync(target).filter((n) => n !== "expected.json").toSorted();
  return {
    folder: target,
    files,
    bytes: files.reduce((sum, name) => sum + statSync(join(target, name)).size, 0),
    expected: () => JSON.parse(readFileSync(join(target, "expected.json"), "utf8")),
  };
}
