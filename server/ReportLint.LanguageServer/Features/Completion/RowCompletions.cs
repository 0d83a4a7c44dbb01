using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>The labels of rows that a table lacks, where the label of a row stands or is being written.</summary>
internal static class RowCompletions
{
    public static CompletionItem[] Of(CursorPlace place, SemanticModel model)
    {
        var text = place.Document.Text;
        if (Table(place, model) is not { } table || LabelField.At(text, place.Offset) is not { } field || HasLabelBefore(table, field, text))
        {
            return [];
        }

        var typed = text.ToString(field);
        return [.. Lacking(table, field, typed, text).Select(r => Item(r, typed, place.Range(field), place.State.Language))];
    }

    private static CompletionItem Item(MissingRow row, string typed, Range range, Language language) => new(
        row.Label,
        CompletionItemKind.Field,
        language == Language.Chinese ? "表中缺少的行" : "row that the table lacks",
        $"{row.Index:D3}",
        Completions.FilterText(typed, row.Label),
        new TextEdit(range, row.Label));

    /// <summary>The table of the form around the cursor, or of which a written table's line is being added to.</summary>
    private static BoundTable? Table(CursorPlace place, SemanticModel model)
    {
        var written = place.Result.Tree.Root.Blocks.OfType<TableSyntax>().FirstOrDefault(t => place.Offset >= t.Span.Start && place.Offset <= t.Span.End);
        return model.Tables.FirstOrDefault(t => t.Span.Contains(place.Offset)) ?? (written is null ? null : model.Tables.FirstOrDefault(t => t.Span.Overlaps(written.Span)));
    }

    private static bool HasLabelBefore(BoundTable table, TextSpan field, SourceText text)
    {
        var line = text.Line(text.LineIndex(field.Start));
        return table.Rows.Any(r => r.LabelSpan.Start >= line.Start && r.LabelSpan.End <= field.Start && !IsUnlabelled(r, text));
    }

    /// <summary>The missing rows that go with what is typed; and the row that the line was taken for already, by half a label or by its place.</summary>
    private static IEnumerable<MissingRow> Lacking(BoundTable table, TextSpan field, string typed, SourceText text)
    {
        var line = text.Line(text.LineIndex(field.Start));
        var taken = table.Rows.FirstOrDefault(r => field.IsEmpty ? line.Contains(r.LabelSpan) && IsUnlabelled(r, text) : field.Contains(r.LabelSpan));
        if (taken is { Form.Label: { } whole } && string.Equals(whole, typed, StringComparison.Ordinal))
        {
            return [];
        }

        var missing = MissingRow.Of(table, text).Where(r => r.Label.Contains(typed, StringComparison.Ordinal));
        return taken is { Form.Label: { } label } ? missing.Append(new MissingRow(taken.Form, label, taken.Index)).OrderBy(static r => r.Index) : missing;
    }

    /// <summary>Whether a row was recognised by its place alone: then a blank or its first figure stands for its label.</summary>
    private static bool IsUnlabelled(BoundRow row, SourceText text) => text.Slice(row.LabelSpan).IsWhiteSpace() || row.Cells.Any(c => c.Span.Overlaps(row.LabelSpan));
}
