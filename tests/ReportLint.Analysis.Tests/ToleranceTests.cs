using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

/// <summary>How far the sides of an equation may be apart.</summary>
public sealed class ToleranceTests
{
    private const string Pack = """
        family: demo/report
        applies-to: {evidence: [{title: .}]}
        sections: [{id: figures, title: Figures}]
        cells: {amount: {decimals: true}}
        tables:
          costs:
            cell: amount
            find: {section: figures}
            columns: [{id: one, label: One}, {id: two, label: Two}, {id: total, label: Total}]
            rows: [{id: rent, label: Rent}, {id: heat, label: Heat}]
        """;

    [Theory]
    [InlineData("", "1.24", "2.24", "3.48", true)]
    [InlineData("", "1.24", "2.24", "3.49", false)]
    [InlineData("tolerance: exact", "1.24", "2.24", "3.49", false)]
    [InlineData("tolerance: 0.01", "1.24", "2.24", "3.49", true)]
    [InlineData("tolerance: 0.01", "1.24", "2.24", "3.50", false)]
    [InlineData("tolerance: printed", "1.24", "2.24", "3.5", true)]
    [InlineData("tolerance: printed", "1.24", "2.24", "3.6", false)]
    [InlineData("tolerance: printed", "1,000", "2,000", "3,001", true)]
    [InlineData("tolerance: printed", "1,000", "2,000", "3,002", false)]
    public void A_sum_is_told_beyond_its_tolerance_alone(string tolerance, string one, string two, string total, bool holds)
    {
        var rule = $"kind: balanced-totals\nseverity: error\ntitle: t\nselect: {{table: costs, each: row}}\nequation: total = one + two\nmessage: off\n{tolerance}\n";
        var set = PackSet.Load([("demo/pack.yaml", Pack), ("demo/r.yaml", rule)]);
        Assert.Empty(set.Problems);

        var text = $"# Report\n\n## Figures\n\n| | One | Two | Total |\n|---|---|---|---|\n| Rent | {one} | {two} | {total} |\n| Heat | 0 | 0 | 0 |\n";
        var found = Linter.Lint(new SourceText(text), DocumentFormat.Markdown, new LintConfig(set.Packs), RelatedReports.None).Diagnostics;
        Assert.Equal(holds, found.IsEmpty);
    }

    [Theory]
    [InlineData("tolerance: loose")]
    [InlineData("tolerance: -1")]
    public void What_is_no_tolerance_is_told_at_its_place(string tolerance)
    {
        var rule = $"kind: balanced-totals\nseverity: error\ntitle: t\nselect: {{table: costs, each: row}}\nequation: total = one + two\nmessage: off\n{tolerance}\n";
        Assert.StartsWith("demo/r.yaml:7:12: \"tolerance\" must be exact, printed or a number from 0, not ", Assert.Single(PackSet.Load([("demo/pack.yaml", Pack), ("demo/r.yaml", rule)]).Problems).ToString(), StringComparison.Ordinal);
    }
}
