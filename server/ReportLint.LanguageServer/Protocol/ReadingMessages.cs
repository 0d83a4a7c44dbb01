using System.Collections.Immutable;

namespace ReportLint.LanguageServer;

internal sealed record HoverResult(MarkupContent Contents, Range? Range = null);

/// <param name="Kind">markdown or plaintext.</param>
internal sealed record MarkupContent(string Kind, string Value);

internal sealed record DocumentSymbol(string Name, string? Detail, int Kind, Range Range, Range SelectionRange, ImmutableArray<DocumentSymbol>? Children = null);

/// <summary>A symbol for clients that do not nest them.</summary>
internal sealed record SymbolInformation(string Name, int Kind, Location Location, string? ContainerName = null);

internal sealed record FoldingRange(int StartLine, int EndLine);

internal sealed record InlayHint(Position Position, string Label, string? Tooltip, bool PaddingLeft);

internal sealed record CodeLens(Range Range, LensCommand Command);

/// <summary>A command without a name is shown as words alone.</summary>
internal sealed record LensCommand(string Title, string Command);

internal sealed record CompletionItem(string Label, int Kind, string? Detail, string SortText, string FilterText, TextEdit TextEdit);

internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext Context);

internal sealed record ReferenceContext(bool IncludeDeclaration);

internal sealed record DocumentHighlight(Range Range, int Kind);

/// <summary>The protocol's SymbolKind, as far as it is used.</summary>
internal static class SymbolKind
{
    public const int Module = 2;
    public const int Field = 8;
    public const int Object = 19;
}
