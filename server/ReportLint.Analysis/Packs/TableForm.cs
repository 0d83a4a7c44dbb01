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

/// <summary>Rows under a header of their own. Most tables are one block.</summary>
/// <param name="Title">The words in the line above the header, if any.</param>
/// <param name="Header">Words of the header that head no column: the first stands over the labels, the second over all columns.</param>
public sealed record BlockForm(string? Title, ImmutableArray<string> Header, ImmutableArray<ColumnForm> Columns, ImmutableArray<RowForm> Rows);

/// <summary>
/// A table of the form in one version, flattened: groups are written into the ids and labels of their members.
/// </summary>
public sealed record TableForm(
    string Id,
    LocalizedText Title,
    string Section,
    string Version,
    ImmutableArray<BlockForm> Blocks)
{
    /// <summary>The rows of all blocks; each knows the columns of its block.</summary>
    public ImmutableArray<RowForm> Rows { get; } = [.. Blocks.SelectMany(static b => b.Rows)];

    /// <summary>Words that head blocks and labels, and are neither.</summary>
    public IEnumerable<string> HeaderWords => Blocks.SelectMany(static b => b.Title is null ? b.Header : b.Header.Insert(0, b.Title)).Distinct(StringComparer.Ordinal);

    public bool AppliesTo(string version) => string.Equals(Version, version, StringComparison.Ordinal);

    public RowForm? Row(string id) => Rows.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.Ordinal));

    /// <summary>Whether all rows share one set of columns, so that a column can be named by its id alone.</summary>
    public bool HasOneGrid => Rows.All(r => r.Columns == Rows[0].Columns);
}
