using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>
/// Weighs all broken equations of a document together. Broken equations that share cells have one cause or a few: one wrong cell, one slip that
/// put right figures in wrong places, or a few wrong cells, if they can be singled out; else each equation is told for itself.
/// </summary>
internal sealed class BalanceAnalysis
{
    private BalanceAnalysis(ImmutableArray<EquationInstance> broken, ImmutableArray<Suspect> suspects, ImmutableArray<FigureSlip> slips, ImmutableArray<EquationInstance> unexplained)
    {
        Broken = broken;
        Suspects = suspects;
        Slips = slips;
        Unexplained = unexplained;
    }

    /// <summary>All equations that do not hold.</summary>
    public ImmutableArray<EquationInstance> Broken { get; }

    public ImmutableArray<Suspect> Suspects { get; }

    public ImmutableArray<FigureSlip> Slips { get; }

    /// <summary>The broken equations that neither a suspect nor a slip explains, without those that only repeat others.</summary>
    public ImmutableArray<EquationInstance> Unexplained { get; }

    public bool IsSound => Broken.IsEmpty;

    /// <summary>All cells that are taken for wrong, with the values that would mend them.</summary>
    public IEnumerable<Suspect> WrongCells => Suspects.Concat(Slips.SelectMany(static s => s.Cells));

    public static BalanceAnalysis Run(SemanticModel model, ImmutableArray<BalancedTotalsRule> rules)
    {
        if (rules.All(r => r.HoldsIn(model)))
        {
            return new BalanceAnalysis([], [], [], []);
        }

        var equations = new List<EquationInstance>();
        foreach (var rule in rules)
        {
            rule.AddInstances(model, equations);
        }

        var broken = equations.FindAll(static e => !e.Holds);
        var sound = SoundCells(equations);
        var suspects = ImmutableArray.CreateBuilder<Suspect>();
        var left = Explain(Connected(broken.FindAll(static e => e.Relation == EquationRelation.Equal)), sound, 1, suspects);
        var slips = SlipSearch.Find(equations, left);
        var explained = slips.SelectMany(static s => s.Explains).ToHashSet<EquationInstance>(ReferenceEqualityComparer.Instance);
        left = Explain(left.Where(g => !explained.Contains(g[0])), sound, SuspectSearch.MostSuspects, suspects);

        // A bound that is kept once the wrong cells are mended has no cause of its own.
        var mended = suspects.Concat(slips.SelectMany(static s => s.Cells)).ToList();
        var unexplained = left.SelectMany(static g => g).Concat(broken.Where(e => e.Relation != EquationRelation.Equal && !e.HoldsWith(mended))).ToList();
        return new BalanceAnalysis([.. broken], suspects.ToImmutable(), slips, ToldOnce(unexplained, equations));
    }

    /// <summary>Adds the suspects of the groups that so many cells explain, and returns the groups that are left.</summary>
    private static List<List<EquationInstance>> Explain(IEnumerable<List<EquationInstance>> groups, HashSet<BoundCell> sound, int most, ImmutableArray<Suspect>.Builder suspects)
    {
        var left = new List<List<EquationInstance>>();
        foreach (var group in groups)
        {
            if (SuspectSearch.Explain(group, sound, most) is { } cover)
            {
                suspects.AddRange(cover);
            }
            else
            {
                left.Add(group);
            }
        }

        return left;
    }

    /// <summary>What is left of equations without those that only repeat others.</summary>
    private static ImmutableArray<EquationInstance> ToldOnce(List<EquationInstance> unexplained, List<EquationInstance> all)
    {
        var told = new List<EquationInstance>();
        var differences = unexplained.ToLookup(static e => (e.Rule, e.Table), static e => e.Difference);
        foreach (var equation in unexplained.Where(e => !IsImplied(e, [.. differences[(e.Rule, e.Table)]], all)))
        {
            if (!told.Exists(t => HaveOneCause(t, equation)))
            {
                told.Add(equation);
            }
        }

        return [.. told];
    }

    /// <summary>Whether two broken equations are told at one cell and the same change of it would mend both.</summary>
    private static bool HaveOneCause(EquationInstance one, EquationInstance other) =>
        ReferenceEquals(one.Total, other.Total) && one.Relation == EquationRelation.Equal && other.Relation == EquationRelation.Equal
        && one.Difference * other.Weight(one.Total) == other.Difference * one.Weight(one.Total);

    /// <summary>The cells of equations that hold.</summary>
    private static HashSet<BoundCell> SoundCells(List<EquationInstance> equations)
    {
        var sound = new HashSet<BoundCell>(ReferenceEqualityComparer.Instance);
        foreach (var equation in equations)
        {
            if (equation.Holds && equation.Relation == EquationRelation.Equal)
            {
                equation.AddCells(sound);
            }
        }

        return sound;
    }

    /// <summary>
    /// Whether a broken equation of a total column only adds up what is broken in the columns it totals: where the rows hold,
    /// its difference is the sum of theirs, and it says nothing new.
    /// </summary>
    /// <param name="differences">Those of all unexplained equations of its rule in its table, its own among them.</param>
    private static bool IsImplied(EquationInstance broken, ImmutableArray<decimal> differences, List<EquationInstance> all) =>
        broken.Rule.Each == EquationEach.Column && differences.Length > 1 && differences.Sum() == 2 * broken.Difference
        && all.Exists(e => e.Holds && e.Rule.Each == EquationEach.Row && ReferenceEquals(e.Table, broken.Table) && ReferenceEquals(e.Total.Column, broken.Total.Column));

    /// <summary>Groups of broken equations that share cells, each in the order of the equations.</summary>
    private static IEnumerable<List<EquationInstance>> Connected(List<EquationInstance> broken)
    {
        // Each equation points to one before it with which it shares a cell; those that point to themselves stand for their group.
        var root = new int[broken.Count];
        var first = new Dictionary<BoundCell, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < broken.Count; i++)
        {
            root[i] = i;
            foreach (var cell in broken[i].Cells)
            {
                if (!first.TryAdd(cell, i))
                {
                    var (one, other) = (Root(first[cell]), Root(i));
                    root[Math.Max(one, other)] = Math.Min(one, other);
                }
            }
        }

        return broken.Select((e, i) => (Equation: e, Root: Root(i))).GroupBy(static e => e.Root, static e => e.Equation).Select(static g => g.ToList());

        int Root(int i)
        {
            while (root[i] != i)
            {
                i = root[i] = root[root[i]];
            }

            return i;
        }
    }
}
