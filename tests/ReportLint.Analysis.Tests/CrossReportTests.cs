using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

/// <summary>What does not follow from last year's report, and how that report is found.</summary>
public sealed class CrossReportTests
{
    private readonly Workspace workspace = new();

    private static string Report(int year, (string Cell, string Value)[] cells, string body = "青禾县水利局", string overview = "") =>
        new FormWriter(Reports.Pack, "2021", TableLayout.Gfm).Write(body, year, (t, r, c) => cells.FirstOrDefault(x => x.Cell == $"{t.Id}.{r.Id}.{c.Id}").Value ?? "0", s => s == "overview" ? overview : "");

    private static readonly (string, string)[] Last = [("applications.carried-out.natural", "3"), ("applications.carried-out.total", "3"), ("applications.new.natural", "3"), ("applications.new.total", "3"), ("active-disclosure.regulations.in-force", "11"), ("active-disclosure.licensing.decisions", "5")];

    private static readonly (string, string)[] This = [("applications.carried-in.natural", "3"), ("applications.carried-in.total", "3"), ("applications.granted.natural", "3"), ("applications.granted.total", "3"), ("applications.total.natural", "3"), ("applications.total.total", "3"), ("active-disclosure.regulations.in-force", "12"), ("active-disclosure.regulations.made", "2"), ("active-disclosure.regulations.repealed", "1"), ("active-disclosure.licensing.decisions", "5")];

    [Theory]
    [InlineData("/w/2024.md", "/w/2023.md")]
    [InlineData("/w/bureau-2024-final.md", "/w/bureau-2023-final.md")]
    [InlineData("/w/2024/report.md", "/w/2023/report.md")]
    [InlineData("/w/2024/report-2024.md", "/w/2023/report-2023.md")]
    public void What_follows_is_silent_and_what_does_not_is_told_with_both_places(string path, string previous)
    {
        workspace[previous[3..]] = Report(2023, Last);
        Assert.Empty(Lint(path, Report(2024, This)));

        var wrong = Report(2024, [.. This.Where(static c => !c.Item1.Contains("carried-in", StringComparison.Ordinal) && !c.Item1.StartsWith("applications", StringComparison.Ordinal)), ("applications.carried-in.natural", "1"), ("applications.carried-in.total", "1"), ("applications.granted.natural", "1"), ("applications.granted.total", "1"), ("applications.total.natural", "1"), ("applications.total.total", "1")]);
        var found = Assert.Single(Lint(path, wrong));
        Assert.Equal(("govinfo/cross-report", "carried-in", "total"), (found.Rule.Id, found.Address.Row, found.Address.Column));
        Assert.Equal($"二、上年结转政府信息公开申请数量 / 总计 1, but by last year's report ({Path.GetFileName(previous)}) it is 四、结转下年度继续办理 / 总计 3 = 3; they differ by 2", found.Message.En);
        var related = Assert.Single(found.Related);
        Assert.Equal((previous, "3"), (related.Document?.Path, related.Document?.Text.ToString(related.Span)));
    }

    [Fact]
    public void A_figure_that_is_ten_times_what_it_was_is_told()
    {
        workspace["2023.md"] = Report(2023, Last);
        var found = Assert.Single(Lint("/w/2024.md", Report(2024, [.. This.Where(static c => !c.Item1.Contains("licensing", StringComparison.Ordinal)), ("active-disclosure.licensing.decisions", "50")])));

        Assert.Equal("行政许可 / 本年处理决定数量 is 50, last year (2023.md) it was 5: ten times or more; is there a digit too many or too few, or another unit?", found.Message.En);
    }

