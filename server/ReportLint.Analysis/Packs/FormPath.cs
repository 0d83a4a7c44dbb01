using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>What rows and columns are called where they stand alone: by their groups and their own label, in the form's words.</summary>
public static class FormPath
{
    public static string Of(RowForm row) => Join(row.Groups, row.Name);

    public static string Of(ColumnForm column) => Join(column.Groups, column.Label);

    /// <summary>A cell.</summary>
    public static string Of(RowForm row, ColumnForm column) => $"{Of(row)} / {Of(column)}";

    private static string Join(ImmutableArray<string> groups, string label) => string.Join(" / ", groups.Add(label));
}
