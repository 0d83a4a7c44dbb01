using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Cuts a document into its blocks of text. Code, comments and front matter are none.</summary>
internal sealed class TextBlockReader
{
    private const int LongestTag = 200;
    private const int LongestTitleLine = 60;

    private readonly SemanticModel model;
    private readonly SyntaxTree tree;
    private readonly WantedWords? wanted;
    private readonly TextSpan? title;
    private readonly ImmutableArray<TextBlock>.Builder blocks = ImmutableArray.CreateBuilder<TextBlock>();

    private TextBlockReader(SemanticModel model, WantedWords? wanted)
    {
        (this.model, this.wanted) = (model, wanted);
        tree = model.Tree;
        title = DocumentTitle.Find(model);
    }

    /// <param name="wanted">If not null, cells that have nothing of what these look for are left out, but for the first of a table: what stands around a table is not beside each other.</param>
    public static ImmutableArray<TextBlock> Read(SemanticModel model, WantedWords? wanted = null)
    {
        var reader = new TextBlockReader(model, wanted);
        foreach (var block in model.Tree.Root.Blocks)
        {
            reader.Read(block);
        }

        return reader.blocks.DrainToImmutable();
    }

    private void Read(SyntaxNode block)
    {
        switch (block)
        {
            case HeadingSyntax heading:
                Add(TextScope.Heading, heading.ContentSpan, heading);
                break;
            case TableSyntax table:
                AddCells(table);
                break;
            case ParagraphSyntax { Span: var span } when tree.Format == DocumentFormat.Html:
                Add(IsHtmlItem(span.Start) ? TextScope.ListItem : TextScope.Paragraph, span);
                break;
            case ParagraphSyntax paragraph:
                ReadLines(paragraph.Text.Span);
                break;
        }
    }

    /// <summary>Lines that stand together are one paragraph, but for those that begin an item of a list or are numbered, that head a section or are rows of a table.</summary>
    private void ReadLines(TextSpan paragraph)
    {
        TextSpan? open = null;
        var scope = TextScope.Paragraph;
        for (var line = tree.Text.LineIndex(paragraph.Start); line < tree.Text.LineCount && tree.Text.Line(line).Start < paragraph.End; line++)
        {
            var whole = tree.Text.Line(line);
            var span = Blanks.Trim(tree.Text.Content, TextSpan.FromBounds(Math.Max(whole.Start, paragraph.Start), Math.Min(whole.End, paragraph.End)));
            var kind = model.Sections.IsHeading(span) ? TextScope.Heading : ListMark.IsItem(tree.Text.Slice(span)) ? TextScope.ListItem : TextScope.Paragraph;
            var goesOn = kind == TextScope.Paragraph && scope != TextScope.Heading && !ListMark.BeginsParagraph(tree.Text.Slice(whole)) && TableAt(span.Start) is null;
            if (open is { } before && goesOn && (!IsTitle(before) || IsRestOfTitle(before, span)))
            {
                open = TextSpan.FromBounds(before.Start, span.End);
                continue;
            }

            Close();
            (open, scope) = (span, kind);
        }

        Close();

        void Close()
        {
            if (open is { } span)
            {
                var bullet = scope == TextScope.ListItem ? ListMark.BulletLength(tree.Text.Slice(span)) : 0;
                Add(scope, TextSpan.FromBounds(span.Start + bullet, span.End));
            }
        }
    }

    private void AddCells(TableSyntax syntax)
    {
        // Most tables are of one table of the form, or of none, and stand in one section, with all their cells.
        var (table, section) = (TableAt(syntax.Span.Start), SectionAt(syntax.Span.Start));
        var isWithin = (table is null ? !model.Tables.Any(t => t.Span.Overlaps(syntax.Span)) : syntax.Span.End <= table.Span.End)
            && syntax.Span.End <= section?.End && !(title?.Start >= syntax.Span.Start);
        var isFirst = true;
        foreach (var row in syntax.Rows)
        {
            foreach (var cell in row.Cells)
            {
                if (cell.IsBlank || !(isFirst || wanted is null || wanted.MayBeInCell(tree.Text, cell.ContentSpan) || IsTitle(cell.ContentSpan)))
                {
                    continue;
                }

                isFirst = false;
                if (isWithin)
                {
                    blocks.Add(new TextBlock(tree, TextScope.Cell, cell.ContentSpan, section, table));
                }
                else
                {
                    Add(TextScope.Cell, cell.ContentSpan);
                }
            }
        }
    }

    private void Add(TextScope scope, TextSpan span, HeadingSyntax? heading = null)
    {
        if (span.IsEmpty)
        {
            return;
        }

        var table = TableAt(span.Start);
        var section = SectionAt(span.Start);
        scope = IsTitle(span) ? TextScope.Title : table is null || scope == TextScope.ListItem ? scope : TextScope.Cell;
        blocks.Add(new TextBlock(tree, scope, span, section, table) { Heading = scope == TextScope.Heading ? heading : null });
    }

    private bool IsTitle(TextSpan span) => title is { } place && span.Contains(place.Start);

    /// <summary>Whether a line ends the title that the line before begins.</summary>
    private bool IsRestOfTitle(TextSpan before, TextSpan line) => line.Length <= LongestTitleLine && !TitleReader.EndsTitle(tree.Text.Slice(before)) && TitleReader.EndsTitle(tree.Text.Slice(line));

    private BoundSection? SectionAt(int offset) => model.Sections.At(offset) is { } found && found.Contains(offset) ? found : null;

    private BoundTable? TableAt(int offset)
    {
        foreach (var table in model.Tables)
        {
            if (table.Span.Contains(offset))
            {
                return table;
            }
        }

        return null;
    }

    private bool IsHtmlItem(int start)
    {
        var before = tree.Text.Slice(TextSpan.FromBounds(Math.Max(0, start - LongestTag), start)).TrimEnd();
        return before is [.., '>'] && before[(before.LastIndexOf('<') + 1)..] is ['l' or 'L', 'i' or 'I', '>' or ' ', ..];
    }
}
