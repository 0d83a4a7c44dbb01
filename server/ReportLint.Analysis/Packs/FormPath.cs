using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>What rows and columns are called where they stand alone: by their groups and their own label, in the form's words.</summary>
public static class FormPath
{
    public static string Of(RowForm row) => Join(row.Groups, row.Name);

    public static string Of(ColumnForm column) => Join(column.Groups, column.Label);

    /// <summary>A cell.</summary>
    public static string Of(RowForm row, ColumnForm column) => $"{Of(row)} / {Of(column)}";

    /// <summary>What stands for a cell's row: the row's label; where it has none the groups of its column, which are all that tells its cells apart.</summary>
    public static string RowOf(RowForm row, ColumnForm column) =>
        row.Label is null && !column.Groups.IsEmpty ? string.Join(" / ", column.Groups) : row.Name;

    private static string Join(ImmutableArray<string> groups, string label) => string.Join(" / ", groups.Add(label));
}
