using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Lists the parts of a document: title, sections, tables and rows as the form has them, other headings and tables as they are written.</summary>
public sealed class OutlineReader
{
    // A table ends by itself, and nothing ranks below it.
    private const int TableRank = int.MaxValue;

    private readonly SyntaxTree tree;
    private readonly SemanticModel? model;
    private readonly List<(int Rank, OutlineItem Item)> parts = [];

    private OutlineReader(SyntaxTree tree, SemanticModel? model)
    {
        this.tree = tree;
        this.model = model;
    }

    /// <param name="tree">The document.</param>
    /// <param name="model">What it means; null where no pack knows it.</param>
    public static ImmutableArray<OutlineItem> Read(SyntaxTree tree, SemanticModel? model)
    {
        var reader = new OutlineReader(tree, model);
        reader.AddHeadings();
        reader.parts.AddRange(OutlineTables.Read(tree, model).Select(static t => (TableRank, t)));
        reader.parts.Sort(static (one, other) => one.Item.Span.Start != other.Item.Span.Start ? one.Item.Span.Start.CompareTo(other.Item.Span.Start) : one.Rank.CompareTo(other.Rank));
        return reader.Nest(0, reader.parts.Count);
    }

    private void AddHeadings()
    {
        var title = model?.YearMentions.FirstOrDefault(static m => m.Role == YearRole.Title)?.Span;
        var sections = model is null ? [] : model.Sections.Found.Concat(model.Sections.Repeated).Select(static s => s.HeadingSpan).Order().ToList();
        var first = sections.Count == 0 ? 0 : sections[0].Start;
        var done = 0;
        foreach (var block in tree.Root.Blocks)
        {
            var isTitle = title is { } place && block.Span.Contains(place);
            var opened = sections.Skip(done).TakeWhile(s => s.Start < block.Span.End).ToList();
            done += opened.Count;
            if (isTitle && block is HeadingSyntax or ParagraphSyntax)
            {
                AddTitle(block, title.GetValueOrDefault());
            }

            if (block is HeadingSyntax heading && !isTitle)
            {
                if (opened.Count > 0)
                {
                    Add(1, OutlineKind.Section, heading.Text.Text, heading.Span.Start, heading.ContentSpan);
                }
                else if (!IsOfTable(heading) && !(heading.Level == 0 && heading.Span.Start < first))
                {
                    // Numbered lines before the first section are a list of contents.
                    Add(2 + Rank(heading), OutlineKind.Heading, heading.Text.Text, heading.Span.Start, heading.ContentSpan);
                }
            }
            else
            {
                foreach (var section in opened)
                {
                    Add(1, OutlineKind.Section, tree.Text.ToString(section), section.Start, section);
                }
            }
        }
    }

    private void AddTitle(SyntaxNode block, TextSpan year)
    {
        if (block is HeadingSyntax heading)
        {
            Add(0, OutlineKind.Title, heading.Text.Text, heading.Span.Start, heading.ContentSpan);
            return;
        }

        var whole = tree.Text.Line(tree.Text.LineIndex(year.Start));
        var line = Blanks.Trim(tree.Text.Content, TextSpan.FromBounds(Math.Max(whole.Start, block.Span.Start), Math.Min(whole.End, block.Span.End)));
        var words = block is ParagraphSyntax { Text.Text: var text } && !text.AsSpan().ContainsAny('\r', '\n') ? text : tree.Text.ToString(line);
        Add(0, OutlineKind.Title, words, line.Start, line);
    }

    private void Add(int rank, OutlineKind kind, string name, int start, TextSpan selection)
    {
        if (!string.IsNullOrWhiteSpace(name))
        {
            parts.Add((rank, new OutlineItem(kind, LocalizedText.Same(name.Trim()), null, TextSpan.FromBounds(start, selection.End), selection, [])));
        }
    }

    private bool IsOfTable(HeadingSyntax heading) => model?.Tables.Any(t => t.Span.Contains(heading.ContentSpan.Start)) is true;

    /// <summary>Mark-up outranks numbering, and numberings rank as they are mostly nested.</summary>
    private static int Rank(HeadingSyntax heading) => heading.Level > 0 ? heading.Level : 6 + heading.Numbering?.Style switch
    {
        NumberingStyle.Part or NumberingStyle.Word => 1,
        NumberingStyle.Han => 2,
        NumberingStyle.HanInBrackets => 3,
        NumberingStyle.Digit or NumberingStyle.Letter => 4,
        NumberingStyle.Decimal or NumberingStyle.DigitInBrackets => 5,
        _ => 6,
    };

    /// <summary>Gives each heading what stands under it, up to the next one that does not rank below it.</summary>
    private ImmutableArray<OutlineItem> Nest(int from, int end)
    {
        var items = ImmutableArray.CreateBuilder<OutlineItem>();
        for (var i = from; i < end;)
        {
            var (rank, item) = parts[i];
            var next = i + 1;
            while (rank != TableRank && next < end && parts[next].Rank > rank)
            {
                next++;
            }

            var reach = next < parts.Count ? parts[next].Item.Span.Start : tree.Text.Length;
            items.Add(rank == TableRank ? item : item with { Span = TextSpan.FromBounds(item.Span.Start, Math.Max(item.Span.End, reach)), Children = Nest(i + 1, next) });
            i = next;
        }

        return items.ToImmutable();
    }
}
