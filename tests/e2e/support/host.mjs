// Runs a test file inside the extension host, in the way VS Code's own browser tests do.
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/**
 * @param file below tests/e2e/host; it exports run(), which throws if a test fails
 * @returns what it printed
 */
export async function runInHost(vscode, folder, file, milliseconds = 180_000) {
  const remote = (path) => `vscode-remote://127.0.0.1:${vscode.port}${path}`;
  const printed = [];
  let end;
  const ended = new Promise((resolve) => (end = resolve));
  const limit = setTimeout(() => end("it did not end"), milliseconds);
  await vscode.open(folder, {
    payload: [["extensionDevelopmentPath", remote(`${root}client-vscode`)], ["extensionTestsPath", remote(`${root}tests/e2e/host/${file}`)], ["skipWelcome", "true"]],
    prepare: async (page) => {
      await page.exposeFunction("codeAutomationExit", (code) => end(code));
      await page.exposeFunction("codeAutomationLog", (type, args) => printed.push(args.map((arg) => (typeof arg === "string" ? arg : JSON.stringify(arg))).join(" ")));
    },
  });
  const code = await ended;
  clearTimeout(limit);
  if (code !== 0) throw new Error(`the tests in the extension host failed (${code}):\n${printed.join("\n")}`);
  return printed;
}
