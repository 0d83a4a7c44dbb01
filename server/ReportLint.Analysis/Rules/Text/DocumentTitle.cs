using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Finds the title of a document: the line with the report's year and name, else the first heading of the first rank, without a number, before all sections.</summary>
internal static class DocumentTitle
{
    private const int LongestLine = 60;

    /// <summary>A place within the title; null where there is none.</summary>
    public static TextSpan? Find(SemanticModel model)
    {
        if (model.YearMentions.FirstOrDefault(static m => m.Role == YearRole.Title) is { } named)
        {
            return named.Span;
        }

        var sections = model.Sections.Found.IsEmpty ? model.Tree.Text.Length : model.Sections.Found[0].HeadingSpan.Start;
        foreach (var block in model.Tree.Root.Blocks)
        {
            switch (block)
            {
                case var behind when behind.Span.Start >= sections:
                    return null;
                case HeadingSyntax { Level: 1, Numbering: null } heading:
                    return heading.ContentSpan;
                case ParagraphSyntax paragraph when IsTitleLine(model.Tree, paragraph.Text.Text):
                    return paragraph.Text.Span;
                case ParagraphSyntax when model.Tree.Format != DocumentFormat.PlainText:
                    break;
                case HeadingSyntax or TableSyntax or ParagraphSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The line that it stands in; "" where there is none.</summary>
    public static string Line(SemanticModel model) => Find(model) is { } place ? model.Tree.Text.ToString(model.Tree.Text.Line(model.Tree.Text.LineIndex(place.Start))) : "";

    // Plain text has no marks for a title: it is a short line at the start that is no sentence.
    private static bool IsTitleLine(SyntaxTree tree, string text) =>
        tree.Format == DocumentFormat.PlainText && text.Length <= LongestLine && !text.AsSpan().ContainsAny("\r\n。；，：:;!?！？");
}
