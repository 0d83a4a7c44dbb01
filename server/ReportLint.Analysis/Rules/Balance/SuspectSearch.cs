using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A cell that helps to explain broken equations, the value that mends them, and the equations it takes part in.</summary>
internal sealed record Suspect(BoundCell Cell, decimal Value, ImmutableArray<EquationInstance> Explains);

/// <summary>
/// Looks for the fewest cells whose change mends a connected group of broken equations and breaks none. Only a cell all of whose equations are
/// broken comes into question. An answer counts only if it is the only one with so few cells.
/// </summary>
internal sealed class SuspectSearch
{
    private const int MostSuspects = 4;

    private const int MostCandidates = 16;

    private readonly List<EquationInstance> broken;
    private readonly List<BoundCell> candidates;

    private SuspectSearch(List<EquationInstance> broken, List<BoundCell> candidates)
    {
        this.broken = broken;
        this.candidates = candidates;
    }

    /// <param name="broken">A connected group of broken equations.</param>
    /// <param name="sound">The cells that take part in an equation that holds.</param>
    public static ImmutableArray<Suspect>? Explain(List<EquationInstance> broken, HashSet<BoundCell> sound)
    {
        var cells = broken.SelectMany(static e => e.Cells).Distinct<BoundCell>(ReferenceEqualityComparer.Instance).Where(c => !sound.Contains(c)).ToList();
        if (cells.Count is 0 or > MostCandidates)
        {
            return null;
        }

        var search = new SuspectSearch(broken, cells);

        // Every broken equation needs a suspect of its own cells: fewer cells than that cannot explain them all.
        var reach = cells.Max(c => broken.Count(e => e.Weight(c) != 0));
        for (var size = (broken.Count + reach - 1) / reach; size <= Math.Min(MostSuspects, cells.Count); size++)
        {
            var answers = search.Choose(size, 0, []).Select(search.Solve).Where(static s => s is not null).Take(2).ToList();
            if (answers.Count > 0)
            {
                return answers.Count == 1 ? answers[0] : null;
            }
        }

        return null;
    }

    private IEnumerable<ImmutableArray<BoundCell>> Choose(int size, int from, ImmutableArray<BoundCell> chosen)
    {
        if (chosen.Length == size)
        {
            return [chosen];
        }

        return Enumerable.Range(from, candidates.Count - from).SelectMany(i => Choose(size, i + 1, chosen.Add(candidates[i])));
    }

    /// <summary>The one set of changes of these cells that mends all broken equations; null if there is none or more than one.</summary>
    private ImmutableArray<Suspect>? Solve(ImmutableArray<BoundCell> cells)
    {
        // One line an equation: the weight of each cell, and what is wanted of them together. Solved by elimination, exactly.
        var lines = broken.Select(e => cells.Select(c => (decimal)e.Weight(c)).Append(-e.Difference).ToArray()).ToList();
        for (var column = 0; column < cells.Length; column++)
        {
            var pivot = lines.FindIndex(column, l => l[column] != 0);
            if (pivot < 0)
            {
                return null;
            }

            (lines[column], lines[pivot]) = (lines[pivot], lines[column]);
            foreach (var line in lines.Where((l, i) => i != column && l[column] != 0))
            {
                var factor = line[column] / lines[column][column];
                for (var k = column; k <= cells.Length; k++)
                {
                    line[k] -= factor * lines[column][k];
                }
            }
        }

        if (lines.Skip(cells.Length).Any(l => l[^1] != 0))
        {
            return null;
        }

        var changes = cells.Select((_, i) => lines[i][^1] / lines[i][i]).ToList();
        return changes.Exists(static c => c == 0) || cells.Zip(changes).Any(static p => !IsAllowed(p.First, (p.First.Value.Number ?? 0) + p.Second))
            ? null
            : [.. cells.Zip(changes, (c, d) => new Suspect(c, (c.Value.Number ?? 0) + d, [.. broken.Where(e => e.Weight(c) != 0)]))];
    }

    private static bool IsAllowed(BoundCell cell, decimal value) =>
        (cell.Column.Cell.Minimum is not { } minimum || value >= minimum) && (!cell.Column.Cell.Integer || value == decimal.Truncate(value));
}
