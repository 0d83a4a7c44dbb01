// Runs a command and takes its time and its peak memory.
import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";

const pollMilliseconds = 5;

/** The most memory that the process has had resident until now, in MiB, as Linux keeps it; 0 where that is not to be had. */
function highWater(pid) {
  try {
    return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** The wall time of the whole command in milliseconds, and its peak memory in MiB. What it prints goes to a file. */
export async function measure({ command, env }, cwd, output) {
  const file = openSync(output, "w");
  const start = process.hrtime.bigint();
  const child = spawn(command[0], command.slice(1), { cwd, env: { ...process.env, ...env }, stdio: ["ignore", file, file] });
  let mebibytes = 0;
  const poll = setInterval(() => (mebibytes = Math.max(mebibytes, highWater(child.pid))), pollMilliseconds);
  const status = await new Promise((resolve, reject) => child.on("error", reject).on("exit", resolve));
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  clearInterval(poll);
  closeSync(file);

  // A linter ends with 0 or 1; anything else means that the work was not done, and no time of it counts.
  if (status !== 0 && status !== 1) {
    throw new Error(`${command.join(" ")} ended with ${status}:\n${readFileSync(output, "utf8").slice(-2000)}`);
  }

  return { milliseconds, mebibytes };
}

export function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, min: sorted[0], max: sorted.at(-1), runs: sorted.length };
}
