using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A section that the form wants and the document lacks.</summary>
/// <param name="Number">Which section of the form it is, from 1.</param>
public readonly record struct MissingSection(SectionForm Form, int Number)
{
    /// <summary>The missing sections, in the form's order.</summary>
    public static ImmutableArray<MissingSection> Of(SemanticModel model) =>
        [.. model.Pack.Sections.Select(static (s, i) => new MissingSection(s, i + 1)).Where(s => model.Sections.Find(s.Form.Id) is null)];
}
