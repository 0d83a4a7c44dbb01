// A folder with invented reports, made for one test file.
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const sample = fileURLToPath(new URL("../../../samples/annual-report-2023.md", import.meta.url));

/** @param write puts files into the folder */
export function makeFolder(write = () => {}) {
  const folder = mkdtempSync(join(tmpdir(), "reportlint-reports-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  copyFileSync(sample, join(folder, "report.md"));
  write(folder);
  return folder;
}
