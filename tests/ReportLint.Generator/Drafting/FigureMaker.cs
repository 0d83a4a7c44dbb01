using System.Globalization;
using ReportLint.Analysis;

namespace ReportLint.Generator;

/// <summary>Fills the tables of a draft with figures that balance.</summary>
internal sealed class FigureMaker(Random random)
{
    // From bodies that get no application in a year to those that get thousands.
    private readonly int scale = random.Pick([0, 1, 6, 40, 900]);
    private readonly bool parted = random.Chance(5);
    private readonly Dictionary<CellId, long> values = [];

    public void Fill(Draft draft)
    {
        foreach (var table in draft.Tables)
        {
            switch (table.Id)
            {
                case "applications":
                    Applications(table);
                    break;
                case "review-and-litigation":
                    Outcomes(table);
                    break;
            }

            foreach (var (row, column) in table.Rows.SelectMany(static r => r.Columns.Select(c => (r, c))))
            {
                var id = new CellId(table.Id, row.Id, column.Id);
                draft.Slots.Add(id.Key, values.TryGetValue(id, out var value) ? Written(value) : Free(column.Cell));
            }
        }
    }

    private void Applications(TableForm table)
    {
        var results = table.Rows.Select(static r => r.Id).Where(static r => r is not ("new" or "carried-in" or "total" or "carried-out")).ToList();
        var kinds = table.Rows[0].Columns.Select(static c => c.Id).Where(static c => c != "total").ToList();
        foreach (var kind in kinds)
        {
            long total = 0;
            foreach (var row in results)
            {
                total += Set(row, kind, Count());
            }

            Set("total", kind, total);
            var carriedOut = Set("carried-out", kind, Count());
            var carriedIn = Set("carried-in", kind, Math.Min(Count(), total + carriedOut));
            Set("new", kind, total + carriedOut - carriedIn);
        }

        foreach (var row in table.Rows)
        {
            Set(row.Id, "total", kinds.Sum(k => values[new CellId(table.Id, row.Id, k)]));
        }

        long Set(string row, string column, long value) => values[new CellId(table.Id, row, column)] = value;
    }

    private void Outcomes(TableForm table)
    {
        foreach (var row in table.Rows)
        {
            foreach (var group in row.Columns.GroupBy(static c => c.Id[..c.Id.IndexOf('.', StringComparison.Ordinal)], StringComparer.Ordinal))
            {
                long sum = 0;
                foreach (var column in group)
                {
                    sum += values[new CellId(table.Id, row.Id, column.Id)] = column.Id.EndsWith(".total", StringComparison.Ordinal) ? sum : Count();
                }
            }
        }
    }

    private long Count() => scale == 0 || random.Chance(2) ? 0 : random.Next(0, scale + 1);

    /// <summary>A figure that no equation binds.</summary>
    private string Free(CellForm form) => form switch
    {
        { Integer: false } => (random.Next(0, 100 * scale * scale + 1) / (decimal)random.Pick([1, 10, 100])).ToString("0.##", CultureInfo.InvariantCulture),
        { Minimum: null } => random.Next(-3, 6) is var change && change > 0 && random.Chance(2) ? $"+{change}" : change.ToString(CultureInfo.InvariantCulture),
        _ => Written(Count() * random.Next(1, 9)),
    };

    private string Written(long value) => value.ToString(parted ? "#,##0" : "0", CultureInfo.InvariantCulture);
}
