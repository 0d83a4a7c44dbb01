// Installs real VS Code (its server and browser workbench, as the npm package code-server brings them) below node_modules. Needs no other network.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL("..", import.meta.url));
const vscode = join(here, "node_modules", "code-server", "lib", "vscode");
const environment = { ...process.env, npm_config_yes: "true", npm_config_loglevel: "error", npm_config_audit: "false", npm_config_fund: "false" };

export const serverMain = join(vscode, "out", "server-main.js");
export const chromium = process.env.REPORTLINT_CHROMIUM ?? "/usr/bin/chromium";

const onPath = (name) => (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)).find(existsSync);

function npm(args, cwd) {
  const { status, stdout, stderr, error } = spawnSync("npm", args, { cwd, env: environment, encoding: "utf8" });
  if (status !== 0) throw new Error(`npm ${args.join(" ")} failed in ${cwd}: ${error?.message ?? (stdout + stderr).trim().slice(-2000)}`);
}

function link(target, path) {
  rmSync(path, { recursive: true, force: true });
  symlinkSync(target, path);
}

/** Why VS Code cannot be run here; undefined if it can. */
export function missing() {
  if (!process.version.startsWith("v20.")) return `this VS Code runs on Node 20, not on ${process.version}`;
  if (!existsSync(chromium)) return `there is no ${chromium} (Debian: apt-get install chromium fonts-noto-cjk ripgrep)`;
  return onPath("rg") === undefined ? "there is no ripgrep (Debian: apt-get install ripgrep)" : undefined;
}

/** Installs once for each lock file. */
export function install() {
  const marker = join(here, "node_modules", ".prepared");
  const wanted = createHash("sha256").update(readFileSync(join(here, "package-lock.json"))).update(process.version).digest("hex");
  if (existsSync(marker) && readFileSync(marker, "utf8") === wanted) return;
  // Without scripts: they download ripgrep and compile what is not used. Only the two modules below are needed.
  npm(["ci", "--ignore-scripts"], here);
  npm(["install", "--omit=dev", "--ignore-scripts"], vscode);
  npm(["install", "--omit=dev", "--ignore-scripts"], join(vscode, "extensions"));
  link("node_modules", join(vscode, "node_modules.asar"));
  const ripgrep = join(vscode, "node_modules", "@vscode", "ripgrep", "bin");
  mkdirSync(ripgrep, { recursive: true });
  link(onPath("rg"), join(ripgrep, "rg"));
  npm(["rebuild", "@vscode/spdlog", "native-watchdog"], vscode);
  writeFileSync(marker, wanted);
}
