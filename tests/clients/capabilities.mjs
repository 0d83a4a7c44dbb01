// What clients say of themselves: all that editors have, and nothing.
const dynamic = { dynamicRegistration: true };
const refresh = { refreshSupport: true };

export const poor = {};

export const rich = {
  general: { positionEncodings: ["utf-8", "utf-32", "utf-16"] },
  window: { workDoneProgress: true, showDocument: { support: true }, showMessage: {} },
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    didChangeConfiguration: dynamic,
    didChangeWatchedFiles: dynamic,
    executeCommand: dynamic,
    diagnostics: refresh,
    inlayHint: refresh,
    codeLens: refresh,
  },
  textDocument: {
    synchronization: { ...dynamic, didSave: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true, dataSupport: true },
    codeAction: {
      ...dynamic,
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor", "source"] } },
      resolveSupport: { properties: ["edit"] },
      dataSupport: true,
      isPreferredSupport: true,
      disabledSupport: true,
    },
    hover: { ...dynamic, contentFormat: ["markdown", "plaintext"] },
    documentSymbol: { ...dynamic, hierarchicalDocumentSymbolSupport: true },
    foldingRange: dynamic,
    inlayHint: { ...dynamic, resolveSupport: { properties: ["tooltip"] } },
    codeLens: dynamic,
    completion: { ...dynamic, completionItem: { snippetSupport: true, documentationFormat: ["markdown", "plaintext"], insertReplaceSupport: true } },
    definition: { ...dynamic, linkSupport: true },
    references: dynamic,
    documentHighlight: dynamic,
  },
};

/** The same for a client that asks for findings. */
export const pulling = { ...rich, textDocument: { ...rich.textDocument, diagnostic: { ...dynamic, relatedDocumentSupport: true } } };
