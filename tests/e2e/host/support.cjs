// What tests in the extension host share.
const vscode = require("vscode");

/** Asks until there is an answer. */
async function until(what, ask, milliseconds = 30_000) {
  for (const end = Date.now() + milliseconds; ; ) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`it did not come: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const inFolder = (...path) => vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, ...path);
const findings = (uri) => vscode.languages.getDiagnostics(uri).filter((each) => each.source === "reportlint");
const codes = (uri) => findings(uri).map((each) => each.code?.value ?? each.code);

async function show(...path) {
  const document = await vscode.workspace.openTextDocument(inFolder(...path));
  return vscode.window.showTextDocument(document);
}

/** Runs tests one after the other, and tells all that failed. */
async function run(tests) {
  const failed = [];
  for (const [name, body] of Object.entries(tests)) {
    try {
      await body();
      console.log(`passed: ${name}`);
    } catch (error) {
      failed.push(`${name}: ${error.stack}`);
      console.log(`failed: ${failed.at(-1)}`);
    }
  }

  if (failed.length > 0) throw new Error(failed.join("\n\n"));
}

module.exports = { until, inFolder, findings, codes, show, run };
