using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>The lines of a document that a table of the form takes up, and whether they say anything that is not the form's or the table's.</summary>
internal sealed class TableStretch
{
    private readonly SemanticModel model;
    private readonly BoundTable table;
    private readonly FormWords words;
    private readonly ImmutableArray<TextSpan> figures;
    private readonly Dictionary<TextSpan, string> markdown = [];
    private readonly List<TableSyntax> tables = [];

    private TableStretch(SemanticModel model, BoundTable table)
    {
        this.model = model;
        this.table = table;
        words = new FormWords(table.Form);
        figures = [.. table.Cells.Where(static c => !c.IsBlank).Select(static c => c.Span).Order()];
    }

    /// <summary>A line, or a row of a table that cannot be cut.</summary>
    private readonly record struct Item(TextSpan Span, bool IsExplained, bool IsFixed);

    public TextSpan Span { get; private set; }

    /// <summary>Whether something stands in between that neither the form nor the table's figures are.</summary>
    public bool LosesWords { get; private set; }

    public bool IsOneGfmTable => tables is [{ Layout: TableLayout.Gfm } only] && only.Span.Contains(Span);

    /// <summary>The stretch of a table; null where nothing of it is the table's.</summary>
    public static TableStretch? Of(SemanticModel model, BoundTable table)
    {
        var stretch = new TableStretch(model, table);
        var items = stretch.Items();
        var first = items.FindIndex(static i => i.IsExplained || i.IsFixed);
        if (first < 0)
        {
            return null;
        }

        // What stands before the first and behind the last of the table's lines stays where it is.
        var last = items.FindLastIndex(static i => i.IsExplained || i.IsFixed);
        stretch.Span = Blanks.Trim(model.Tree.Text.Content, TextSpan.FromBounds(items[first].Span.Start, items[last].Span.End));
        stretch.LosesWords = items.GetRange(first, last - first + 1).Exists(static i => !i.IsExplained) || stretch.figures.Any(f => !stretch.Span.Contains(f));
        return stretch;
    }

    /// <summary>What a cell says, as Markdown.</summary>
    public string MarkdownOf(BoundCell cell) => cell.IsBlank ? "" : markdown.TryGetValue(cell.Span, out var text) ? text : GfmTableWriter.Escape(cell.Text);

    /// <summary>What a cell of a written table says, as Markdown: where mark-up is read in it, it stays as it is.</summary>
    public static string MarkdownOf(SourceText text, TableLayout layout, TableCellSyntax cell) =>
        cell.IsBlank ? ""
        : layout is TableLayout.Gfm or TableLayout.LoosePipe or TableLayout.Tab ? text.ToString(cell.ContentSpan)
        : GfmTableWriter.Escape(cell.Text.ReplaceLineEndings(" "));

    private List<Item> Items()
    {
        var items = new List<Item>();
        foreach (var block in model.Tree.Root.Blocks.Where(b => b.Span.Overlaps(table.Span)))
        {
            switch (block)
            {
                case TableSyntax written:
                    AddTable(written, items);
                    break;
                case HeadingSyntax { Level: > 0 } or VerbatimSyntax or FrontMatterSyntax:
                    items.Add(new Item(block.Span, false, false));
                    break;
                case HeadingSyntax heading:
                    AddLines(heading.ContentSpan, items);
                    break;
                case ParagraphSyntax paragraph:
                    AddLines(paragraph.Text.Span, items);
                    break;
            }
        }

        return items;
    }

    private void AddTable(TableSyntax written, List<Item> items)
    {
        tables.Add(written);
        var whole = written.Layout is TableLayout.Gfm or TableLayout.Html;
        foreach (var row in written.Rows.Where(r => whole || r.Span.Overlaps(table.Span)))
        {
            foreach (var cell in row.Cells.Where(static c => !c.IsBlank))
            {
                markdown[cell.ContentSpan] = MarkdownOf(model.Tree.Text, written.Layout, cell);
            }

            // A table with borders of its own goes or stays as one.
            var explained = row.Cells.All(c => c.IsBlank || IsExplained(c.ContentSpan, c.Text, written.Layout == TableLayout.Aligned));
            items.Add(new Item(whole ? written.Span : row.Span, explained, whole));
        }
    }

    private void AddLines(TextSpan block, List<Item> items)
    {
        var text = model.Tree.Text;
        for (var line = text.LineIndex(block.Start); line < text.LineCount && text.Line(line).Start < block.End; line++)
        {
            var span = Blanks.Trim(text.Content, TextSpan.FromBounds(Math.Max(block.Start, text.Line(line).Start), Math.Min(block.End, text.Line(line).End)));
            if (span.Overlaps(table.Span))
            {
                items.Add(new Item(span, IsExplained(span, text.ToString(span), isLine: true), false));
            }
        }
    }

    private bool IsExplained(TextSpan span, string text, bool isLine)
    {
        if (model.Sections.IsHeading(span))
        {
            return false;
        }

        var within = figures.Where(f => f.Overlaps(span)).ToList();
        if (within.Count == 0 && !isLine)
        {
            return words.Has(text);
        }

        var at = span.Start;
        foreach (var figure in within.Append(new TextSpan(span.End, 0)))
        {
            var between = model.Tree.Text.ToString(TextSpan.FromBounds(at, Math.Max(at, figure.Start)));
            if (!between.Split([' ', '\t', '\u3000', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).All(words.Has))
            {
                return false;
            }

            at = figure.End;
        }

        return true;
    }
}
