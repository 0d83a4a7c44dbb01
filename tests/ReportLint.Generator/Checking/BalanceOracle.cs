using System.Collections.Immutable;
using System.Globalization;

namespace ReportLint.Generator;

/// <summary>
/// Says by trying what broken sums give rise to. For broken sums that share cells: if there is just one way to mend all of them by changing one
/// cell, that cell is told; else just one slip that explains them, that slip; else just one way by changing two cells, those two; else each broken sum is told at its total, once if one change of it mends several. A cell that takes part in a
/// sum that holds is beyond doubt. A sum of a total column all of whose rows hold only repeats what is broken in the columns beside.
/// </summary>
internal sealed class BalanceOracle
{
    private const int MostChanges = 2;

    // No cell takes part in more sums than these.
    private const int MostSumsOfCell = 3;

    private readonly List<Relation> relations;
    private readonly Dictionary<CellId, decimal> values = [];
    private readonly Dictionary<CellId, List<Relation>> sums;

    private BalanceOracle(Draft draft)
    {
        relations = Relations.Of(draft);
        foreach (var cell in relations.SelectMany(static r => r.Cells))
        {
            values[cell] = Relations.Number(draft, cell) ?? 0;
        }

        sums = values.Keys.ToDictionary(static c => c, c => relations.FindAll(r => r.Cells.Contains(c)));
    }

    /// <param name="defect">The defect that broke them.</param>
    public static IEnumerable<Expectation> Expect(Draft draft, string defect)
    {
        var oracle = new BalanceOracle(draft);
        var expected = new List<Expectation>();
        var groups = oracle.Groups();
        Explain(1);
        foreach (var slip in new SlipOracle(draft, oracle.relations, oracle.values).Find(groups))
        {
            expected.Add(new Expectation(defect, Rules(slip.Mends, slip.First), slip.First.Key, slip.Fix));
            groups.RemoveAll(g => g.Exists(slip.Mends.Contains));
        }

        Explain(MostChanges);
        var unexplained = groups.SelectMany(static g => g).ToList();
        return expected.Concat(unexplained.Where(r => !oracle.IsRepeated(r, unexplained)).GroupBy(r => (r.Total, oracle.Mended(r)))
            .Select(g => new Expectation(defect, [.. g.Select(static r => r.Rule).Order(StringComparer.Ordinal)], g.Key.Total.Key)));

        void Explain(int most)
        {
            foreach (var group in groups.ToList())
            {
                if (oracle.OnlyWay(group, most) is { } changes)
                {
                    expected.AddRange(changes.Select(c => new Expectation(defect, Rules(group, c.Key), c.Key.Key, c.Value.ToString("0", CultureInfo.InvariantCulture))));
                    groups.Remove(group);
                }
            }
        }
    }

    /// <summary>The rules of the sums that a cell takes part in.</summary>
    private static ImmutableArray<string> Rules(IEnumerable<Relation> broken, CellId cell) =>
        [.. broken.Where(r => r.Cells.Contains(cell)).Select(static r => r.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What would have to stand in the total for the sum to hold.</summary>
    private decimal Mended(Relation relation) =>
        values[relation.Total] + (relation.Left.Contains(relation.Total) ? -1 : 1) * relation.Difference(c => values[c]);

    private bool IsBroken(Relation relation) => relation.Difference(c => values[c]) != 0;

    private List<List<Relation>> Groups()
    {
        var left = relations.FindAll(IsBroken);
        var groups = new List<List<Relation>>();
        while (left.Count > 0)
        {
            var group = new List<Relation> { left[0] };
            left.RemoveAt(0);
            for (var i = 0; i < group.Count; i++)
            {
                var near = left.FindAll(r => r.Cells.Intersect(group[i].Cells).Any());
                group.AddRange(near);
                left.RemoveAll(near.Contains);
            }

            groups.Add(group);
        }

        return groups;
    }

    private Dictionary<CellId, decimal>? OnlyWay(List<Relation> group, int most)
    {
        var doubtful = group.SelectMany(static r => r.Cells).Where(c => sums[c].TrueForAll(IsBroken)).ToHashSet();
        for (var size = 1; size <= most; size++)
        {
            var ways = new Dictionary<string, Dictionary<CellId, decimal>>(StringComparer.Ordinal);
            Search(group, doubtful, ImmutableDictionary<CellId, decimal>.Empty, size, ways);
            if (ways.Count > 0)
            {
                return ways.Count == 1 ? ways.Values.First() : null;
            }
        }

        return null;
    }

    /// <summary>Mends one broken sum after another by each of its doubtful cells in turn; what else a change breaks has to be mended by the next.</summary>
    private void Search(List<Relation> broken, HashSet<CellId> doubtful, ImmutableDictionary<CellId, decimal> changes, int left, Dictionary<string, Dictionary<CellId, decimal>> ways)
    {
        if (broken.Count == 0)
        {
            ways[string.Join(';', changes.OrderBy(static c => c.Key.Key, StringComparer.Ordinal))] = changes.ToDictionary();
            return;
        }

        if (broken.Count > left * MostSumsOfCell)
        {
            return;
        }

        foreach (var sum in broken)
        {
            foreach (var cell in sum.Cells.Where(c => doubtful.Contains(c) && !changes.ContainsKey(c)))
            {
                var difference = sum.Difference(c => changes.GetValueOrDefault(c, values[c]));
                var value = values[cell] + (sum.Left.Contains(cell) ? -difference : difference);
                if (value >= 0)
                {
                    var next = changes.Add(cell, value);
                    var still = broken.Concat(sums[cell]).Distinct().Where(r => r.Difference(c => next.GetValueOrDefault(c, values[c])) != 0).ToList();
                    Search(still, doubtful, next, left - 1, ways);
                }
            }
        }
    }

    private bool IsRepeated(Relation relation, List<Relation> unexplained) =>
        relation.Rule is RuleIds.Balance or RuleIds.Results
        && string.Equals(relation.Total.Column, "total", StringComparison.Ordinal)
        && unexplained.Exists(r => r != relation && string.Equals(r.Rule, relation.Rule, StringComparison.Ordinal))
        && relation.Cells.All(c => sums[c].Exists(r => r.Rule == RuleIds.RowTotal && r.Total == c && !IsBroken(r)));
}
