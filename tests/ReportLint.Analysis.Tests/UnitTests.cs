using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

/// <summary>Figures in different units are turned into one before they are compared.</summary>
public sealed class UnitTests
{
    private const string Pack = """
        family: demo/report
        applies-to: {evidence: [{title: .}]}
        sections: [{id: figures, title: Figures}]
        cells: {yuan: {unit: 元}, wan: {unit: 万元}, yi: {unit: 亿元}, share: {unit: "%"}, plain: {}, cases: {unit: 件}}
        tables:
          costs:
            find: {section: figures}
            columns: [{id: paid, label: Paid, cell: yuan}, {id: due, label: Due, cell: wan}, {id: total, label: Total, cell: wan}, {id: share, label: Share, cell: share}, {id: part, label: Part, cell: plain}, {id: all, label: All, cell: yi}, {id: cases, label: Cases, cell: cases}, {id: other, label: Other, cell: wan}]
            rows: [{id: rent, label: Rent}, {id: heat, label: Heat}]
        """;

    [Theory]
    [InlineData("total = paid + due", "15000 | 2 | 3.5 | 0 | 0 | 0 | 0", "")]
    [InlineData("total = paid + due", "15000 | 2 | 3.6 | 0 | 0 | 0 | 0", "Total = 3.6 万元; Paid + Due = 15000 元 + 2 万元 = 3.5 万元; 0.1 万元")]
    [InlineData("all = total", "0 | 0 | 12500 | 0 | 0 | 1.25 | 0", "")]
    [InlineData("all >= total", "0 | 0 | 12600 | 0 | 0 | 1.25 | 0", "All = 1.25 亿元; Total = 12600 万元 = 1.26 亿元; 0.01 亿元")]
    [InlineData("part = share", "0 | 0 | 0 | 12.5 | 0.125 | 0 | 0", "")]
    [InlineData("due = total", "0 | 3 | 4 | 0 | 0 | 0 | 0", "Due = 3; Total = 4 = 4; 1")]
    public void Sums_over_several_units(string equation, string row, string said)
    {
        var set = Load(equation);
        Assert.Empty(set.Problems);

        var found = Linter.Lint(new SourceText(Table(row + " | 0")), DocumentFormat.Markdown, new LintConfig(set.Packs), RelatedReports.None).Diagnostics;

        Assert.Equal(said, string.Join('\n', found.Select(static d => d.Message.En)));
    }

    [Fact]
    public void A_mended_figure_is_in_its_own_unit()
    {
        var rules = new[] { Rule("total = paid + due"), Rule("all = due"), Rule("total = other") };
        var set = PackSet.Load([("demo/pack.yaml", Pack), .. rules.Select((r, i) => ($"demo/r{i}.yaml", r))]);
        var marked = Marked.Parse(Table("⟦150⟧ | 2 | 3.5 | 0 | 0 | 0.0002 | 0 | 3.5"));
        var found = Assert.Single(Linter.Lint(new SourceText(marked.Text), DocumentFormat.Markdown, new LintConfig(set.Packs), RelatedReports.None).Diagnostics);

        Assert.Equal("15000", Assert.Single(Assert.Single(found.Fixes).Changes).NewText);
        Assert.Equal(Assert.Single(marked.Spans), found.Span);
    }

    [Theory]
    [InlineData("total = due + cases", 25, "the figures here are in 件, which cannot be turned into 万元; units stand in pack.yaml, under cells")]
    [InlineData("due = part", 17, "the figures here are in mere numbers, which cannot be turned into 万元; units stand in pack.yaml, under cells")]
    public void What_cannot_be_compared_is_told_at_its_name(string equation, int column, string problem) =>
        Assert.Equal($"demo/r.yaml:5:{column}: {problem}", Assert.Single(Load(equation).Problems).ToString());

    private static string Table(string row) =>
        $"# Report\n\n## Figures\n\n| | Paid | Due | Total | Share | Part | All | Cases | Other |\n|---|---|---|---|---|---|---|---|---|\n| Rent | {row} |\n| Heat | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n";

    private static PackSet Load(string equation) => PackSet.Load([("demo/pack.yaml", Pack), ("demo/r.yaml", Rule(equation))]);

    private static string Rule(string equation) =>
        $"kind: balanced-totals\nseverity: error\ntitle: t\nselect: {{table: costs, each: row}}\nequation: {equation}\nmessage: \"{{left}} = {{left.value}}; {{right}} = {{right.figures}} = {{right.value}}; {{difference}}\"\n";
}
