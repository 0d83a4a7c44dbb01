// Times ReportLint beside each peer, in turn, so that a machine that slows down slows both.
import { statSync } from "node:fs";
import { measure, spread } from "./measure.mjs";
import { tools } from "./tools.mjs";

/**
 * @param inputs files below the folder, or "." for all
 * @param plan ours, a peer, and how many pairs of them; both by their keys in tools
 */
export async function timings(title, { folder, files, bytes }, inputs, plan, output) {
  const all = tools();
  const rows = new Map();
  const run = async (tool) => {
    const { milliseconds, mebibytes, cpuSeconds } = await measure(tool, folder, output);
    if (!rows.has(tool.name)) rows.set(tool.name, { times: [], peaks: [], cpu: [], ratios: {}, printedBytes: 0 });
    const row = rows.get(tool.name);
    row.times.push(milliseconds);
    row.peaks.push(mebibytes);
    row.cpu.push(cpuSeconds);
    row.printedBytes = statSync(output).size;
    return milliseconds;
  };
  for (const [mine, their, count] of plan) {
    const [ours, theirs] = [all[mine](inputs), all[their](inputs)];
    // The first run of a command finds its files not yet in memory; one that is run once only is too slow for that to matter.
    for (const tool of count > 1 ? [ours, theirs] : []) await measure(tool, folder, output);
    const ratios = [];
    for (let i = 0; i < count; i++) {
      const milliseconds = await run(ours);
      ratios.push((await run(theirs)) / milliseconds);
    }

    rows.get(theirs.name).ratios[ours.name] = spread(ratios);
  }

  const measured = [...rows].map(([tool, { times, peaks, cpu, ratios, printedBytes }]) => ({
    tool, milliseconds: spread(times), ratios, cpuSeconds: spread(cpu), peakMebibytes: Math.max(...peaks), printedBytes,
  }));
  return { title, files: files.length, bytes, measured };
}
