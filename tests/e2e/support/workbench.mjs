// What a person does in a window of VS Code.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { artifacts, until } from "./vscode.mjs";

export class Workbench {
  constructor(page) {
    this.page = page;
  }

  static async of(page) {
    await page.locator(".monaco-workbench .part.statusbar").waitFor();
    return new Workbench(page);
  }

  /** The editor that shows a file. */
  editor(file) {
    return this.page.locator(`.editor-instance .monaco-editor[data-uri$="${encodeURI(file)}"]`);
  }

  async openFile(file) {
    await this.page.locator(".explorer-folders-view .monaco-list-row", { hasText: file }).first().dblclick();
    await this.editor(file).locator(".view-line").first().waitFor();
    return this.editor(file);
  }

  squiggles(file, severity = "error") {
    return this.editor(file).locator(`.squiggly-${severity}`);
  }

  /** Chooses a command by its title. The list is made when it is opened: a command that comes later is not in it. */
  async command(title) {
    const input = this.page.locator(".quick-input-widget input.input");
    const isThere = await until(async () => {
      await this.page.keyboard.press("F1");
      await input.waitFor();
      await input.fill(`>${title}`);
      const row = this.page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first();
      if (await row.waitFor({ timeout: 3_000 }).then(() => true, () => false)) return true;
      await this.page.keyboard.press("Escape");
      return false;
    });
    if (!isThere) throw new Error(`there is no command ${title}`);
    await this.page.keyboard.press("Enter");
  }

  /** Answers a question in the box above. */
  async answer(text) {
    const input = this.page.locator(".quick-input-widget input.input");
    await input.waitFor();
    await input.fill(text);
    await this.page.keyboard.press("Enter");
  }

  async showProblems() {
    const panel = this.page.locator(".markers-panel");
    if (!(await panel.isVisible())) await this.page.keyboard.press("Control+Shift+KeyM");
    await panel.waitFor();
    return panel.locator(".monaco-list-row");
  }

  problem(text) {
    return this.page.locator(".markers-panel .monaco-list-row", { hasText: text });
  }

  /** Puts the caret into a line and column, both from 1, as a person would. */
  async goTo(line, column) {
    await this.page.keyboard.press("Control+Digit1");
    await this.page.keyboard.press("Control+KeyG");
    await this.answer(`:${line}:${column}`);
    await this.page.locator(".statusbar-item", { hasText: new RegExp(`Ln ${line}, Col ${column}\\b`) }).waitFor();
  }

  /** The menu of quick fixes at the caret. */
  async quickFixes() {
    await this.page.keyboard.press("Control+Period");
    const rows = this.page.locator(".action-widget .monaco-list-row.action");
    await rows.first().waitFor();
    return rows;
  }

  notification(text) {
    return this.page.locator(".notifications-toasts .notification-list-item", { hasText: text });
  }

  statusBar(text) {
    return this.page.locator(".statusbar-item", { hasText: text });
  }

  async screenshot(name) {
    mkdirSync(artifacts, { recursive: true });
    await this.page.screenshot({ path: join(artifacts, `${name}.png`) });
  }
}

/** A test of what a window shows, which leaves a picture of it if it fails. @param window gives the workbench */
export function see(name, window, body) {
  test(name, async () => {
    try {
      await body(window());
    } catch (error) {
      await window()?.screenshot(`failed-${name.replaceAll(/\W+/g, "-").slice(0, 60)}`);
      throw error;
    }
  });
}
