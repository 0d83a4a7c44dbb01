using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A column: its id with those of its groups (review.upheld), its own heading and the headings above it.</summary>
public sealed record ColumnForm(string Id, string Label, ImmutableArray<string> AlsoLabelled, ImmutableArray<string> Groups, CellForm Cell);

/// <summary>A row: its id with those of its groups (denied.secret), its label and the labels of its groups. A table of one row may have none.</summary>
public sealed record RowForm(string Id, string? Label, ImmutableArray<string> AlsoLabelled, ImmutableArray<string> Groups)
{
    public ImmutableArray<ColumnForm> Columns { get; init; } = [];

    /// <summary>The label in the report's own words, else the id.</summary>
    public string Name => Label ?? Id;
}

/// <summary>
/// A table of the form in one version, flattened: each row knows the columns of its block. Header words and block titles are kept
/// so that they can be told from labels.
/// </summary>
public sealed record TableForm(
    string Id,
    LocalizedText Title,
    string Section,
    ImmutableArray<string> Versions,
    ImmutableArray<RowForm> Rows,
    ImmutableArray<string> HeaderWords)
{
    public bool AppliesTo(string version) => Versions.Contains(version, StringComparer.Ordinal);

    public RowForm? Row(string id) => Rows.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.Ordinal));

    /// <summary>Whether all rows share one set of columns, so that a column can be named by its id alone.</summary>
    public bool HasOneGrid => Rows.All(r => r.Columns == Rows[0].Columns);
}
