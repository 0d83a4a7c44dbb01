// Where the language server's executable is.
import { accessSync, chmodSync, constants, existsSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";

export interface Found {
  readonly path: string;
  readonly from: "setting" | "extension" | "PATH";
}

export interface Surroundings {
  /** The setting reportlint.server.path; "" where there is none. */
  readonly setting: string;
  readonly extensionFolder: string;
  readonly platform: NodeJS.Platform;
  /** The environment's PATH. */
  readonly searchPath: string;
  readonly isFile: (path: string) => boolean;
}

export const executableName = (platform: NodeJS.Platform): string => (platform === "win32" ? "reportlint.exe" : "reportlint");

/** The executable to start. One that is named in the settings is taken even if it is not there, so that its absence is told. */
export function findServer(around: Surroundings): Found | undefined {
  const setting = around.setting.trim();
  if (setting !== "") return { path: setting, from: "setting" };
  const name = executableName(around.platform);
  const bundled = join(around.extensionFolder, "server", name);
  if (around.isFile(bundled)) return { path: bundled, from: "extension" };
  const onPath = around.searchPath.split(delimiter).filter((folder) => folder !== "").map((folder) => join(folder, name)).find(around.isFile);
  return onPath === undefined ? undefined : { path: onPath, from: "PATH" };
}

export const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** Some ways to unpack an extension lose the right to execute. Where it cannot be given back, starting the server will say so. */
export function makeExecutable(path: string, platform: NodeJS.Platform): void {
  if (platform === "win32") return;
  try {
    accessSync(path, constants.X_OK);
  } catch {
    try {
      chmodSync(path, 0o755);
    } catch {
      // Told when the server is started.
    }
  }
}
