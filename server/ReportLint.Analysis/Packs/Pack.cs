using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>The first and the last day that a report covers, as month and day.</summary>
public sealed record ReportPeriod(int FromMonth, int FromDay, int ToMonth, int ToDay);

/// <summary>One sign that a document belongs to the family. Exactly one of the three is set.</summary>
public sealed record PackEvidence(string? TitlePattern, string? Table, int? Sections);

/// <summary>A section that the form wants, with other wordings that are no defect.</summary>
/// <param name="Words">Lists of words: a heading that has a word of each may name the section, in whatever wording. Empty for none.</param>
public sealed record SectionForm(string Id, string Title, ImmutableArray<string> AlsoTitled, ImmutableArray<ImmutableArray<string>> Words);

/// <summary>The description of a report family: what its documents are, their sections and their tables, in versions.</summary>
public sealed record Pack(
    string Name,
    string Family,
    LocalizedText Title,
    ImmutableArray<PackEvidence> Evidence,
    int EvidenceNeeded,
    ReportPeriod Period,
    ImmutableArray<string> Versions,
    ImmutableArray<SectionForm> Sections,
    ImmutableArray<TableForm> Tables)
{
    /// <summary>Whether the pack is only in use where a configuration or the command line names it.</summary>
    public bool OptIn { get; init; }

    /// <summary>Whether its rules are for any document, of whatever family or none.</summary>
    public bool ForAnyDocument { get; init; }

    public TableForm? Table(string id, string version) => Tables.FirstOrDefault(t => string.Equals(t.Id, id, StringComparison.Ordinal) && t.AppliesTo(version));
}
