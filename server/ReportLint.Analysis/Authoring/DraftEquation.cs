using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A total that holds in the example.</summary>
/// <param name="File">A name for the rule's file.</param>
/// <param name="Each">"column" where rows add up, "row" where columns do.</param>
/// <param name="Test">The rule's tests as YAML: one in which it fires.</param>
public sealed record DraftEquation(string File, string Table, string Each, string Equation, string Test)
{
    internal static IEnumerable<DraftEquation> Of(DraftTable table)
    {
        var (totalRow, totalColumn) = (TotalRow(table), TotalColumn(table));
        if (totalRow is not null)
        {
            // Where the columns add up as well, the figures of the test keep that.
            var first = Others(table.Columns, totalColumn).First();
            yield return new DraftEquation($"{table.Id}-rows", table.Id, "column", $"{totalRow} = {string.Join(" + ", Others(table.Rows, totalRow))}",
                TestOf(table.Id, totalColumn is null ? [$"{totalRow}.{first}"] : [$"{totalRow}.{first}", $"{totalRow}.{totalColumn}"], $"{{row: {totalRow}, column: {first}}}"));
        }

        if (totalColumn is not null)
        {
            var first = Others(table.Rows, totalRow).First();
            yield return new DraftEquation($"{table.Id}-columns", table.Id, "row", $"{totalColumn} = {string.Join(" + ", Others(table.Columns, totalColumn))}",
                TestOf(table.Id, totalRow is null ? [$"{first}.{totalColumn}"] : [$"{first}.{totalColumn}", $"{totalRow}.{totalColumn}"], $"{{row: {first}, column: {totalColumn}}}" + (totalRow is null ? "" : $", {{row: {totalRow}, column: {totalColumn}}}")));
        }
    }

    /// <summary>The row that is the sum of all others in each column; null where there is none.</summary>
    private static string? TotalRow(DraftTable table)
    {
        var (grid, rows) = (table.Grid, table.Rows);
        return rows.Length > 2 && rows.FirstOrDefault(r => DraftId.IsTotal(grid.Label(r.Index))) is { Id: not null } total
            && table.Columns.All(c => InferredSum.Of(grid[total.Index, c.Index], rows.Where(r => r != total).Select(r => grid[r.Index, c.Index])) is { Balances: true }) ? total.Id : null;
    }

    /// <summary>The column that is the sum of all others in each row; null where there is none.</summary>
    private static string? TotalColumn(DraftTable table)
    {
        var (grid, columns) = (table.Grid, table.Columns);
        return columns.Length > 2 && columns.FirstOrDefault(c => DraftId.IsTotal(grid.Heading(c.Index))) is { Id: not null } total
            && table.Rows.All(r => InferredSum.Of(grid[r.Index, total.Index], columns.Where(c => c != total).Select(c => grid[r.Index, c.Index])) is { Balances: true }) ? total.Id : null;
    }

    private static IEnumerable<string> Others(ImmutableArray<(int Index, string Id)> all, string? total) => all.Select(static a => a.Id).Where(id => !string.Equals(id, total, StringComparison.Ordinal));

    private static string TestOf(string table, string[] cells, string expected) =>
        $"tests:\n  - name: a total that is one too high\n    given: {{table: {table}, set: {{{string.Join(", ", cells.Select(static c => c + ": 1"))}}}}}\n    expect: [{expected}]\n";
}
