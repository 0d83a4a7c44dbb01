namespace ReportLint.Analysis;

/// <summary>A rule's equation for one column, one row or one group of columns, with the cells of a document.</summary>
/// <param name="Scope">The label of that column, row or group.</param>
/// <param name="Total">The cell that the equation computes: its only member on one side, else the one that the rule names.</param>
/// <param name="Difference">Left less right.</param>
/// <param name="Unit">The unit in which it is computed; null where all its cells have the same.</param>
internal sealed record EquationInstance(
    BalancedTotalsRule Rule, BoundTable Table, string Scope, EquationRelation Relation, EquationSide Left, EquationSide Right, BoundCell Total, decimal Difference, string? Unit)
{
    /// <summary>Null where a cell was not read or holds no figure: such an equation says nothing.</summary>
    public static EquationInstance? Of(BalancedTotalsRule rule, PlannedEquation plan, BoundTable table, SemanticModel model)
    {
        if (EquationSide.Of(plan.Left, table, model) is not { } left || EquationSide.Of(plan.Right, table, model) is not { } right)
        {
            return null;
        }

        var total = plan.Total < right.Cells.Length ? right.Cells[plan.Total] : left.Cells[plan.Total - right.Cells.Length];
        return new EquationInstance(rule, table, plan.Scope, rule.Equation.Relation, left, right, total.Cell, left.Value - right.Value, plan.Unit);
    }

    /// <summary>Whether the equation holds in a document; so it does where it says nothing. The short answer, which most documents need alone.</summary>
    public static bool HoldsIn(BalancedTotalsRule rule, PlannedEquation plan, BoundTable table, SemanticModel model) =>
        rule.Tolerance.IsPrinted ? Of(rule, plan, table, model) is not { Holds: false }
        : EquationSide.Sum(plan.Left, table, model) is not { } left || EquationSide.Sum(plan.Right, table, model) is not { } right || IsKept(rule.Equation.Relation, left - right, rule.Tolerance.Absolute);

    public bool Holds => IsKept(Relation, Difference, Rule.Tolerance.Reach(Left, Right));

    /// <summary>Whether it would hold if the suspects were mended.</summary>
    public bool HoldsWith(IEnumerable<Suspect> mended) => HoldsWith([.. mended.Select(static s => (s.Cell, s.Value))]);

    /// <summary>Whether it would hold if other figures stood in some cells.</summary>
    public bool HoldsWith(ReadOnlySpan<(BoundCell Cell, decimal Value)> changes)
    {
        var difference = Difference;
        foreach (var (cell, value) in changes)
        {
            difference += Weight(cell) * (value - (cell.Value.Number ?? 0));
        }

        return IsKept(Relation, difference, Rule.Tolerance.Reach(Left, Right));
    }

    public void AddCells(HashSet<BoundCell> all)
    {
        foreach (var (_, _, cell) in Left.Cells)
        {
            all.Add(cell);
        }

        foreach (var (_, _, cell) in Right.Cells)
        {
            all.Add(cell);
        }
    }

    public IEnumerable<BoundCell> Cells => Left.Cells.Concat(Right.Cells).Select(static c => c.Cell);

    private static bool IsKept(EquationRelation relation, decimal difference, decimal reach) => relation switch
    {
        EquationRelation.AtMost => difference <= reach,
        EquationRelation.AtLeast => difference >= -reach,
        _ => Math.Abs(difference) <= reach,
    };

    /// <summary>How the difference changes when the cell grows by one.</summary>
    public decimal Weight(BoundCell cell) => Left.Weight(cell) - Right.Weight(cell);
}
