using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>A section of the form and where the document has it.</summary>
/// <param name="HeadingSpan">The words of the heading with their numbering.</param>
/// <param name="End">Where the next section's heading begins, or the text ends.</param>
public sealed record BoundSection(SectionForm Form, TextSpan HeadingSpan, int End)
{
    public bool Contains(int position) => position >= HeadingSpan.Start && position < End;
}

/// <summary>The sections found, in the document's order, and those whose heading stands once more.</summary>
public sealed record BoundSections(ImmutableArray<BoundSection> Found, ImmutableArray<BoundSection> Repeated)
{
    public BoundSection? Find(string id) => Found.FirstOrDefault(s => string.Equals(s.Form.Id, id, StringComparison.Ordinal));

    /// <summary>The section that holds a place; null before the first one.</summary>
    public BoundSection? At(int position) => Found.LastOrDefault(s => s.HeadingSpan.Start <= position);

    /// <summary>Whether a place belongs to a section's heading.</summary>
    public bool IsHeading(TextSpan span) => Found.Concat(Repeated).Any(s => s.HeadingSpan.Overlaps(span));
}
