// npm run test:e2e: the packaged extension in real VS Code in a real browser.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { install, missing } from "./support/install.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "..", "..");
const reason = missing();
if (reason !== undefined) {
  console.log(`The tests in VS Code are skipped: ${reason}.`);
  process.exit(0);
}

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

install();
const only = process.argv.slice(2);
if (!only.includes("--no-package")) run("npm", ["run", "--silent", "package:vscode", "--", "--reuse-native"]);
const named = only.filter((name) => !name.startsWith("--"));
const files = readdirSync(here).filter((file) => file.endsWith(".test.mjs") && (named.length === 0 || named.some((name) => file.startsWith(name))));
if (!existsSync(join(root, "artifacts"))) process.exit(1);
// One file after the other, each with a VS Code of its own: its extension hosts outlive their pages.
run("node", ["--test", "--test-concurrency=1", "--test-reporter=spec", "--test-timeout=600000", ...files.map((file) => join("tests", "e2e", file))]);
// What the pictures need is installed only now.
if (process.env.REPORTLINT_WRITE_IMAGES) (await import("./support/pictures.mjs")).publishPictures();