    [Theory]
    [InlineData("")]
    [InlineData("全年新收政府信息公开申请4件，同比增长50%。")]
    [InlineData("全年新收政府信息公开申请约3件，同比增长50%。")]
    [InlineData("全年处理政府信息公开申请3件，同比增长0.3%。")]
    public void Growth_of_what_is_not_the_tables_figure_is_not_told(string overview)
    {
        workspace["2023.md"] = Report(2023, [.. Last.Where(static c => !c.Item1.StartsWith("applications.new", StringComparison.Ordinal))]);
        Assert.DoesNotContain(Lint("/w/2024.md", Report(2024, This, overview: overview)), static d => d.Rule.Id == "govinfo/cross-report" && d.Message.En.Contains("rise", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("同比增长⟦50⟧%", "this says 50%, but last year's report (2023.md) has 3 at 一、本年新收政府信息公开申请数量 / 总计: a rise of 67%", "67")]
    [InlineData("较上年增加⟦3⟧件", "this says 3, but last year's report (2023.md) has 3 at 一、本年新收政府信息公开申请数量 / 总计: a rise of 2", "2")]
    [InlineData("比上年下降⟦66.7⟧%", "this says 66.7%, but last year's report (2023.md) has 3 at 一、本年新收政府信息公开申请数量 / 总计: a rise of 66.7%", null)]
    public void Growth_that_is_not_that_by_last_years_figure_is_told_with_its_place(string growth, string message, string? fix)
    {
        workspace["2023.md"] = Report(2023, Last);
        (string, string)[] cells = [("applications.new.natural", "5"), ("applications.new.total", "5"), ("applications.carried-in.natural", "3"), ("applications.carried-in.total", "3"), ("applications.granted.natural", "8"), ("applications.granted.total", "8"), ("applications.total.natural", "8"), ("applications.total.total", "8"), .. This.Where(static c => !c.Item1.StartsWith("applications", StringComparison.Ordinal))];
        var marked = Marked.Parse(Report(2024, cells, overview: $"全年新收政府信息公开申请5件，{growth}。"));
        var found = Assert.Single(Lint("/w/2024.md", marked.Text));

        Assert.Equal((marked.Spans.Single(), message), (found.Span, found.Message.En));
        Assert.Equal(("/w/2023.md", "3"), (found.Related[0].Document?.Path, found.Related[0].Document?.Text.ToString(found.Related[0].Span)));
        Assert.Equal(fix, found.Fixes.SelectMany(static f => f.Changes).SingleOrDefault()?.NewText);
    }

    [Fact]
    public void A_paragraph_that_was_taken_over_with_its_date_is_told()
    {
        const string overview = "本报告中的数据由我局统计，截至2023年底已核对两遍。\n\n办事指南于2023年3月重新修订，自2023年 8 月起使用。\n\n按照《2023年要点》，我局补齐了目录，群众满意。";
        workspace["2023.md"] = Report(2023, Last, overview: overview);
        var text = Report(2024, This, overview: overview);
        var found = Assert.Single(Lint("/w/2024.md", text));

        Assert.Equal("this paragraph is word for word last year's and still says 2023; should it be 2024?", found.Message.En);
        Assert.Equal(text.IndexOf("2023年底", StringComparison.Ordinal), found.Span.Start);
        Assert.Empty(Lint("/w/2024.md", FixApplier.Apply(text, found.Fixes[0].Changes)));
    }

    [Theory]
    [InlineData("2023.md", 2023, "白芷镇财政局")]
    [InlineData("2023.md", 2022, "青禾县水利局")]
    [InlineData("2022.md", 2022, "青禾县水利局")]
    [InlineData("other-2023.md", 2023, "青禾县水利局")]
    public void Another_body_another_year_and_another_name_are_no_last_year(string file, int year, string body)
    {
        workspace[file] = Report(year, [("applications.carried-out.total", "9")], body);

        Assert.Empty(Lint("/w/2024.md", Report(2024, This)));
    }

    [Fact]
    public void A_report_that_is_named_counts_whatever_it_is_called()
    {
        workspace["old.md"] = Report(2023, [.. Last.Where(static c => !c.Item1.StartsWith("active", StringComparison.Ordinal)), ("active-disclosure.regulations.in-force", "20")]);
        workspace[".reportlint.yaml"] = "overrides: [{files: [new.md], previous: old.md}]";

        Assert.Single(Lint("/w/new.md", Report(2024, This)));
        Assert.Empty(Lint("/w/newer.md", Report(2024, This)));
    }

    /// <summary>Not the folder beside the workspace, whose name has the year before in it, nor what a configuration names.</summary>
    [Theory]
    [InlineData("{}")]
    [InlineData("overrides: [{files: [report.md], previous: ../2023/report.md}]")]
    public void Nothing_outside_of_the_workspace_is_read(string settings)
    {
        workspace["2023/report.md"] = Report(2023, [("applications.carried-out.total", "9")]);
        workspace["2024/.reportlint.yaml"] = settings;
        var loader = new ConfigurationLoader(workspace, PackSet.Shipped, RunChoices.None, []);

        Assert.Equal(["regulations", "carried-in"], Lint("/w/2024/report.md", Report(2024, This)).Select(static d => d.Address.Row));
        Assert.Empty(Lint("/w/2024/report.md", Report(2024, This), loader.Load("/w/2024/.reportlint.yaml", "/w/2024", "/w/2024")));
    }

    [Fact]
    public void An_equation_must_be_about_this_year()
    {
        workspace["packs/own/pack.yaml"] = "extends: govinfo";
        workspace["packs/own/years.yaml"] = "kind: cross-report\ntitle: {zh: 年, en: Years}\nseverity: warning\nequations: [previous.applications.new.total = previous.applications.carried-out.total, previous.applications.nwe.total = applications.new.total]\nmessages: {equation: {zh: 不符, en: no}}\n";
        workspace[".reportlint.yaml"] = "packs: [packs/own]";

        Assert.Equal(
            [
                "packs/own/years.yaml:4:13: the equation has no cell of this year's report",
                "packs/own/years.yaml:4:88: the pack has no cell \"applications.nwe.total\"; did you mean \"applications.new.total\"?; it is written table.row.column, last year's previous.table.row.column",
            ],
            workspace.Load(".reportlint.yaml").Problems);
    }

    private static List<Diagnostic> Lint(string path, string text, Configuration configuration)
    {
        var config = configuration.For(path).LintOf(path);
        return [.. Linter.Lint(new SourceText(text), DocumentFormat.Markdown, config, config.Related).Diagnostics];
    }

    private List<Diagnostic> Lint(string path, string text)
    {
        workspace[".reportlint.yaml"] = workspace.Read("/w/.reportlint.yaml").Text ?? "";
        var (configuration, problems) = workspace.Load(".reportlint.yaml");
        Assert.Empty(problems);
        return Lint(path, text, configuration);
    }
}
