using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>Whether the names of an equation stand for rows, columns or cells of the pack.</summary>
internal static class EquationNames
{
    /// <summary>Reports the names that stand for nothing in any version of the tables, at their places in the rule file.</summary>
    public static void Check(RuleSource source, ImmutableArray<string> tables, EquationEach each, Equation equation)
    {
        var forms = source.Pack.Tables.Where(t => tables.Contains(t.Id, StringComparer.Ordinal)).ToList();
        var ids = each switch
        {
            EquationEach.Column => forms.SelectMany(static t => t.Rows).Select(static r => r.Id),
            EquationEach.Row => forms.SelectMany(static t => t.Rows).SelectMany(static r => r.Columns).Select(static c => c.Id),
            _ => forms.SelectMany(static t => t.Rows).SelectMany(static r => EquationPlan.Prefixes(r.Columns)
                .SelectMany(p => r.Columns.Where(c => c.Id.StartsWith(p, StringComparison.Ordinal)).Select(c => c.Id[p.Length..]))),
        };
        var known = ids.Distinct(StringComparer.Ordinal).ToList();

        // In a table that is none no name is known: that is told already.
        if (forms.Count == 0)
        {
            return;
        }

        foreach (var term in equation.Terms.Where(t => t.Name.StartsWith('@') && !source.HasCell(t.Name[1..])))
        {
            source.Fields.ProblemWithin("equation", term.Position, new LocalizedText(
                $"规则包中没有单元格“{term.Name}”；写作 @表.行.列", $"\"{term.Name}\" is no cell of the pack; it is written @table.row.column"));
        }

        foreach (var term in equation.Terms.Where(t => !t.Name.StartsWith('@') && EquationPlan.Resolve(known, t.Name).IsEmpty))
        {
            source.UnknownName("equation", term.Position, term.Name, each == EquationEach.Column ? new LocalizedText("行", "row") : new LocalizedText("列", "column"), known);
        }
    }
}
