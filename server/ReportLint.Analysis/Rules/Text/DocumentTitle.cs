using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Finds the title of a document: the line with the report's year and name, else the first heading of the first rank before all sections.</summary>
internal static class DocumentTitle
{
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
                case HeadingSyntax { Level: 1 } heading:
                    return heading.ContentSpan;
                case HeadingSyntax or TableSyntax:
                    return null;
            }
        }

        return null;
    }
}
