// What a team would write by hand for this one family of reports: a markdownlint rule that looks at lines. It is the rival that counts, since
// no peer's own rules speak of what is in a report. Sections and rows are named as the form has them; the exceptions are those that a team
// would add after its first false alarms.
const sections = [
  "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况",
  "其他需要报告的事项",
];
const headingMarks = /^[#*\s]*([一二三四五六七八九十]+、\s*)?/;
const counts = /^\s*(行政许可|行政处罚|行政强制|规章|行政规范性文件)\s*$/;
const amounts = /^\s*行政事业性收费\s*$/;
const balanceRows = { new: /一、本年新收/, carriedIn: /二、上年结转/, total: /[（(]七[）)] ?总计/, carriedOut: /四、结转下年/ };
const balanceColumns = 7;

const isCount = (text) => /^\s*\d[\d,]*\s*$/.test(text);
const isAmount = (text) => /^\s*\d[\d,]*(\.\d+)?\s*$/.test(text);

/** Titles of documents, plans, and the date of printing speak of other years. */
const mayBeOtherYear = (line, index) => /《[^》]*$/.test(line.slice(0, index)) || /^[^。]*(将|印发)/.test(line.slice(index));

function cellsOf(line) {
  if (line.includes("\t")) return line.split("\t");
  return line.includes("|") ? line.replace(/^\s*\|/, "").replace(/\|\s*$/, "").split("|") : [];
}

/** The figures at the end of a row. */
function figuresOf(cells) {
  const texts = cells.map((c) => c.trim());
  const lastLabel = texts.findLastIndex((t) => t !== "" && !isCount(t));
  return texts.slice(lastLabel + 1).filter((t) => t !== "").map((t) => Number(t.replaceAll(",", "")));
}

function check({ lines }, onError) {
  const say = (lineNumber, detail) => onError({ lineNumber, detail });
  for (const section of sections) {
    if (!lines.some((l) => l.replace(headingMarks, "").startsWith(section))) say(1, `missing section ${section}`);
  }

  const year = lines.join("\n").match(/(20\d\d) ?年/)?.[1];
  const rows = {};
  lines.forEach((line, index) => {
    for (const { 1: other, index: at } of line.matchAll(/(20\d\d) ?年/g)) {
      if (other !== year && !mayBeOtherYear(line, at)) say(index + 1, `year ${other}, the report is of ${year}`);
    }

    const cells = cellsOf(line);
    const isFigure = cells.length < 2 ? null : counts.test(cells[0]) ? isCount : amounts.test(cells[0]) ? isAmount : null;
    if (isFigure && !isFigure(cells[1])) say(index + 1, `not a number: ${cells[1].trim()}`);
    const figures = figuresOf(cells);
    if (figures.length !== balanceColumns) return;
    const sum = figures.slice(0, -1).reduce((a, b) => a + b);
    if (sum !== figures.at(-1)) say(index + 1, `row total ${figures.at(-1)}, but the cells add up to ${sum}`);
    for (const [name, label] of Object.entries(balanceRows)) if (label.test(line)) rows[name] = { figures, line: index + 1 };
  });

  if (Object.keys(rows).length < Object.keys(balanceRows).length) return;
  for (let i = 0; i < balanceColumns; i++) {
    const received = rows.new.figures[i] + rows.carriedIn.figures[i];
    const handled = rows.total.figures[i] + rows.carriedOut.figures[i];
    if (received !== handled) say(rows.total.line, `column total ${i + 1}: ${received} came in, ${handled} were handled or carried out`);
  }
}

export default { names: ["annual-report"], description: "annual report", tags: ["figures"], parser: "none", function: check };
