using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Whether a heading that seems to be lacking may be there in other words, or the count of its section may be another.</summary>
internal static class HeadingAbove
{
    /// <param name="model">The document.</param>
    /// <param name="missing">The section.</param>
    /// <param name="table">Its first table.</param>
    public static bool IsInDoubt(SemanticModel model, MissingSection missing, TableSyntax table)
    {
        var (previous, next) = SectionInsertion.Neighbours(model, missing);
        if ((previous ?? next) is not { } beside || (previous is not null && next is not null && !NumbersFit(model, previous, next)))
        {
            return true;
        }

        var above = model.Tree.Root.Blocks
            .Where(b => b.Span.Start >= (previous?.HeadingSpan.End ?? 0) && b.Span.End <= table.Span.Start && b is not (BlankLinesSyntax or PageNumberSyntax)).ToList();
        return above is not [.., TableSyntax] and not [.., ParagraphSyntax { Text.Text: [.., '。' or '！' or '？' or '；'] }]
            || above.OfType<HeadingSyntax>().Any(h => h.Numbering?.Style == NumberOf(model, beside)?.Style);
    }

    /// <summary>Whether the sections beside it leave a number free for it.</summary>
    private static bool NumbersFit(SemanticModel model, BoundSection previous, BoundSection next)
    {
        var (before, behind) = (NumberOf(model, previous), NumberOf(model, next));
        return before?.Style == behind?.Style
            && (before is null || behind is null || behind.Ordinal - before.Ordinal == model.Pack.Sections.IndexOf(next.Form) - model.Pack.Sections.IndexOf(previous.Form));
    }

    private static Numbering? NumberOf(SemanticModel model, BoundSection section) => Numbering.Read(model.Tree.Text.Slice(section.HeadingSpan));
}
