// The words of the extension itself, in the language that the server speaks too: the setting's, else the editor's.
import chinese from "../l10n/bundle.l10n.zh-cn.json";

export type Language = "zh" | "en";

let current: Language = "en";

/** @param setting auto, zh or en. @param editor the editor's display language, such as zh-cn. */
export function languageOf(setting: string, editor: string): Language {
  if (setting === "zh" || setting === "en") return setting;
  return editor.toLowerCase().startsWith("zh") ? "zh" : "en";
}

export function setLanguage(language: Language): void {
  current = language;
}

export const language = (): Language => current;

const translations: Readonly<Record<string, string>> = chinese;

/** @param message in English, which is its name in the l10n folder too; {0} is the first value. */
export function t(message: string, ...values: (string | number)[]): string {
  const words = current === "zh" ? (translations[message] ?? message) : message;
  return words.replace(/\{(\d+)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
}
