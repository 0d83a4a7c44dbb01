// One VS Code server with the extension installed, and pages of its workbench in Chromium.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium as browsers } from "playwright-core";
import { chromium, serverMain } from "./install.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
export const artifacts = join(root, "artifacts", "e2e");
export const vsix = join(root, "artifacts", `reportlint-${process.platform}-${process.arch}.vsix`);

const quiet = {
  "telemetry.telemetryLevel": "off",
  "workbench.startupEditor": "none",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "update.mode": "none",
  "workbench.tips.enabled": false,
  "window.restoreWindows": "none",
  "editor.accessibilitySupport": "off",
  "workbench.enableExperiments": false,
  "files.autoSave": "off",
  "files.simpleDialog.enable": true,
  "chat.commandCenter.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.colorTheme": "Default Light Modern",
};

const freePort = () => new Promise((resolve, reject) => {
  const probe = createServer().once("error", reject).listen(0, "127.0.0.1", () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});

export class VsCode {
  #pages = [];

  /**
   * @param settings the user's settings beside those that keep VS Code quiet
   * @param extension whether the packaged extension is installed
   * @param trust whether workspaces are trusted without being asked about
   */
  static async start({ settings = {}, extension = true, trust = true } = {}) {
    const data = mkdtempSync(join(tmpdir(), "reportlint-vscode-"));
    mkdirSync(join(data, "data", "User"), { recursive: true });
    writeFileSync(join(data, "data", "User", "settings.json"), JSON.stringify({ ...quiet, "security.workspace.trust.enabled": !trust, ...settings }));
    const main = [serverMain, "--accept-server-license-terms", "--server-data-dir", data];
    if (extension) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [...main, "--install-extension", vsix], { encoding: "utf8" });
      if (status !== 0 || !/successfully installed/.test(stdout)) throw new Error(`the extension was not installed: ${stdout}${stderr}`);
    }

    const port = await freePort();
    const args = [...main, "--host", "127.0.0.1", "--port", String(port), "--without-connection-token", "--telemetry-level", "off", ...(trust ? ["--disable-workspace-trust"] : [])];
    const server = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"], detached: true });
    const log = [];
    server.stdout.on("data", (text) => log.push(String(text)));
    server.stderr.on("data", (text) => log.push(String(text)));
    const up = await until(() => fetch(`http://127.0.0.1:${port}/version`).then((answer) => answer.ok, () => server.exitCode !== null), 60_000);
    if (!up || server.exitCode !== null) throw new Error(`VS Code did not start: ${log.join("")}`);
    return new VsCode(server, port, data);
  }

  constructor(server, port, data) {
    this.server = server;
    this.port = port;
    this.data = data;
  }

  /** A window on a folder. @param payload what VS Code's own tests give a workbench */
  async open(folder, { payload, viewport = { width: 1280, height: 800 }, prepare } = {}) {
    const profile = mkdtempSync(join(tmpdir(), "reportlint-chromium-"));
    const context = await browsers.launchPersistentContext(profile, {
      executablePath: chromium,
      headless: true,
      viewport,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
    this.#pages.push({ context, profile });
    context.setDefaultTimeout(Number(process.env.REPORTLINT_PATIENCE ?? 60_000));
    const page = context.pages()[0] ?? (await context.newPage());
    await prepare?.(page);
    await page.goto(`http://127.0.0.1:${this.port}/?folder=${encodeURIComponent(folder)}${payload ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : ""}`);
    return page;
  }

  /** The processes of the language servers that this VS Code has started. */
  languageServers() {
    const parents = new Map();
    for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
      try {
        const stat = readFileSync(`/proc/${id}/stat`, "utf8");
        const [, , parent] = /\) (\S) (\d+)/.exec(stat) ?? [];
        parents.set(Number(id), { parent: Number(parent), command: readFileSync(`/proc/${id}/cmdline`, "utf8").split("\0") });
      } catch {
        // It has ended meanwhile.
      }
    }

    const descends = (id) => id === this.server.pid || (parents.has(id) && descends(parents.get(id).parent));
    return [...parents].filter(([id, { command }]) => command[0]?.endsWith("/reportlint") && command[1] === "server" && descends(id)).map(([id]) => id);
  }

  async stop() {
    for (const { context, profile } of this.#pages) {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }

    const ended = new Promise((resolve) => this.server.once("exit", resolve));
    // The group is this server's own: its extension hosts go with it.
    if (this.server.exitCode === null) {
      process.kill(-this.server.pid, "SIGKILL");
      await ended;
    }

    rmSync(this.data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Asks again and again until there is an answer. */
export async function until(ask, milliseconds = 60_000) {
  for (const end = Date.now() + milliseconds; ; ) {
    const answer = await ask();
    if (answer || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
