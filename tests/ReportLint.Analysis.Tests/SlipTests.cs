using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

/// <summary>Slips that put right figures in wrong places: told once, at the cell, and mended as a whole.</summary>
public sealed class SlipTests
{
    public static TheoryData<string, string, string> Slips => new()
    {
        {
            "new.natural 12, new.social ⟦25⟧, new.total 37, granted.natural 37, granted.total 37, total.natural 37, total.total 37", "37 0",
            "25 of it may belong in \"自然人\": moved there (0 and 37), both broken equations hold"
        },
        {
            "new.natural 60, new.other ⟦1⟧, new.total 61, granted.natural 61, granted.total 61, total.natural 61, total.total 61", "61 0",
            "1 of it may belong in \"自然人\": moved there (0 and 61), both broken equations hold"
        },
        {
            "new.natural 61, new.total 61, granted.natural 61, granted.total 61, total.natural 60, total.other ⟦1⟧, total.total 61", "61 0",
            "1 of it may belong in \"自然人\": moved there (0 and 61), all 4 broken equations hold"
        },
        {
            "new.natural 90, new.business 40, new.total 130, granted.natural 20, granted.business 25, granted.total 45, partial.natural 70, partial.research ⟦15⟧, partial.total 85, total.natural 90, total.business 40, total.total 130",
            "15 0", "This 15 probably belongs in \"商业企业\": moved there, both broken equations hold"
        },
        {
            "new.natural 90, new.business 40, new.total 130, granted.natural 20, granted.business 25, granted.total 45, partial.natural 15, partial.business ⟦70⟧, partial.total 85, total.natural 90, total.business 40, total.total 130",
            "70 15", "This 70 and the 15 in \"自然人\" have probably changed places: put right, both broken equations hold"
        },
        {
            "new.natural 123, new.total 123, granted.natural ⟦1⟧, granted.business 23, granted.total 123, total.natural 123, total.total 123", "123 0",
            "123 has probably been split over two cells (1 and 23): joined, all 3 broken equations hold"
        },
        {
            "new.natural 123, new.total 123, granted.natural 100, granted.total 100, partial.natural 23, partial.business 0, partial.total 23, total.natural ⟦132⟧, total.total 123", "123",
            "This 132 is probably wrong: with 123, all 3 broken equations hold (two neighbouring digits have changed places)"
        },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_slip_is_told_once_and_mended_as_a_whole(string cells, string mended, string said)
    {
        foreach (var layout in Reports.Layouts)
        {
            var set = Cells(cells);
            var found = Assert.Single(Marked.AssertFound(Reports.Write(layout, set), "balanced-totals", layout).Diagnostics);
            Assert.EndsWith(said, found.Message.En, StringComparison.Ordinal);

            var text = Marked.Parse(Reports.Write(layout, set)).Text;
            var fix = Assert.Single(found.Fixes);
            Assert.Equal(mended, string.Join(' ', fix.Changes.Select(static c => c.NewText)));
            Assert.Equal(Applicability.Unsafe, fix.Applicability);
            Assert.Empty(Reports.Lint(Changes.Apply(text, fix), layout).Diagnostics);
        }
    }

    [Theory]
    [InlineData("new.natural 3, carried-in.natural 3, new.total 3, carried-in.total 3, total.business ⟦2⟧, granted.business 2, total.natural ⟦4⟧, granted.natural 4, total.total 6, granted.total 6")]
    [InlineData("new.natural 20, new.business 40, new.research 35, new.total 95, granted.natural 20, granted.business 5, granted.total 25, denied.secret.research 35, denied.secret.total 35, denied.process.research 35, denied.process.total 35, total.natural 20, total.business ⟦40⟧, total.research ⟦35⟧, total.total 95")]
    public void What_several_slips_would_explain_is_told_at_the_totals(string cells)
    {
        foreach (var layout in Reports.Layouts)
        {
            Assert.All(Marked.AssertFound(Reports.Write(layout, Cells(cells)), "balanced-totals", layout).Diagnostics, static d => Assert.Empty(d.Fixes));
        }
    }

    [Fact]
    public void Columns_off_by_opposite_amounts_hint_at_an_entry_in_the_wrong_place()
    {
        var found = Reports.Lint(Reports.Write(TableLayout.Gfm, Cells(
            "new.natural 3, carried-in.natural 3, new.total 3, carried-in.total 3, total.business 2, granted.business 2, total.natural 4, granted.natural 4, total.total 6, granted.total 6"))).Diagnostics;

        Assert.Equal(
            [
                "自然人：一、本年新收政府信息公开申请数量 + 二、上年结转政府信息公开申请数量 = 3 + 3 = 6，（七）总计 + 四、结转下年度继续办理 = 4 + 0 = 4，相差 2。“自然人”与“商业企业”的差额正好相反，可能有 2 填错了位置",
                "商业企业：一、本年新收政府信息公开申请数量 + 二、上年结转政府信息公开申请数量 = 0 + 0 = 0，（七）总计 + 四、结转下年度继续办理 = 2 + 0 = 2，相差 2。“商业企业”与“自然人”的差额正好相反，可能有 2 填错了位置",
            ],
            found.Select(static d => d.Message.Zh));
    }

    [Theory]
    [InlineData("total = paid + due", "⟦25000⟧ | 3.5 | 6", "2.5", "This 25000 is probably wrong: with 2.5, the equation holds (a factor of 10000: perhaps another unit)")]
    [InlineData("total = paid + due", "2.5 | 3.5 | ⟦60000⟧", "6", "(a factor of 10000: perhaps another unit)")]
    [InlineData("total = paid + due", "2.5 | 3.5 | ⟦0.006⟧", "6", "(a factor of 1000: perhaps another unit)")]
    [InlineData("total = paid + due", "2.5 | 3.5 | ⟦61000⟧", null, "they differ by 60994")]
    [InlineData("total = paid + due", "2 | 3 | ⟦123456789012345678901234⟧", null, "they differ by 123456789012345678901229")]
    public void A_figure_in_another_unit_is_known_by_one_equation(string equation, string row, string? mended, string said)
    {
        var set = PackSet.Load([("demo/pack.yaml", Pack), ("demo/sum.yaml", $"kind: balanced-totals\nseverity: error\ntitle: Sum\nselect: {{table: costs, each: row}}\nequation: {equation}\nmessage: 'they differ by {{difference}}'\n")]);
        Assert.Empty(set.Problems);
        var marked = Marked.Parse($"# Report\n\n## Figures\n\n| | Paid | Due | Total |\n|---|---|---|---|\n| Rent | {row} |\n");
        var found = Assert.Single(Linter.Lint(new SourceText(marked.Text), DocumentFormat.Markdown, new LintConfig(set.Packs), RelatedReports.None).Diagnostics);

        Assert.Equal(Assert.Single(marked.Spans), found.Span);
        Assert.EndsWith(said, found.Message.En, StringComparison.Ordinal);
        Assert.Equal(mended, found.Fixes is [var fix] ? Assert.Single(fix.Changes).NewText : null);
    }

    private const string Pack = """
        family: demo/report
        applies-to: {evidence: [{title: .}]}
        sections: [{id: figures, title: Figures}]
        cells: {wan: {unit: 万元}}
        tables:
          costs:
            find: {section: figures}
            columns: [{id: paid, label: Paid, cell: wan}, {id: due, label: Due, cell: wan}, {id: total, label: Total, cell: wan}]
            rows: [{id: rent, label: Rent}]
        """;

    private static Dictionary<string, string> Cells(string cells) =>
        cells.Split(", ").Select(static c => c.Split(' ')).ToDictionary(static c => $"applications.{c[0]}", static c => c[1], StringComparer.Ordinal);
}
