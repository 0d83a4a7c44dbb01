using System.Collections.Immutable;
using System.Globalization;
using ReportLint.Analysis;

namespace ReportLint.Generator;

/// <summary>A sum of the form: the cells of both sides add up to the same.</summary>
/// <param name="Total">The cell at which it is told where no figure can be singled out.</param>
internal sealed record Relation(string Rule, ImmutableArray<CellId> Left, ImmutableArray<CellId> Right, CellId Total)
{
    public IEnumerable<CellId> Cells => Left.Concat(Right);

    public decimal Difference(Func<CellId, decimal> value) => Left.Sum(value) - Right.Sum(value);
}

/// <summary>
/// The sums that the printed form states, in words of their own: they are not read from the rules that are tested. A sum with a cell that is
/// missing, stands twice or holds no number says nothing.
/// </summary>
internal static class Relations
{
    public static List<Relation> Of(Draft draft) =>
        [.. draft.Tables.SelectMany(t => Of(Drafter.Form(t.Id, draft.Plan.Version))).Where(r => r.Cells.All(c => Number(draft, c) is not null))];

    /// <summary>The whole number, not below zero, that a cell holds; null where it holds none.</summary>
    public static decimal? Number(Draft draft, CellId cell) =>
        !draft.Unanswered.Contains(cell)
        && decimal.TryParse(FigureSpelled.Plain(draft.Slots[cell.Key]), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
        && !draft.Slots[cell.Key].Contains('万', StringComparison.Ordinal) ? value : null;

    private static IEnumerable<Relation> Of(TableForm table) => table.Id switch
    {
        "applications" => Applications(table),
        "review-and-litigation" => Outcomes(table),
        _ => [],
    };

    private static IEnumerable<Relation> Applications(TableForm table)
    {
        var results = table.Rows.Select(static r => r.Id).Where(static r => r is not ("new" or "carried-in" or "total" or "carried-out")).ToList();
        var columns = table.Rows[0].Columns.Select(static c => c.Id).ToList();
        CellId At(string row, string column) => new(table.Id, row, column);
        foreach (var c in columns)
        {
            // 第一项加第二项之和，等于第三项加第四项之和
            yield return new Relation(RuleIds.Balance, [At("new", c), At("carried-in", c)], [At("total", c), At("carried-out", c)], At("total", c));
            yield return new Relation(RuleIds.Results, [At("total", c)], [.. results.Select(r => At(r, c))], At("total", c));
        }

        foreach (var row in table.Rows)
        {
            yield return new Relation(RuleIds.RowTotal, [At(row.Id, "total")], [.. columns.Where(static c => c != "total").Select(c => At(row.Id, c))], At(row.Id, "total"));
        }
    }

    private static IEnumerable<Relation> Outcomes(TableForm table) =>
        from row in table.Rows
        from kind in new[] { "review", "direct", "after-review" }
        let total = new CellId(table.Id, row.Id, kind + ".total")
        select new Relation(RuleIds.Review, [total], [.. new[] { "upheld", "corrected", "other", "pending" }.Select(c => new CellId(table.Id, row.Id, $"{kind}.{c}"))], total);
}
