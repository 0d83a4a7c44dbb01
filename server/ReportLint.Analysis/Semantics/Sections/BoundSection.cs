using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>A section of the form and the heading that opens it in the document.</summary>
/// <param name="Block">The index of the heading among the document's blocks.</param>
/// <param name="HeadingSpan">The words of the heading with their numbering.</param>
/// <param name="EndBlock">The index of the block behind the section's last.</param>
public sealed record BoundSection(SectionForm Form, int Block, TextSpan HeadingSpan, int EndBlock);

/// <summary>The sections found, in the document's order, and those whose heading stands once more.</summary>
public sealed record BoundSections(
    System.Collections.Immutable.ImmutableArray<BoundSection> Found, System.Collections.Immutable.ImmutableArray<BoundSection> Repeated)
{
    public BoundSection? Find(string id) => Found.FirstOrDefault(s => string.Equals(s.Form.Id, id, StringComparison.Ordinal));

    /// <summary>The section that holds a block; null before the first one.</summary>
    public BoundSection? At(int block) => Found.LastOrDefault(s => s.Block <= block);
}
