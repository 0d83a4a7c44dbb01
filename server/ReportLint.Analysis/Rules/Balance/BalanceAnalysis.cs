using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A cell that, alone, explains broken equations, and the value that mends them all.</summary>
internal sealed record Suspect(BoundCell Cell, decimal Value, ImmutableArray<EquationInstance> Explains);

/// <summary>
/// Weighs all broken equations of a document together. A cell is suspected only if every equation it takes part in is broken by the same amount,
/// so that changing it mends them and breaks none; a connected group of broken equations is explained only if the smallest set of such cells
/// is the only one of its size.
/// </summary>
internal sealed class BalanceAnalysis
{
    private const int MostSuspects = 4;

    private const int LargestGroup = 60;

    private BalanceAnalysis(ImmutableArray<EquationInstance> equations, ImmutableArray<Suspect> suspects, ImmutableArray<EquationInstance> unexplained)
    {
        Equations = equations;
        Suspects = suspects;
        Unexplained = unexplained;
    }

    /// <summary>All equations that could be computed.</summary>
    public ImmutableArray<EquationInstance> Equations { get; }

    public ImmutableArray<Suspect> Suspects { get; }

    /// <summary>The broken equations that no suspect explains.</summary>
    public ImmutableArray<EquationInstance> Unexplained { get; }

    public static BalanceAnalysis Run(SemanticModel model, ImmutableArray<BalancedTotalsRule> rules)
    {
        var equations = rules.SelectMany(r => r.Instances(model)).ToImmutableArray();
        var broken = equations.Where(static e => !e.Holds).ToList();
        var suspects = ImmutableArray.CreateBuilder<Suspect>();
        var unexplained = ImmutableArray.CreateBuilder<EquationInstance>();
        foreach (var group in Connected(broken))
        {
            if (group.Count <= LargestGroup && Explain(group, equations) is { } cover)
            {
                suspects.AddRange(cover);
            }
            else
            {
                unexplained.AddRange(group);
            }
        }

        return new BalanceAnalysis(equations, suspects.ToImmutable(), [.. unexplained.Where(e => !IsImplied(e, unexplained, equations))]);
    }

    /// <summary>
    /// Whether a broken equation of a total column only adds up what is broken in the columns it totals: where the rows hold,
    /// its difference is the sum of theirs, and it says nothing new.
    /// </summary>
    private static bool IsImplied(EquationInstance broken, IEnumerable<EquationInstance> unexplained, ImmutableArray<EquationInstance> all)
    {
        var others = unexplained.Where(o => !ReferenceEquals(o, broken) && ReferenceEquals(o.Rule, broken.Rule) && ReferenceEquals(o.Table, broken.Table)).ToList();
        return broken.Rule.Each == EquationEach.Column && others.Count > 0 && others.Sum(static o => o.Difference) == broken.Difference
            && all.Any(e => e.Holds && e.Rule.Each == EquationEach.Row && ReferenceEquals(e.Table, broken.Table) && ReferenceEquals(e.Total.Column, broken.Total.Column));
    }

    /// <summary>Groups of broken equations that share cells.</summary>
    private static List<List<EquationInstance>> Connected(List<EquationInstance> broken)
    {
        var groups = new List<List<EquationInstance>>();
        var left = new HashSet<EquationInstance>(broken, ReferenceEqualityComparer.Instance);
        foreach (var start in broken)
        {
            if (!left.Remove(start))
            {
                continue;
            }

            var group = new List<EquationInstance> { start };
            for (var i = 0; i < group.Count; i++)
            {
                var cells = group[i].Cells.ToHashSet<BoundCell>(ReferenceEqualityComparer.Instance);
                var near = left.Where(e => e.Cells.Any(cells.Contains)).ToList();
                left.ExceptWith(near);
                group.AddRange(near);
            }

            groups.Add(group);
        }

        return groups;
    }

    private static ImmutableArray<Suspect>? Explain(List<EquationInstance> group, ImmutableArray<EquationInstance> all)
    {
        var holding = all.Where(static e => e.Holds && e.Relation == EquationRelation.Equal).SelectMany(static e => e.Cells).ToHashSet<BoundCell>(ReferenceEqualityComparer.Instance);
        var candidates = group.SelectMany(static e => e.Cells).Distinct<BoundCell>(ReferenceEqualityComparer.Instance)
            .Where(c => !holding.Contains(c)).Select(c => Consider(c, group)).OfType<Suspect>().ToList();

        for (var size = 1; size <= MostSuspects; size++)
        {
            var covers = Covers(group, candidates, [], size).Take(2).ToList();
            if (covers.Count > 0)
            {
                return covers.Count == 1 ? covers[0] : null;
            }
        }

        return null;
    }

    private static Suspect? Consider(BoundCell cell, List<EquationInstance> group)
    {
        var taking = group.Where(e => e.Weight(cell) != 0).ToImmutableArray();
        if (taking.Any(static e => e.Relation != EquationRelation.Equal))
        {
            return null;
        }

        var values = taking.Select(e => (cell.Value.Number ?? 0) - (e.Difference / e.Weight(cell))).Distinct().ToList();
        return values.Count == 1 && (cell.Column.Cell.Minimum is not { } minimum || values[0] >= minimum) ? new Suspect(cell, values[0], taking) : null;
    }

    /// <summary>The sets of exactly so many suspects that explain each broken equation once.</summary>
    private static IEnumerable<ImmutableArray<Suspect>> Covers(List<EquationInstance> open, List<Suspect> candidates, ImmutableArray<Suspect> chosen, int size)
    {
        if (open.Count == 0)
        {
            return chosen.Length == size ? [chosen] : [];
        }

        // The first open equation must be explained by one of its own cells.
        return chosen.Length == size
            ? []
            : candidates.Where(c => c.Explains.Contains(open[0], ReferenceEqualityComparer.Instance) && c.Explains.All(e => open.Contains(e, ReferenceEqualityComparer.Instance)))
                .SelectMany(c => Covers([.. open.Where(e => !c.Explains.Contains(e, ReferenceEqualityComparer.Instance))], candidates, chosen.Add(c), size));
    }
}
