using System.Collections.Immutable;

namespace ReportLint.LanguageServer;

/// <summary>The protocol's DocumentSymbol, with ranges and children; or its SymbolInformation, with a location, for clients that show lists only.</summary>
internal sealed record Symbol(
    string Name,
    int Kind,
    string? Detail = null,
    Range? Range = null,
    Range? SelectionRange = null,
    ImmutableArray<Symbol>? Children = null,
    Location? Location = null,
    string? ContainerName = null);

/// <summary>The protocol's SymbolKind, as far as it is used. Editors choose a picture by it.</summary>
internal static class SymbolKind
{
    public const int File = 1;
    public const int Module = 2;
    public const int Namespace = 3;
    public const int Field = 8;
    public const int Struct = 23;
}

internal sealed record FoldingRange(int StartLine, int EndLine);
