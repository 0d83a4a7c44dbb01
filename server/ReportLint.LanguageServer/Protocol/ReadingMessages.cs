namespace ReportLint.LanguageServer;

/// <param name="Kind">markdown or plaintext.</param>
internal sealed record MarkupContent(string Kind, string Value);

internal sealed record Hover(MarkupContent Contents, Range Range);

internal sealed record InlayHint(Position Position, string Label, string Tooltip, bool PaddingLeft);

internal sealed record CodeLens(Range Range, LensCommand Command);

/// <param name="Command">"" where nothing is to be done: the title is shown as plain text.</param>
internal sealed record LensCommand(string Title, string Command);

internal sealed record DocumentHighlight(Range Range);

internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext Context);

internal sealed record ReferenceContext(bool IncludeDeclaration);
