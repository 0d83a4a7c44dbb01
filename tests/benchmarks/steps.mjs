// What the steps of a lint cost within one process: runs tests/ReportLint.Benchmarks.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dll = join(root, "tests", "ReportLint.Benchmarks", "bin", "Release", "net10.0", "ReportLint.Benchmarks.dll");

function dotnet(args) {
  const { status, stdout, stderr } = spawnSync("dotnet", args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`dotnet ${args.join(" ")} failed:\n${stdout}${stderr}`);
  return stdout;
}

export const buildSteps = () => dotnet(["build", "tests/ReportLint.Benchmarks", "-c", "Release", "--nologo", "-v", "q"]);

export function steps(title, { folder, files, bytes }, rounds) {
  const lines = dotnet([dll, folder, String(rounds)]).trim().split("\n").map((line) => line.split("\t"));
  return {
    title, files: files.length, bytes,
    steps: lines.map(([step, median, min, max, allocated]) => ({
      step, microseconds: { median: Number(median), min: Number(min), max: Number(max), runs: rounds }, allocatedBytes: Number(allocated),
    })),
  };
}
