using System.Collections.Immutable;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>textDocument/documentSymbol: sections, in them tables, in them rows. Of a document that no pack knows, its headings and tables as written.</summary>
internal sealed class DocumentSymbols
{
    // Names are for a list in which nobody reads a paragraph.
    private const int LongestName = 80;

    private readonly OpenDocument document;
    private readonly Snapshot state;

    private DocumentSymbols(OpenDocument document, Snapshot state)
    {
        this.document = document;
        this.state = state;
    }

    public static DocumentSymbol[] Answer(RequestContext context, DocumentParams asked) =>
        context.State.Document(asked.TextDocument) is { } document ? [.. new DocumentSymbols(document, context.State).Read(document.Lint(context.Cancellation))] : [];

    /// <summary>The same without nesting.</summary>
    public static SymbolInformation[] AnswerFlat(RequestContext context, DocumentParams asked) =>
        [.. Answer(context, asked).SelectMany(s => Flatten(s, null, asked.TextDocument.Uri))];

    private static IEnumerable<SymbolInformation> Flatten(DocumentSymbol symbol, string? container, string uri) =>
        (symbol.Children ?? []).SelectMany(c => Flatten(c, symbol.Name, uri)).Prepend(new SymbolInformation(symbol.Name, symbol.Kind, new Location(uri, symbol.Range), container));

    private IEnumerable<DocumentSymbol> Read(LintResult result)
    {
        if (result.Model is not { } model)
        {
            return Unbound(result.Tree);
        }

        var sections = model.Sections.Found.OrderBy(static s => s.HeadingSpan).ToList();
        var outside = model.Tables.Where(t => !t.Rows.IsEmpty && !sections.Exists(s => s.Contains(t.Span.Start))).Select(t => (t.Span, Symbol: Table(t)));
        return sections.Select(s => (Span: s.HeadingSpan, Symbol: Section(s, model))).Concat(outside).OrderBy(static s => s.Span).Select(static s => s.Symbol);
    }

    private DocumentSymbol Section(BoundSection section, SemanticModel model)
    {
        var tables = model.Tables.Where(t => !t.Rows.IsEmpty && section.Contains(t.Span.Start)).OrderBy(static t => t.Span).Select(Table);
        return Symbol(document.Text.ToString(section.HeadingSpan), null, SymbolKind.Module, TextSpan.FromBounds(section.HeadingSpan.Start, section.End), section.HeadingSpan, [.. tables]);
    }

    private DocumentSymbol Table(BoundTable table)
    {
        var rows = table.Rows.OrderBy(static r => r.LabelSpan).Select(r =>
        {
            var end = r.Cells.Select(static c => c.Span.End).DefaultIfEmpty(r.LabelSpan.End).Max();
            var start = r.Cells.Select(static c => c.Span.Start).Append(r.LabelSpan.Start).Min();
            return Symbol(r.Form.Name, string.Join(' ', r.Cells.Select(static c => c.IsBlank ? "–" : c.Text.ReplaceLineEndings(" "))), SymbolKind.Field, TextSpan.FromBounds(start, Math.Max(end, r.LabelSpan.End)), r.LabelSpan, []);
        });

        return Symbol(table.Form.Title.In(state.Language), null, SymbolKind.Object, table.Extent, table.LabelSpan, [.. rows]);
    }

    private IEnumerable<DocumentSymbol> Unbound(SyntaxTree tree)
    {
        var blocks = tree.Root.Blocks;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is HeadingSyntax { ContentSpan.IsEmpty: false } heading)
            {
                var next = blocks.Skip(i + 1).FirstOrDefault(b => b is HeadingSyntax h && h.Level <= heading.Level)?.Span.Start ?? document.Text.Length;
                yield return Symbol(heading.Text.Text, null, SymbolKind.Module, TextSpan.FromBounds(heading.Span.Start, next), heading.ContentSpan, []);
            }
            else if (blocks[i] is TableSyntax table)
            {
                var first = table.Rows.SelectMany(static r => r.Cells).FirstOrDefault(static c => !c.IsBlank);
                yield return Symbol(first?.Text ?? (state.Language == Language.Chinese ? "表格" : "Table"), null, SymbolKind.Object, table.Span, first?.ContentSpan ?? table.Span, []);
            }
        }
    }

    private DocumentSymbol Symbol(string name, string? detail, int kind, TextSpan span, TextSpan selection, ImmutableArray<DocumentSymbol> children)
    {
        var shown = name.ReplaceLineEndings(" ").Trim();
        shown = shown.Length > LongestName ? shown[..LongestName] + "…" : shown.Length == 0 ? "–" : shown;
        return new DocumentSymbol(shown, detail, kind, Positions.Of(document.Text, span, state.Encoding), Positions.Of(document.Text, selection, state.Encoding), children.IsEmpty ? null : children);
    }
}
