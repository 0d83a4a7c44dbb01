namespace ReportLint.Generator;

/// <summary>A cell of the form by the ids of its table, row and column.</summary>
public readonly record struct CellId(string Table, string Row, string Column)
{
    /// <summary>The name of its place in a draft.</summary>
    public string Key => $"cell:{Table}/{Row}/{Column}";

    /// <summary>Null for a place that is no cell.</summary>
    public static CellId? FromKey(string key) =>
        key.StartsWith("cell:", StringComparison.Ordinal) && key[5..].Split('/') is [var table, var row, var column] ? new CellId(table, row, column) : null;

    public override string ToString() => $"{Table}/{Row}/{Column}";
}
