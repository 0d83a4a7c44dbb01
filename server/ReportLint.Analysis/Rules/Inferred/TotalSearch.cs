using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>
/// Finds what the totals of a table are sums of. Nothing but their labels says that they are sums, so each way to read a total is put to the vote of the
/// columns: one is taken for meant only if it holds in most of those in which it can be tried, and what does not hold then is wrong.
/// </summary>
internal sealed class TotalSearch(FigureGrid grid, TotalWords words)
{
    private const int FewestAlone = 3;

    private const int MostNamed = 4;

    // A table with more is no statement of sums, and each is tried with all rows.
    private const int MostTotals = 50;

    private readonly ImmutableArray<TotalRank> rows = [.. Enumerable.Range(0, grid.RowCount).Select(r => r == 0 ? TotalRank.None : words.Rank(grid.Label(r)))];
    private readonly ImmutableArray<TotalRank> columns = [.. Enumerable.Range(0, grid.ColumnCount).Select(c => words.Rank(grid.Heading(c)))];

    /// <summary>The sums that do not add up. <c>IsCertain</c>: the same total balances elsewhere; else the table has only the one column.</summary>
    public IEnumerable<(InferredSum Sum, bool IsCertain)> Broken()
    {
        if (rows.Count(static r => r != TotalRank.None) > MostTotals || columns.Count(static c => c != TotalRank.None) > MostTotals)
        {
            yield break;
        }

        var counted = Enumerable.Range(1, grid.ColumnCount - 1).Where(c => !words.StandsApart(grid.Heading(c))).ToList();
        foreach (var row in Enumerable.Range(1, grid.RowCount - 1).Where(r => rows[r] != TotalRank.None))
        {
            foreach (var found in Vote(RowReadings(row).Select(parts => counted.Select(c => InferredSum.Of(grid[row, c], parts.Select(r => grid[r, c]))).OfType<InferredSum>().ToList()), mayBeAlone: true))
            {
                yield return found;
            }
        }

        var lines = Enumerable.Range(1, grid.RowCount - 1).Where(r => !words.StandsApart(grid.Label(r))).ToList();
        foreach (var column in counted.Where(c => columns[c] != TotalRank.None))
        {
            foreach (var found in Vote(ColumnReadings(column, counted).Select(parts => lines.Select(r => InferredSum.Of(grid[r, column], parts.Select(c => grid[r, c]))).OfType<InferredSum>().ToList()), mayBeAlone: false))
            {
                yield return found;
            }
        }
    }

    /// <summary>The subtotals above a total that are no parts of it, by name, and all of them together.</summary>
    public IEnumerable<(string Name, decimal Value)> Subtotals(InferredSum sum)
    {
        var left = Enumerable.Range(1, sum.Total.Row - 1).Where(r => rows[r] == TotalRank.Subtotal).Select(r => grid[r, sum.Total.Column]).OfType<GridCell>()
            .Where(c => c.Figure is not null && !sum.Parts.Contains(c)).Select(c => (Name: grid.Label(c.Row), Value: c.Figure?.Value ?? 0)).ToList();
        return left.Count < 2 ? left : left.Append((string.Join(" + ", left.Take(MostNamed).Select(static c => c.Name)) + (left.Count > MostNamed ? " + …" : ""), left.Sum(static c => c.Value)));
    }

    /// <summary>The reading that holds best, if it holds well enough: what of it does not.</summary>
    private static IEnumerable<(InferredSum Sum, bool IsCertain)> Vote(IEnumerable<List<InferredSum>> readings, bool mayBeAlone)
    {
        var tried = readings.Where(static r => r.Count > 0).ToList();
        if (tried.MaxBy(static r => r.Count(static s => s.Balances && s.IsTelling)) is not { } best)
        {
            return [];
        }

        var (holding, broken) = (best.Count(static s => s.Balances && s.IsTelling), best.Where(static s => !s.Balances && !s.IsLargest).ToList());
        if (holding > 0)
        {
            return (2 * broken.Count) - 1 <= holding ? broken.Select(static s => (s, true)) : [];
        }

        // One column of figures and one way to read it: rows of which some hold others would not add up so.
        return mayBeAlone && tried is [[var only]] && IsSurelyBroken(only) ? [(only, false)] : [];
    }

    private static bool IsSurelyBroken(InferredSum sum) =>
        !sum.Balances && sum.Parts.Length >= FewestAlone && sum.Parts.All(static p => p.Figure is { Value: > 0 })
        && sum.Stated > sum.Parts.Max(static p => p.Figure?.Value ?? 0) && sum.Sum < 2 * sum.Stated;

    /// <summary>The rows that a total row may be the sum of.</summary>
    private IEnumerable<List<int>> RowReadings(int total)
    {
        var above = Enumerable.Range(1, total - 1).ToList();
        var lastTotal = above.LastOrDefault(r => rows[r] == TotalRank.Total);
        var lastAny = above.LastOrDefault(r => rows[r] != TotalRank.None);
        var sinceTotal = above.Where(r => r > lastTotal).ToList();
        if (rows[total] == TotalRank.Subtotal || lastAny == lastTotal)
        {
            yield return [.. above.Where(r => r > lastAny)];
        }
        else
        {
            yield return [.. sinceTotal.Where(r => rows[r] == TotalRank.None)];
            yield return [.. sinceTotal.Where(r => rows[r] == TotalRank.Subtotal || r > lastAny)];
        }

        if (rows[total] == TotalRank.Total && total == 1)
        {
            yield return [.. Enumerable.Range(2, grid.RowCount - 2).Where(r => rows[r] == TotalRank.None)];
        }
    }

    /// <summary>The columns that a total column may be the sum of: those before it, since the last one, or those behind the first.</summary>
    private IEnumerable<List<int>> ColumnReadings(int total, List<int> counted)
    {
        var before = counted.Where(c => c < total).ToList();
        var last = before.LastOrDefault(c => columns[c] != TotalRank.None);
        yield return [.. before.Where(c => c > last)];
        var next = counted.Find(c => c > total && columns[c] != TotalRank.None);
        yield return [.. counted.Where(c => c > total && (next == 0 || c < next))];
    }
}
