using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

public sealed class DocumentEquationsTests
{
    [Fact]
    public void Every_equation_of_a_sound_report_holds_in_every_layout()
    {
        foreach (var layout in Reports.Layouts)
        {
            var equations = Of(Reports.Write(layout), layout);
            Assert.Equal(42, equations.All.Length);
            Assert.All(equations.All, static e => Assert.True(e.Holds));
            Assert.Empty(equations.Corrections);
        }
    }

    [Fact]
    public void A_broken_equation_knows_its_sides_its_difference_and_its_total()
    {
        var equations = Of(Reports.Write(TableLayout.Gfm, Cells(("review-and-litigation.cases.review.upheld", "3"), ("review-and-litigation.cases.review.total", "5"))));
        var broken = Assert.Single(equations.All, static e => !e.Holds);
        Assert.Equal("govinfo/review-totals", broken.Rule.Id);
        Assert.Equal("review-and-litigation", broken.Table.Form.Id);
        Assert.Equal("行政复议", broken.Scope);
        Assert.Equal((5m, 3m, 2m), (broken.Left.Value, broken.Right.Value, broken.Difference));
        Assert.Equal("review.total", broken.Total.Column.Id);
        Assert.Equal(3, broken.ComputedTotal);
        Assert.Equal([1, 1, 1, 1], broken.Right.Parts.Select(static p => p.Sign));
        Assert.Equal(["review.upheld", "review.corrected", "review.other", "review.pending"], broken.Parts.Select(static c => c.Column.Id));
        Assert.Equal("行政复议：总计 = 5，应等于 结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 3 + 0 + 0 + 0 = 3，相差 2", broken.Statement.Zh);
        Assert.Equal("行政复议: 总计 = 5 should equal 结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 3 + 0 + 0 + 0 = 3; they differ by 2", broken.Statement.En);
        Assert.Equal("3", Assert.Single(Assert.Single(equations.Corrections).Figures));
    }

    [Fact]
    public void Corrections_are_where_the_findings_are()
    {
        foreach (var layout in Reports.Layouts)
        {
            var text = Reports.Write(layout, Cells(("applications.granted.business", "4"), ("applications.new.natural", "2"), ("applications.new.total", "3"), ("review-and-litigation.cases.review.total", "5")));
            var result = Reports.Lint(text, layout);
            Assert.NotEmpty(result.Diagnostics);
            Assert.Equal(result.Diagnostics.Select(static d => d.Span).Distinct(), DocumentEquations.Of(result.Model, LintConfig.Default).Corrections.Select(static c => c.Cell.Span));
        }
    }

    [Fact]
    public void A_total_that_the_form_does_not_allow_is_not_computed()
    {
        var equations = Of(Reports.Write(TableLayout.Gfm, Cells(("applications.carried-out.natural", "2"), ("applications.carried-out.total", "2"))));
        Assert.All(equations.All.Where(static e => !e.Holds), static e => Assert.Null(e.ComputedTotal));
        Assert.Equal(2, equations.All.Count(static e => !e.Holds));
    }

    [Fact]
    public void An_equation_with_a_cell_that_is_no_number_says_nothing()
    {
        var equations = Of(Reports.Write(TableLayout.Gfm, Cells(("review-and-litigation.cases.review.upheld", "无"))));
        Assert.Equal(41, equations.All.Length);
        Assert.DoesNotContain(equations.All, static e => e.Scope == "行政复议");
    }

    [Fact]
    public void A_document_that_no_pack_knows_has_none() => Assert.Empty(Of("# 便条\n").All);

    private static Dictionary<string, string> Cells(params (string Cell, string Text)[] cells) => cells.ToDictionary(static c => c.Cell, static c => c.Text, StringComparer.Ordinal);

    private static DocumentEquations Of(string text, TableLayout layout = TableLayout.Gfm) => DocumentEquations.Of(Reports.Lint(text, layout).Model, LintConfig.Default);
}
