using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>The rows of the document that belong to one table of the form.</summary>
/// <param name="Copy">The place of a second table with the same rows, where the document has one.</param>
/// <param name="Second">The place of a whole table that follows in the same section, such as that of the body itself behind that of its region; it is not read.</param>
internal sealed record TableRegion(TableVocabulary Words, ImmutableArray<SourceRow> Rows, TextSpan? Copy, TextSpan? Second)
{
    public TextSpan Span => TextSpan.FromBounds(Rows[0].Span.Start, Rows[^1].Span.End);
}
