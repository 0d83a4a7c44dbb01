using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>
/// Turns a table, however it is written, into one pipe table: a table of the form from what was read of it, with the form's own words and the figures as
/// they are written; any other as it stands.
/// </summary>
public static class TableConversion
{
    // Cells that span thousands of columns make a short table a huge one.
    private const int LargestTable = 100_000;

    /// <summary>The change that rewrites the table at a place, but only where the whole document, read anew, has the figures that it had: of a damaged text no look at the table alone can tell.</summary>
    /// <param name="before">The document.</param>
    /// <param name="position">A place in the table.</param>
    /// <param name="lint">Reads a text as the document was read.</param>
    public static TextChange? At(LintResult before, int position, Func<SourceText, LintResult> lint)
    {
        var change = At(before.Tree, before.Model, position);
        if (change is null || before.Model is null)
        {
            return change;
        }

        var after = lint(new SourceText(FixApplier.Apply(before.Tree.Text.Content, [change])));
        return Figures(before).SequenceEqual(Figures(after)) ? change : null;

        static IEnumerable<(string, string, string, decimal?)> Figures(LintResult result) =>
            FactReader.Read(result.Tree, result.Model).Select(static f => (f.Table, f.Row, f.Column, f.Value));
    }

    /// <summary>The change that rewrites the table at a place; null where there is none, where it is a pipe table already, or where something would be lost.</summary>
    public static TextChange? At(SyntaxTree tree, SemanticModel? model, int position)
    {
        if (tree.Format == DocumentFormat.Html)
        {
            return null;
        }

        if (model?.Tables.FirstOrDefault(t => TableStretch.Of(model, t) is { } s && Touches(s.Span, position)) is { } bound)
        {
            return Sure(tree, OfForm(model, bound));
        }

        // What the form has a table for and could not be read whole stays as it is: another layout could change what is read of it.
        return tree.Root.Blocks.OfType<TableSyntax>().FirstOrDefault(t => Touches(t.Span, position)) is { } table && model?.Tables.Any(t => t.Span.Overlaps(table.Span)) is not true
            ? Sure(tree, AsWritten(tree, table))
            : null;
    }

    /// <summary>Within other mark-up, such as a table that lays out the page, a pipe table is none: there is no change then.</summary>
    private static TextChange? Sure(SyntaxTree tree, TextChange? change)
    {
        if (change is null)
        {
            return null;
        }

        var end = change.Span.Start + change.NewText.Length;
        var after = SyntaxTree.Parse(new SourceText(FixApplier.Apply(tree.Text.Content, [change])), tree.Format);
        return after.Root.Blocks.Any(b => b is TableSyntax { Layout: TableLayout.Gfm } && b.Span.Start >= change.Span.Start && b.Span.Start < end) ? change : null;
    }

    private static bool Touches(TextSpan span, int position) => position >= span.Start && position <= span.End;

    private static TextChange? OfForm(SemanticModel model, BoundTable table)
    {
        if (!IsWhole(table) || TableStretch.Of(model, table) is not { LosesWords: false } stretch || stretch.IsOneGfmTable)
        {
            return null;
        }

        var texts = table.Cells.ToDictionary(static c => (c.Row.Id, c.Column.Id), stretch.MarkdownOf);
        return texts.Values.Any(HasOddPipe) ? null : LineEdits.Replace(model.Tree.Text, stretch.Span, FormTableWriter.Write(table.Form, TableLayout.Gfm, (r, c) => texts[(r.Id, c.Id)]));
    }

    private static bool IsWhole(BoundTable table) =>
        table.Faults.All(static f => f.Kind == StructureFaultKind.Heading) && table.NotAssessed.IsEmpty && table.Rows.Length == table.Form.Rows.Length && table.Rows.All(static r => r.ByColumn.All(static c => c is not null));

    private static TextChange? AsWritten(SyntaxTree tree, TableSyntax table)
    {
        var aligned = table.Layout == TableLayout.Aligned;
        var rows = aligned ? WithoutLines(table.Rows) : [.. table.Rows];
        if (table.Layout == TableLayout.Gfm || rows.Count < 2 || rows.Exists(static r => r.Cells.Any(static c => HasOddPipe(c.Text))))
        {
            return null;
        }

        var width = aligned ? rows[0].Cells.Length : rows.Max(static r => r.Cells.Max(static c => c.Column + c.ColumnSpan));
        if (width < 2 || (long)width * rows.Count > LargestTable || (aligned && rows.Exists(r => r.Cells.Length != width)))
        {
            return null;
        }

        var span = aligned ? TextSpan.FromBounds(rows[0].Span.Start, rows[^1].Span.End) : table.Span;
        return LineEdits.Replace(tree.Text, Blanks.Trim(tree.Text.Content, span), GfmTableWriter.Write([.. rows.Select(r => Row(tree.Text, r, table.Layout, width))]));
    }

    /// <summary>Lines of one piece before and behind columns that blanks align are no rows of theirs. Of such columns only the order is sure, so every row must have all.</summary>
    private static List<TableRowSyntax> WithoutLines(IEnumerable<TableRowSyntax> rows) =>
        [.. rows.SkipWhile(IsLine).Reverse().SkipWhile(IsLine).Reverse()];

    private static bool IsLine(TableRowSyntax row) => row.Cells.Length == 1;

    private static string[] Row(SourceText text, TableRowSyntax row, TableLayout layout, int width)
    {
        var cells = Enumerable.Repeat("", width).ToArray();
        for (var i = 0; i < row.Cells.Length; i++)
        {
            cells[layout == TableLayout.Aligned ? i : row.Cells[i].Column] = TableStretch.MarkdownOf(text, layout, row.Cells[i]);
        }

        return cells;
    }

    // The reader of tables takes these for pipes, and Markdown knows no escape for them.
    private static bool HasOddPipe(string text) => text.AsSpan().ContainsAny('｜', '│');
}
