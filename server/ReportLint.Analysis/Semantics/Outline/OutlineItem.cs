using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

public enum OutlineKind
{
    Title,
    Section,

    /// <summary>A heading that is no section of the form.</summary>
    Heading,
    Table,
    Row,
}

/// <summary>A part of a document, with the parts within it in order.</summary>
/// <param name="Detail">The figures of a row, how many rows a table has; else null.</param>
/// <param name="Span">All of it, up to the next part of the same rank.</param>
/// <param name="Selection">The words that name it, within the span.</param>
public sealed record OutlineItem(OutlineKind Kind, LocalizedText Name, LocalizedText? Detail, TextSpan Span, TextSpan Selection, ImmutableArray<OutlineItem> Children)
{
    public IEnumerable<OutlineItem> Descendants => Children.SelectMany(static c => c.Descendants.Prepend(c));
}
