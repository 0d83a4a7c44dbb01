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
    private readonly ImmutableArray<TextSpan> headings = [.. Found.Concat(Repeated).Select(static s => s.HeadingSpan).Order()];

    public BoundSection? Find(string id) => Found.FirstOrDefault(s => string.Equals(s.Form.Id, id, StringComparison.Ordinal));

    /// <summary>The section that holds a place; null before the first one.</summary>
    public BoundSection? At(int position) => Found.LastOrDefault(s => s.HeadingSpan.Start <= position);

    /// <summary>Whether a place belongs to a section's heading.</summary>
    public bool IsHeading(TextSpan span)
    {
        // Headings lie apart and in order: the first that ends behind the start of the span is the only one in question.
        var (low, high) = (0, headings.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = headings[middle].End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low < headings.Length && headings[low].Overlaps(span);
    }
}
