using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>The rows of the document that belong to one table of the form.</summary>
/// <param name="Copy">The place of a second table with the same rows, where the document has one.</param>
internal sealed record TableRegion(TableVocabulary Words, ImmutableArray<SourceRow> Rows, TextSpan? Copy)
{
    public TextSpan Span => TextSpan.FromBounds(Rows[0].Span.Start, Rows[^1].Span.End);
}
