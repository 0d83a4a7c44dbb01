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

/// <summary>Rows that each document names itself.</summary>
/// <param name="Id">The group that they make: their ids are ID.1, ID.2 and so on, in the document's order.</param>
/// <param name="Total">The label of the row that is their total, whose id is "total"; null where there is none.</param>
public sealed record OpenRows(string Id, string? Total)
{
    /// <param name="number">Which of them it is, from 1; 0 for the total.</param>
    public RowForm Row(int number, string label, ImmutableArray<ColumnForm> columns) => new(number == 0 ? "total" : $"{Id}.{number}", label, [], []) { Columns = columns };
}

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

    /// <summary>Set where each document names the rows itself: then the rows here are a sample, as many as tests can speak of.</summary>
    public OpenRows? Open { get; init; }

    /// <summary>The pack's own form, where this one has the rows that a document names.</summary>
    public TableForm? Origin { get; init; }

    /// <summary>The form with the rows of a document.</summary>
    public TableForm WithRows(ImmutableArray<RowForm> rows) => new(Id, Title, Section, Version, [Blocks[0] with { Rows = rows }]) { Open = Open, Origin = this };

    public bool AppliesTo(string version) => string.Equals(Version, version, StringComparison.Ordinal);

    public RowForm? Row(string id) => Rows.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.Ordinal));

    /// <summary>Whether all rows share one set of columns, so that a column can be named by its id alone.</summary>
    public bool HasOneGrid => Rows.All(r => r.Columns == Rows[0].Columns);
}
