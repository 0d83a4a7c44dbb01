// The settings below "reportlint".
import * as vscode from "vscode";
import { languageOf, type Language } from "./localize.js";

export const section = "reportlint";

/** In a workspace that is not trusted VS Code leaves out what the workspace itself says of server.path. */
export const serverPath = (): string => vscode.workspace.getConfiguration(section).get<string>("server.path", "");

export const chosenLanguage = (): Language => languageOf(vscode.workspace.getConfiguration(section).get<string>("language", "auto"), vscode.env.language);

export const isCheckedByDefault = (document: vscode.TextDocument): boolean =>
  ["markdown", "plaintext", "html"].includes(document.languageId) && ["file", "untitled"].includes(document.uri.scheme);

/** Of YAML the server takes configuration, packs and rules, and leaves all else alone. */
export const selector = ["markdown", "plaintext", "html", "yaml"].flatMap((language) => ["file", "untitled"].map((scheme) => ({ scheme, language })));
