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
    private readonly TextSpan[] headings = Headings(Found, Repeated);

    public BoundSection? Find(string id)
    {
        foreach (var section in Found)
        {
            if (string.Equals(section.Form.Id, id, StringComparison.Ordinal))
            {
                return section;
            }
        }

        return null;
    }

    /// <summary>The section that holds a place; null before the first one.</summary>
    public BoundSection? At(int position)
    {
        for (var i = Found.Length - 1; i >= 0; i--)
        {
            if (Found[i].HeadingSpan.Start <= position)
            {
                return Found[i];
            }
        }

        return null;
    }

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

    private static TextSpan[] Headings(ImmutableArray<BoundSection> found, ImmutableArray<BoundSection> repeated)
    {
        var spans = new TextSpan[found.Length + repeated.Length];
        for (var i = 0; i < spans.Length; i++)
        {
            spans[i] = (i < found.Length ? found[i] : repeated[i - found.Length]).HeadingSpan;
        }

        Array.Sort(spans);
        return spans;
    }
}
