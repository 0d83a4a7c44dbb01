using System.Globalization;
using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

/// <summary>The rules for any document, beside those of a family and alone.</summary>
public sealed class GeneralPackTests
{
    [Fact]
    public void What_a_familys_rule_says_as_well_is_told_once()
    {
        var text = new FormWriter(Reports.Pack, "2021", TableLayout.Gfm).Write("青禾县水利局", 2023, static (_, _, _) => "0", static s => s == "overview" ? "围绕重大政策的的出台，我局按时公开信息。" : "");
        var config = new LintConfig([.. PackSet.Shipped.Packs.Where(static p => p.Name is "govinfo" or "general")]);

        Assert.Equal("govinfo/residue/doubled-characters", Assert.Single(Linter.Lint(new SourceText(text), DocumentFormat.Markdown, config, RelatedReports.None).Diagnostics, static d => d.Rule.Kind == "text-pattern").Rule.Id);
    }

    private const string Table = "| 项目 | 收入 | 支出 |\n|---|---|---|\n| 甲 | 120 | 30 |\n| 乙 | 80 | 45 |\n| 丙 | 15 | 5 |\n| 合计 | 225 | 80 |\n";

    private static LintConfig Both => new([.. PackSet.Shipped.Packs.Where(static p => p.Name is "general" or "govinfo")]);

    [Fact]
    public void A_document_of_no_family_is_checked_where_the_pack_is_on_and_only_there()
    {
        Assert.Null(Lint("# 预算\n\n" + Table, LintConfig.Default).Model);

        var result = Lint("# 预算\n\n" + Table, Both);
        Assert.Equal("general", result.Model?.Pack.Family);
        Assert.Equal(["general/totals 225"], Told(result));
    }

    [Fact]
    public void A_report_is_of_its_family_and_its_own_tables_are_left_to_the_family()
    {
        var pack = PackSet.Shipped.Packs.Single(static p => p.Name is "govinfo").Model.Pack;
        var text = new FormWriter(pack, "2021", TableLayout.Gfm).Write("青禾县水利局", 2023, (t, r, c) => t.Id == "applications" && r.Id == "new" && c.Id == "total" ? "1" : "0", s => s == "other" ? "无。\n\n" + Table : "2023年，无。");
        var result = Lint(text, Both);

        Assert.Equal("govinfo/annual-report", result.Model?.Pack.Family);
        Assert.Contains("general/totals 225", Told(result));
        Assert.Single(Told(result), static t => t.StartsWith("general/", StringComparison.Ordinal));
        Assert.Equal(Told(Lint(text, new LintConfig([.. Both.Packs.Where(static p => p.Name is "govinfo")]))), Told(result).Where(static t => t.StartsWith("govinfo/", StringComparison.Ordinal)));
    }

    /// <summary>Whatever the parts are: the right total is silent, and one that is off is told, at its cell, where another column balances.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Only_a_total_that_is_off_is_told(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 100; round++)
        {
            var rows = Enumerable.Range(0, random.Next(2, 9)).Select(_ => Enumerable.Range(0, random.Next(2, 3)).Select(_ => random.Next(1, 5000)).ToArray()).ToList();
            var (off, by) = (random.Next(2), random.Next(1, 1000));
            Assert.Empty(Told(Lint(Written(rows, off, 0), Both)));
            var total = rows.Sum(r => r[off]) + by;
            Assert.Equal([string.Create(CultureInfo.InvariantCulture, $"general/totals {total}")], Told(Lint(Written(rows, off, by), Both)));
        }
    }

    [Theory]
    [InlineData("1.24 2.24 3.24", "6.73", true)]
    [InlineData("1.24 2.24 3.24", "6.75", false)]
    [InlineData("10 20", "31", false)]
    [InlineData("1,000 (20)", "980", true)]
    [InlineData("0.1 0.2", "0.3", true)]
    public void Printed_figures_add_up_within_their_rounding(string parts, string total, bool expected) =>
        Assert.Equal(expected, PrintedFigure.AddUp([.. parts.Split(' ').Select(static p => PrintedFigure.Read(p) ?? throw new FormatException(p))], PrintedFigure.Read(total) ?? throw new FormatException(total)));

    [Theory]
    [InlineData("12%")]
    [InlineData("12件")]
    [InlineData("")]
    [InlineData("$")]
    [InlineData("()")]
    [InlineData("9999999999999999999999")]
    public void What_is_no_figure_alone_is_none(string text) => Assert.Null(PrintedFigure.Read(text));

    private static string Written(List<int[]> rows, int off, int by) =>
        "| Item | A | B |\n|---|---|---|\n" + string.Concat(rows.Select(static (r, i) => string.Create(CultureInfo.InvariantCulture, $"| item {i} | {r[0]} | {r[1]} |\n")))
        + string.Create(CultureInfo.InvariantCulture, $"| Total | {rows.Sum(static r => r[0]) + (off == 0 ? by : 0)} | {rows.Sum(static r => r[1]) + (off == 1 ? by : 0)} |\n");

    private static LintResult Lint(string text, LintConfig config) => Linter.Lint(new SourceText(text), DocumentFormat.Markdown, config, RelatedReports.None);

    private static List<string> Told(LintResult result) => [.. result.Diagnostics.Select(d => $"{d.Rule.Id} {result.Tree.Text.ToString(d.Span)}")];
}
