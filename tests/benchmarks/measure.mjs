// Runs a command and takes its time and its peak memory.
import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";

const pollMilliseconds = 5;
const ticksPerSecond = 100;

/** What Linux knows of a running process: the most memory it has had resident, in MiB, and the processors' time it took. */
function look(pid, kept) {
  try {
    const peak = /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    const times = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
    if (peak) kept.mebibytes = Number(peak[1]) / 1024;
    kept.cpuSeconds = (Number(times[11]) + Number(times[12])) / ticksPerSecond;
  } catch {
    // Another system, or the process has just ended.
  }
}

/** The wall time of the whole command in milliseconds, its peak memory, and the processors' time; the last two are 0 where they are not to be had. What it prints goes to a file. */
export async function measure({ command, env }, cwd, output) {
  const file = openSync(output, "w");
  const kept = { mebibytes: 0, cpuSeconds: 0 };
  const start = process.hrtime.bigint();
  const child = spawn(command[0], command.slice(1), { cwd, env: { ...process.env, ...env }, stdio: ["ignore", file, file] });
  const poll = setInterval(() => look(child.pid, kept), pollMilliseconds);
  const status = await new Promise((resolve, reject) => child.on("error", reject).on("exit", resolve));
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  clearInterval(poll);
  closeSync(file);

  // A linter ends with 0 or 1; anything else means that the work was not done, and no time of it counts.
  if (status !== 0 && status !== 1) {
    throw new Error(`${command.join(" ")} ended with ${status}:\n${readFileSync(output, "utf8").slice(-2000)}`);
  }

  return { milliseconds, ...kept };
}

export function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, min: sorted[0], max: sorted.at(-1), runs: sorted.length };
}
