using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>An equation of a rule with the figures of a document, for people who ask about a cell.</summary>
/// <param name="Scope">The label of the column, row or group that it holds for.</param>
/// <param name="Total">The cell that it computes.</param>
/// <param name="Mended">The value with which it would hold; null where that cannot be told.</param>
/// <param name="Parts">All cells that take part but the total, in the order of the equation.</param>
public sealed record CheckedEquation(
    RuleInfo Rule, BoundTable Table, string Scope, EquationRelation Relation, CheckedSide Left, CheckedSide Right, BoundCell Total, decimal? Mended, ImmutableArray<BoundCell> Parts, bool Holds)
{
    /// <summary>Left less right.</summary>
    public decimal Difference => Left.Value - Right.Value;

    public bool Involves(BoundCell cell) => ReferenceEquals(cell, Total) || Parts.Contains(cell, ReferenceEqualityComparer.Instance);

    /// <summary>All equations of a document that say something, in the order of the rules.</summary>
    public static ImmutableArray<CheckedEquation> Read(SemanticModel model, LintConfig config)
    {
        var all = new List<EquationInstance>();
        foreach (var rule in config.Packs.Where(p => ReferenceEquals(p.Model.Pack, model.Pack)).SelectMany(static p => p.Rules).OfType<BalancedTotalsRule>())
        {
            rule.AddInstances(model, all);
        }

        return [.. all.Select(Of)];
    }

    private static CheckedEquation Of(EquationInstance equation)
    {
        var weight = equation.Weight(equation.Total);
        return new CheckedEquation(
            equation.Rule.Info,
            equation.Table,
            equation.Scope,
            equation.Relation,
            CheckedSide.Of(equation.Left),
            CheckedSide.Of(equation.Right),
            equation.Total,
            equation.Relation == EquationRelation.Equal && weight != 0 ? (equation.Total.Value.Number ?? 0) - (equation.Difference / weight) : null,
            [.. equation.Cells.Where(c => !ReferenceEquals(c, equation.Total))],
            equation.Holds);
    }
}

/// <summary>One side of an equation: its addends by name and as figures, and its sum.</summary>
public sealed record CheckedSide(LocalizedText Names, string Figures, decimal Value)
{
    internal static CheckedSide Of(EquationSide side) => new(side.Names(), side.Figures(), side.Value);

    /// <summary>A figure as people write it.</summary>
    public static string Figure(decimal value) => EquationSide.Figure(value);
}
