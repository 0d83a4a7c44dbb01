using System.Collections.Immutable;
using System.Numerics;

namespace ReportLint.Analysis;

/// <summary>A cell that helps to explain broken equations, the value that mends them, and the equations it takes part in.</summary>
internal sealed record Suspect(BoundCell Cell, decimal Value, ImmutableArray<EquationInstance> Explains)
{
    /// <summary>The figure that stands there.</summary>
    public decimal Written => Cell.Value.Number ?? 0;
}

/// <summary>
/// Looks for the fewest cells whose change mends a connected group of broken equations and breaks none. Only a cell all of whose equations are
/// broken comes into question. An answer counts only if it is the only one with so few cells.
/// </summary>
internal sealed class SuspectSearch
{
    /// <summary>How many cells are changed together at most.</summary>
    public const int MostSuspects = 4;

    private const int MostCandidates = 16;

    private readonly List<EquationInstance> broken;
    private readonly List<BoundCell> candidates;

    // For each candidate its weight in each equation, and the equations it takes part in as bits.
    private readonly decimal[][] weights;
    private readonly ulong[] reach;

    private SuspectSearch(List<EquationInstance> broken, List<BoundCell> candidates)
    {
        this.broken = broken;
        this.candidates = candidates;
        weights = [.. candidates.Select(c => broken.Select(e => e.Weight(c)).ToArray())];
        reach = [.. weights.Select(Reach)];
    }

    /// <summary>How many equations can be explained together.</summary>
    public static int LargestGroup => 60;

    /// <param name="broken">A connected group of broken equations; one of more than <see cref="LargestGroup"/> is not explained.</param>
    /// <param name="sound">The cells that take part in an equation that holds.</param>
    /// <param name="most">How many cells may be changed.</param>
    public static ImmutableArray<Suspect>? Explain(List<EquationInstance> broken, HashSet<BoundCell> sound, int most)
    {
        if (broken.Count > LargestGroup)
        {
            return null;
        }

        var cells = broken.SelectMany(static e => e.Cells).Where(c => !sound.Contains(c)).Distinct<BoundCell>(ReferenceEqualityComparer.Instance).Take(MostCandidates + 1).ToList();
        return cells.Count is 0 or > MostCandidates ? null : new SuspectSearch(broken, cells).Explain(most);
    }

    private ImmutableArray<Suspect>? Explain(int most)
    {
        // Every broken equation needs a suspect of its own cells: fewer cells than that cannot explain them all.
        var widest = reach.Max(BitOperations.PopCount);
        if (widest == 0)
        {
            return null;
        }

        for (var size = (broken.Count + widest - 1) / widest; size <= Math.Min(most, candidates.Count); size++)
        {
            var answers = new List<ImmutableArray<Suspect>>();
            Choose(new int[size], 0, 0, 0, answers);
            if (answers.Count > 0)
            {
                return answers.Count == 1 ? answers[0] : null;
            }
        }

        return null;
    }

    private static ulong Reach(decimal[] weights)
    {
        var bits = 0UL;
        for (var i = 0; i < weights.Length; i++)
        {
            bits |= weights[i] != 0 ? 1UL << i : 0;
        }

        return bits;
    }

    /// <summary>Tries all sets of candidates of one size that reach every equation, until two answers are found.</summary>
    private void Choose(int[] chosen, int count, int from, ulong reached, List<ImmutableArray<Suspect>> answers)
    {
        if (count == chosen.Length)
        {
            if (BitOperations.PopCount(reached) == broken.Count && Solve(chosen) is { } answer)
            {
                answers.Add(answer);
            }

            return;
        }

        for (var i = from; i < candidates.Count && answers.Count < 2; i++)
        {
            chosen[count] = i;
            Choose(chosen, count + 1, i + 1, reached | reach[i], answers);
        }
    }

    /// <summary>The one set of changes of these cells that mends all broken equations; null if there is none or more than one.</summary>
    private ImmutableArray<Suspect>? Solve(int[] chosen)
    {
        // One line an equation: the weight of each cell, and what is wanted of them together. Solved by elimination, exactly.
        var lines = broken.Select((e, i) => chosen.Select(c => weights[c][i]).Append(-e.Difference).ToArray()).ToList();
        for (var column = 0; column < chosen.Length; column++)
        {
            var pivot = lines.FindIndex(column, l => l[column] != 0);
            if (pivot < 0)
            {
                return null;
            }

            (lines[column], lines[pivot]) = (lines[pivot], lines[column]);
            for (var i = 0; i < lines.Count; i++)
            {
                if (i != column && lines[i][column] != 0)
                {
                    Subtract(lines[i], lines[column], column);
                }
            }
        }

        if (lines.Skip(chosen.Length).Any(static l => l[^1] != 0))
        {
            return null;
        }

        var suspects = ImmutableArray.CreateBuilder<Suspect>(chosen.Length);
        for (var i = 0; i < chosen.Length; i++)
        {
            var cell = candidates[chosen[i]];
            var change = lines[i][^1] / lines[i][i];
            var value = (cell.Value.Number ?? 0) + change;
            if (change == 0 || !cell.Column.Cell.Allows(value))
            {
                return null;
            }

            suspects.Add(new Suspect(cell, value, [.. broken.Where((_, e) => weights[chosen[i]][e] != 0)]));
        }

        return suspects.MoveToImmutable();
    }

    /// <summary>Takes from a line what makes its column 0.</summary>
    private static void Subtract(decimal[] line, decimal[] pivot, int column)
    {
        var factor = line[column] / pivot[column];
        for (var k = column; k < line.Length; k++)
        {
            line[k] -= factor * pivot[k];
        }
    }
}
