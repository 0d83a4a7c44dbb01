// Tables for people. They are Markdown, so that they can be put into docs/benchmarks.md as they are.
const digits = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const range = ({ median, min, max }) => `${digits(median)} (${digits(min)}–${digits(max)})`;
const kibibytes = (bytes) => digits(bytes / 1024);

// The processors' time is read in steps of a hundredth of a second: less than this says nothing.
const leastCpuSeconds = 0.1;
const kinds = { measured: printTimings, findings: printFindings, steps: printSteps, sessions: printSessions };

function table(head, rows) {
  const all = [head, head.map(() => "---"), ...rows];
  console.log(all.map((cells) => `| ${cells.join(" | ")} |`).join("\n") + "\n");
}

export function printHead({ date, machine, versions, runs }) {
  console.log(`${date}, ${machine}; ${runs} runs\n`);
  for (const [tool, version] of Object.entries(versions)) console.log(`- ${tool} ${version}`);
  console.log();
}

export function print(result) {
  const size = result.bytes >= 1 << 20 ? `${digits(result.bytes / (1 << 20))} MiB` : `${kibibytes(result.bytes)} KiB`;
  console.log(`### ${result.title}\n\n${result.files} ${result.files === 1 ? "report" : "reports"}, ${size}.\n`);
  Object.entries(kinds).forEach(([key, printResult]) => key in result && printResult(result));
}

function printTimings({ measured }) {
  const ratio = ({ ratios }) => Object.entries(ratios).map(([ours, r]) => `${range(r)} × ${ours}`).join("; ");
  table(["tool", "ms: median (min–max)", "runs", "in pairs: its time is", "CPU s", "peak MiB", "prints KiB"], measured.map((m) => [
    m.tool, range(m.milliseconds), m.milliseconds.runs, ratio(m), m.cpuSeconds.median < leastCpuSeconds ? "–" : range(m.cpuSeconds), m.peakMebibytes ? digits(m.peakMebibytes) : "–", kibibytes(m.printedBytes),
  ]));
}

function printFindings({ findings: { tools, silent } }) {
  const groups = [...new Set(Object.values(tools).flatMap((t) => Object.keys(t)))];
  const of = (tally) => (tally ? `${tally.found} / ${tally.elsewhere} / ${tally.missed}` : "0 / 0 / 0");
  console.log("Found on the right line / said of another line / missed; then claims of anything else.\n");
  table(["", "planted", ...Object.keys(tools).flatMap((t) => [t, "other claims"])], groups.map((group) => [
    group, Object.values(tools)[0][group]?.planted ?? 0, ...Object.values(tools).flatMap((t) => [of(t[group]), t[group]?.otherClaims ?? 0]),
  ]));
  for (const [tool, lines] of Object.entries(silent)) console.log(`${tool} has no rule about any of these; it prints ${lines} lines.`);
  console.log();
}

function printSessions({ sessions: { names, rows } }) {
  table(["", `${names[0]}: median (min–max)`, "wanted", names[1], "in pairs, theirs by ours"], rows.map((r) => [
    r.what, range(r.ours), r.wanted === null ? "" : `≤ ${r.wanted}${r.ours.median <= r.wanted ? "" : ", **missed**"}`, range(r.theirs), range(r.ratio),
  ]));
}

function printSteps({ steps }) {
  table(["step", "µs a report: median (min–max)", "KiB allocated a report"], steps.map((s) => [s.step, range(s.microseconds), kibibytes(s.allocatedBytes)]));
}
