using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>What stands above the table of a section whose heading was not found.</summary>
/// <param name="MayBeThere">Whether the heading may be there in other words, or the section have another number.</param>
/// <param name="MayHaveWords">Whether words above the table may belong to its section.</param>
internal readonly record struct HeadingAbove(bool MayBeThere, bool MayHaveWords)
{
    public static HeadingAbove Read(SemanticModel model, MissingSection missing, TableSyntax table)
    {
        var (previous, next) = SectionInsertion.Neighbours(model, missing);
        if ((previous ?? next) is not { } beside || (previous is not null && next is not null && !NumbersFit(model, previous, next)))
        {
            return new HeadingAbove(true, true);
        }

        var above = model.Tree.Root.Blocks
            .Where(b => b.Span.Start >= (previous?.HeadingSpan.End ?? 0) && b.Span.End <= table.Span.Start && b is not (BlankLinesSyntax or PageNumberSyntax)).ToList();
        var mayBeThere = above is not [.., TableSyntax] and not [.., ParagraphSyntax { Text.Text: [.., '。' or '！' or '？' or '；'] }]
            || above.OfType<HeadingSyntax>().Any(h => h.Numbering?.Style == NumberOf(model, beside)?.Style);
        return new HeadingAbove(mayBeThere, !(above is [.., TableSyntax] || GoesOn(above)));
    }

    /// <summary>Whether the last paragraph is an item of a list that began further above, or stands right under the heading of one.</summary>
    private static bool GoesOn(List<SyntaxNode> above) => above switch
    {
        [.., ParagraphSyntax item] when Numbering.Read(item.Text.Text) is { Ordinal: > 1 } => true,
        [.., HeadingSyntax { Numbering.Ordinal: > 1 }, ParagraphSyntax] => true,
        _ => false,
    };

    /// <summary>Whether the sections beside it leave a number free for it.</summary>
    private static bool NumbersFit(SemanticModel model, BoundSection previous, BoundSection next)
    {
        var (before, behind) = (NumberOf(model, previous), NumberOf(model, next));
        return before?.Style == behind?.Style
            && (before is null || behind is null || behind.Ordinal - before.Ordinal == model.Pack.Sections.IndexOf(next.Form) - model.Pack.Sections.IndexOf(previous.Form));
    }

    private static Numbering? NumberOf(SemanticModel model, BoundSection section) => Numbering.Read(model.Tree.Text.Slice(section.HeadingSpan));
}
