using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>The tables of a document with their rows: those of the form by its names, others as they are written.</summary>
internal static class OutlineTables
{
    private const string Separator = " · ";

    private const int LongestName = 60;

    public static IEnumerable<OutlineItem> Read(SyntaxTree tree, SemanticModel? model)
    {
        var bound = model?.Tables ?? [];
        var others = tree.Root.Blocks.OfType<TableSyntax>().Where(t => !bound.Any(b => b.Span.Overlaps(t.Span)));
        return [.. bound.Select(Bound), .. others.Select(Written)];
    }

    private static OutlineItem Bound(BoundTable table)
    {
        var rows = table.Rows.Select(static r => Item(OutlineKind.Row, LocalizedText.Same(r.Form.Label ?? ""), Figures(r.ByColumn.Select(static c => c?.Text)), Whole(r), r.LabelSpan, [])).ToImmutableArray();

        // The one row of a form without labels is the table itself.
        var labelled = rows.All(static r => r.Name.Zh.Length > 0);
        return Item(OutlineKind.Table, table.Form.Title, labelled ? Count(rows.Length) : rows[0].Detail, table.Span, table.LabelSpan, labelled ? rows : []);
    }

    private static OutlineItem Written(TableSyntax table, int index)
    {
        var header = table.Rows.IsEmpty ? "" : Join(table.Rows[0]);
        var name = header.Length == 0 ? new LocalizedText($"表格 {index + 1}", $"Table {index + 1}") : LocalizedText.Same(header);
        ImmutableArray<OutlineItem> rows = [.. table.Rows.Skip(1).Select(Row).OfType<OutlineItem>()];
        return Item(OutlineKind.Table, name, Count(rows.Length), table.Span, table.Rows.IsEmpty ? table.Span : table.Rows[0].Span, rows);
    }

    private static OutlineItem? Row(TableRowSyntax row) =>
        row.Cells.FirstOrDefault(static c => !c.IsBlank) is { } label
            ? Item(OutlineKind.Row, LocalizedText.Same(Short(label.Text)), Figures(row.Cells.SkipWhile(c => c != label).Skip(1).Select(static c => c.Text)), row.Span, label.ContentSpan, [])
            : null;

    /// <summary>Where both do not lie as they should, the words stand for the whole.</summary>
    private static OutlineItem Item(OutlineKind kind, LocalizedText name, LocalizedText? detail, TextSpan span, TextSpan words, ImmutableArray<OutlineItem> children) =>
        new(kind, name, detail, span.Contains(words) ? span : words, words, children);

    private static TextSpan Whole(BoundRow row) =>
        TextSpan.FromBounds(row.Cells.Aggregate(row.LabelSpan.Start, static (s, c) => Math.Min(s, c.Span.Start)), row.Cells.Aggregate(row.LabelSpan.End, static (e, c) => Math.Max(e, c.Span.End)));

    private static LocalizedText Figures(IEnumerable<string?> texts) => LocalizedText.Same(Short(string.Join(Separator, texts.Select(static t => t is { Length: > 0 } ? t : "–"))));

    private static LocalizedText Count(int rows) => new($"{rows} 行", rows == 1 ? "1 row" : $"{rows} rows");

    private static string Join(TableRowSyntax row) => Short(string.Join(Separator, row.Cells.Where(static c => !c.IsBlank).Select(static c => c.Text)));

    private static string Short(string text) => text.Length <= LongestName ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestName - 1]) ? LongestName - 1 : LongestName), "…");
}
