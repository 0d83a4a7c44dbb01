// Invented reports, made anew for each run.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** @param options those of npm run generate, without their dashes */
export function makeReports(options) {
  const folder = mkdtempSync(join(tmpdir(), "reportlint-clients-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const { status, stdout, stderr } = spawnSync("dotnet", ["run", "--project", "tests/ReportLint.Generator", "-v", "q", "--", ...args, "--write", folder], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`the generator failed:\n${stdout}${stderr}`);
  const reports = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")).map(({ file, command, expected }) => {
    const path = join(folder, file);
    const encoding = command.includes("--form gb18030") ? "gb18030" : "utf-8";
    return { file, path, uri: pathToFileURL(path).href, languageId: extname(file) === ".md" ? "markdown" : "plaintext", text: new TextDecoder(encoding).decode(readFileSync(path)), expected };
  });
  return { folder, uri: pathToFileURL(folder).href, reports };
}
