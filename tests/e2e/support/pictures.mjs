// Puts the pictures that the tests took into the extension, whose walkthrough and the READMEs show them.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { artifacts } from "./vscode.mjs";

const shown = fileURLToPath(new URL("../../../client-vscode/media/walkthrough", import.meta.url));

/** Needs pngquant, which makes them a third of their size. */
export function publishPictures() {
  for (const name of ["problems", "quick-fix", "figures", "new-report"]) {
    const { status, error, stderr } = spawnSync("pngquant", ["--force", "--strip", "--speed", "1", "--output", join(shown, `${name}.png`), "64", join(artifacts, `${name}.png`)], { encoding: "utf8" });
    if (status !== 0) throw new Error(`pngquant (Debian: apt-get install pngquant) failed: ${error?.message ?? stderr}`);
  }
}
