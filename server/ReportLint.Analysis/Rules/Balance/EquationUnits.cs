namespace ReportLint.Analysis;

/// <summary>Whether the figures of an equation measure one thing, so that one unit can be turned into the other.</summary>
internal static class EquationUnits
{
    /// <summary>Reports the first name whose figures measure something else than the total's, at its place in the rule file.</summary>
    public static void Check(RuleSource source, IEnumerable<(TableForm Form, PlannedEquation Plan)> plans)
    {
        foreach (var (form, plan) in plans.Where(static p => p.Plan.Unit is not null))
        {
            var measures = FigureUnit.Of(plan.Unit).Measures;
            if (plan.Cells.FirstOrDefault(c => !string.Equals(FigureUnit.Of(EquationPlan.UnitOf(c, form)).Measures, measures, StringComparison.Ordinal)) is { Sign: not 0 } other)
            {
                var (own, total) = (Name(EquationPlan.UnitOf(other, form)), Name(plan.Unit));
                source.Fields.ProblemWithin("equation", other.Position, new LocalizedText(
                    $"这里的单位是 {own.Zh}，与 {total.Zh} 不能换算；单位写在 pack.yaml 的 cells 中",
                    $"the figures here are in {own.En}, which cannot be turned into {total.En}; units stand in pack.yaml, under cells"));
                return;
            }
        }
    }

    private static LocalizedText Name(string? unit) => string.IsNullOrEmpty(unit) ? new LocalizedText("个数", "mere numbers") : LocalizedText.Same(unit);
}
