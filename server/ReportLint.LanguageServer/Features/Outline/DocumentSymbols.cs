using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>textDocument/documentSymbol: title, sections, tables and rows.</summary>
internal static class DocumentSymbols
{
    public static Symbol[] Answer(RequestContext context, DocumentParams asked)
    {
        var state = context.State;
        if (state.Document(asked.TextDocument) is not { } document)
        {
            return [];
        }

        var result = document.Lint(context.Cancellation);
        var outline = OutlineReader.Read(result.Tree, result.Model);
        return state.Client.NestsSymbols ? [.. outline.Select(i => Nested(i, document, state))] : [.. outline.SelectMany(i => Flat(i, null, document, state))];
    }

    private static Symbol Nested(OutlineItem item, OpenDocument document, Snapshot state) => new(
        Name(item, state),
        Kind(item.Kind),
        item.Detail is { } detail ? ShownText.OneLine(detail.In(state.Language)) : null,
        Positions.Of(document.Text, item.Span, state.Encoding),
        Positions.Of(document.Text, item.Selection, state.Encoding),
        item.Children.IsEmpty ? null : [.. item.Children.Select(c => Nested(c, document, state))]);

    private static IEnumerable<Symbol> Flat(OutlineItem item, string? container, OpenDocument document, Snapshot state)
    {
        var name = Name(item, state);
        var own = new Symbol(name, Kind(item.Kind), Location: new Location(document.Uri, Positions.Of(document.Text, item.Span, state.Encoding)), ContainerName: container);
        return item.Children.SelectMany(c => Flat(c, name, document, state)).Prepend(own);
    }

    /// <summary>Clients refuse a list in which one name is blank.</summary>
    private static string Name(OutlineItem item, Snapshot state) => ShownText.OneLine(item.Name.In(state.Language)) is { Length: > 0 } name ? name : "…";

    private static int Kind(OutlineKind kind) => kind switch
    {
        OutlineKind.Title => SymbolKind.File,
        OutlineKind.Section => SymbolKind.Module,
        OutlineKind.Heading => SymbolKind.Namespace,
        OutlineKind.Table => SymbolKind.Struct,
        _ => SymbolKind.Field,
    };
}
