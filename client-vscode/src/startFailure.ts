// Why the language server could not be started, and what to do, in one message.
import type { Found } from "./serverExecutable.js";
import { t } from "./localize.js";

/** @param error what starting it came to; undefined if there is no executable at all */
export function startFailure(found: Found | undefined, error: unknown, platform: string): string {
  if (found === undefined) {
    return t("ReportLint has no server for this system ({0}). Install the reportlint executable and name its path in the setting reportlint.server.path.", platform);
  }

  const why = reason(found.path, error);
  return found.from === "setting"
    ? t("ReportLint cannot start: {0} Correct the setting reportlint.server.path, or clear it to use the server that came with the extension.", why)
    : found.from === "PATH"
      ? t("ReportLint cannot start: {0} Install the reportlint executable anew, or name another in the setting reportlint.server.path.", why)
      : t("ReportLint cannot start: {0} Install the extension anew, or name another server in the setting reportlint.server.path.", why);
}

function reason(path: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  // The language client keeps of the system's error only the words.
  switch (/\b(?:E[A-Z]{3,}|UNKNOWN)\b/.exec(message)?.[0]) {
    case "ENOENT":
      return t("there is no file {0}.", path);
    case "EACCES":
    case "EPERM":
      return t("{0} may not be executed.", path);
    case "ENOEXEC":
    case "UNKNOWN":
      return t("{0} is not made for this system.", path);
    default:
      return t("{0} ended before it answered ({1}).", path, message.split("\n", 1)[0] ?? "");
  }
}
