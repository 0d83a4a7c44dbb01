using System.Text.RegularExpressions;
using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

/// <summary>Each rule kind at its place in the text, in every layout: ⟦…⟧ marks what must be found, and nothing else may be.</summary>
public sealed class RuleKindTests
{
    public static TheoryData<TableLayout> Layouts() => [.. Reports.Layouts];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_clean_report_is_silent(TableLayout layout)
    {
        Assert.Empty(Reports.Lint(Reports.Write(layout), layout).Diagnostics);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Numeric_cells(TableLayout layout)
    {
        foreach (var text in new[] { "⟦无⟧", "⟦/⟧", "⟦—⟧", "⟦3件⟧", "⟦约5⟧", "⟦-2⟧", "⟦1.5⟧", "⟦N/A⟧" })
        {
            Marked.AssertFound(Reports.Write(layout, new Dictionary<string, string> { ["applications.denied.process.social"] = text }), "numeric-cells", layout);
            Marked.AssertFound(Reports.Write(layout, new Dictionary<string, string> { ["active-disclosure.licensing.decisions"] = text }), "numeric-cells", layout);
        }
    }

    [Fact]
    public void A_blank_cell_is_all_between_its_delimiters()
    {
        var text = Reports.Write(TableLayout.Gfm, new Dictionary<string, string> { ["applications.granted.research"] = "" });

        Marked.AssertFound(text.Replace("| 0 | 0 |  | 0 |", "| 0 | 0 |⟦  ⟧| 0 |", StringComparison.Ordinal), "numeric-cells", TableLayout.Gfm);
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(4, 1)]
    [InlineData(7, 1)]
    public void Many_blank_cells_of_a_table_are_one_finding(int blanks, int findings)
    {
        var cells = Reports.Pack.Table("applications", "2021")?.Rows.Take(blanks).ToDictionary(r => $"applications.{r.Id}.natural", _ => "");

        var result = Reports.Lint(Reports.Write(TableLayout.Gfm, cells));

        Assert.Equal(findings, result.Diagnostics.Length);
        Assert.All(result.Diagnostics, d => Assert.Equal("numeric-cells", d.Rule.Kind));
        Assert.Equal(blanks, result.Diagnostics.Sum(d => 1 + d.Related.Length));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_table_that_nobody_filled_in_is_one_finding(TableLayout layout)
    {
        if (layout == TableLayout.Aligned)
        {
            // Blank cells leave no trace between columns aligned by blanks: there is nothing to read.
            return;
        }

        var cells = Reports.Pack.Table("applications", "2021")?.Rows.SelectMany(r => r.Columns.Select(c => $"applications.{r.Id}.{c.Id}")).ToDictionary(id => id, _ => "");
        var text = Reports.Write(layout, cells).Replace("一、本年新收政府信息公开申请数量", "⟦一、本年新收政府信息公开申请数量⟧", StringComparison.Ordinal);

        Marked.AssertFound(text, "numeric-cells", layout);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_cell_that_is_no_number_blocks_its_equations(TableLayout layout)
    {
        Marked.AssertFound(
            Reports.Write(layout, new Dictionary<string, string> { ["applications.granted.natural"] = "⟦2件⟧", ["applications.total.natural"] = "2", ["applications.total.total"] = "2", ["applications.granted.total"] = "2", ["applications.new.natural"] = "2", ["applications.new.total"] = "2" }),
            "numeric-cells",
            layout);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Two_wrong_figures_are_two_findings_at_their_cells(TableLayout layout)
    {
        var result = Marked.AssertFound(
            Reports.Write(layout, new Dictionary<string, string> { ["applications.partial.natural"] = "⟦2⟧", ["applications.rejected.repeated.legal-service"] = "⟦5⟧" }),
            "balanced-totals",
            layout);

        Assert.All(result.Diagnostics, d => Assert.Equal("0", d.Fixes[0].Changes[0].NewText));
    }

    [Fact]
    public void A_cell_of_a_row_without_a_label_is_named_by_the_groups_of_its_column()
    {
        var finding = Assert.Single(Reports.Lint(Reports.Write(TableLayout.Gfm, new Dictionary<string, string> { ["review-and-litigation.cases.review.upheld"] = "无" })).Diagnostics);

        Assert.Equal("“行政复议”的“结果维持”没有时应填 0，这里写的是“无”", finding.Message.Zh);
    }

    [Fact]
    public void A_broken_sum_is_told_with_formula_both_sides_and_difference()
    {
        var result = Reports.Lint(Reports.Write(TableLayout.Gfm, new Dictionary<string, string> { ["review-and-litigation.cases.direct.upheld"] = "2", ["review-and-litigation.cases.direct.total"] = "5" }));

        var finding = Assert.Single(result.Diagnostics);
        Assert.Equal("未经复议直接起诉：总计 = 5，但各种结果之和 = 2 + 0 + 0 + 0 = 2，相差 3", finding.Message.Zh);
        Assert.Equal("未经复议直接起诉: 总计 = 5, but the outcomes add up to 2 + 0 + 0 + 0 = 2; they differ by 3", finding.Message.En);
        Assert.Equal(["行政诉讼 / 未经复议直接起诉 / 结果维持 = 2", "行政诉讼 / 未经复议直接起诉 / 结果纠正 = 0", "行政诉讼 / 未经复议直接起诉 / 其他结果 = 0", "行政诉讼 / 未经复议直接起诉 / 尚未审结 = 0"], finding.Related.Select(r => r.Message.En));
        Assert.Empty(finding.Fixes);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_missing_row_is_told_once_at_the_label_behind(TableLayout layout)
    {
        if (layout is TableLayout.Html)
        {
            // Cutting a line out of HTML would also cut the row span that holds its group.
            return;
        }

        var text = Reports.Write(layout);
        var lines = text.Split('\n').ToList();
        var from = lines.FindIndex(l => l.Contains("5.属于三类内部事务信息", StringComparison.Ordinal));
        var to = lines.FindIndex(l => l.Contains("6.属于四类过程性信息", StringComparison.Ordinal));
        var first = layout == TableLayout.WordCells ? lines.FindLastIndex(from, string.IsNullOrEmpty) + 1 : from;
        var next = layout == TableLayout.WordCells ? lines.FindLastIndex(to, string.IsNullOrEmpty) + 1 : to;
        lines.RemoveRange(first, next - first);

        Marked.AssertFound(string.Join('\n', lines).Replace("6.属于四类过程性信息", "⟦6.属于四类过程性信息⟧", StringComparison.Ordinal), "table-structure", layout);
    }

    [Fact]
    public void A_row_whose_label_is_unknown_is_not_taken_for_missing()
    {
        var text = Reports.Write(TableLayout.Gfm).Replace("2.重复申请", "2.重", StringComparison.Ordinal);

        var result = Reports.Lint(text, TableLayout.Gfm);

        Assert.Equal(Severity.Info, Assert.Single(result.Diagnostics).Severity);
        Assert.Equal("applications.rejected.repeated", Assert.Single(result.Model?.NotAssessed ?? []).What);
    }

    [Fact]
    public void A_missing_row_is_not_found_in_the_label_of_a_group()
    {
        var lines = Reports.Write(TableLayout.Tab).Split('\n').Where(static l => !l.Contains("3.其他\t", StringComparison.Ordinal)).SelectMany(static l => l.Split('\t', StringSplitOptions.RemoveEmptyEntries));

        Marked.AssertFound(string.Join('\n', lines).Replace("（七）总计", "⟦（七）总计⟧", StringComparison.Ordinal), "table-structure", TableLayout.Tab);
    }

    [Fact]
    public void A_doubled_row_is_told_at_the_second_one_and_not_assessed()
    {
        const string row = "|  | （一）予以公开 |  | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n";
        var text = Reports.Write(TableLayout.Gfm).Replace("|  | （二）部分公开", row.Replace("（一）予以公开", "⟦（一）予以公开⟧", StringComparison.Ordinal) + "|  | （二）部分公开", StringComparison.Ordinal);

        var result = Marked.AssertFound(text, "table-structure", TableLayout.Gfm);

        Assert.Null(result.Model?.Table("applications")?.Cell("granted", "natural"));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("twice")]
    public void A_column_that_is_missing_or_stands_twice(string fault)
    {
        var lines = Reports.Write(TableLayout.Gfm).Split('\n').Select(l => l.Count(c => c == '|') == 11 ? Change(l.Split('|')) : l);
        var text = string.Join('\n', lines);
        var marked = fault == "missing" ? text.Replace("社会公益组织", "⟦社会公益组织⟧", StringComparison.Ordinal) : text.Replace("| 科研机构 | 科研机构 |", "| 科研机构 | ⟦科研机构⟧ |", StringComparison.Ordinal);

        var model = Marked.AssertFound(marked, "table-structure", TableLayout.Gfm).Model;

        Assert.Null(model?.Table("applications")?.Cell("new", "research"));
        Assert.Equal(25 * 6, model?.Table("applications")?.Cells.Length);

        string Change(string[] cells) => string.Join('|', fault == "missing" ? cells.Where((_, i) => i != 6) : cells.SelectMany((c, i) => i == 6 ? new[] { c, c } : [c]));
    }

    [Theory]
    [InlineData(TableLayout.Gfm)]
    [InlineData(TableLayout.Tab)]
    [InlineData(TableLayout.Aligned)]
    public void A_column_missing_under_headings_that_stand_twice_in_the_form_is_told_once(TableLayout layout)
    {
        var (before, between) = layout switch { TableLayout.Gfm => ("| ", "|"), TableLayout.Tab => ("", "\t"), _ => ("", "   ") };
        var lines = Reports.Write(layout, version: "2019").Split('\n').ToList();
        var title = lines.FindIndex(static l => l.Contains("第二十条第（六）项", StringComparison.Ordinal));
        lines[title + 1] = $"{before}信息内容{between}⟦本年增/减⟧{between}处理决定数量{between}{between}";
        lines[title + 2] = $"{before}行政处罚{between}-1{between}5{between}{between}";
        lines[title + 3] = $"{before}行政强制{between}-2{between}6{between}{between}";

        var table = Marked.AssertFound(string.Join('\n', lines), "table-structure", layout).Model?.Table("active-disclosure");

        Assert.Equal("-1", table?.Cell("punishment", "change")?.Text);
        Assert.Equal("6", table?.Cell("compulsion", "decisions")?.Text);
        Assert.Null(table?.Cell("compulsion", "previous-items"));
    }

    [Fact]
    public void A_missing_section_is_told_at_the_heading_behind_or_at_the_end()
    {
        var text = Reports.Write(TableLayout.Gfm);
        var start = text.IndexOf("## 二、", StringComparison.Ordinal);
        var end = text.IndexOf("## 三、", StringComparison.Ordinal);
        Marked.AssertFound(text.Remove(start, end - start).Replace("三、收到和处理政府信息公开申请情况", "⟦三、收到和处理政府信息公开申请情况⟧", StringComparison.Ordinal), "required-sections", TableLayout.Gfm);

        var last = text.IndexOf("\n\n## 六、", StringComparison.Ordinal);
        Marked.AssertFound(text[..last] + "⟦⟧\n", "required-sections", TableLayout.Gfm);
    }

    [Fact]
    public void A_heading_that_is_missing_though_its_table_is_there_says_so()
    {
        var text = Reports.Write(TableLayout.Gfm).Replace("## 三、收到和处理政府信息公开申请情况\n\n", "", StringComparison.Ordinal)
            .Replace("四、政府信息公开行政复议、行政诉讼情况", "⟦四、政府信息公开行政复议、行政诉讼情况⟧", StringComparison.Ordinal);

        var finding = Assert.Single(Marked.AssertFound(text, "required-sections", TableLayout.Gfm).Diagnostics);

        Assert.Contains("它的表格", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_twice_and_a_section_out_of_order()
    {
        var text = Reports.Write(TableLayout.Gfm);
        Marked.AssertFound(text + "\n## ⟦五、存在的主要问题及改进情况⟧\n\n同上。\n", "required-sections", TableLayout.Gfm);

        var six = text.IndexOf("## 六、", StringComparison.Ordinal);
        var one = text.IndexOf("## 一、", StringComparison.Ordinal);
        Marked.AssertFound(text[..one] + text[six..].Replace("六、其他需要报告的事项", "⟦六、其他需要报告的事项⟧", StringComparison.Ordinal) + "\n" + text[one..six], "required-sections", TableLayout.Gfm);
    }

    [Fact]
    public void A_whole_table_behind_the_same_table_is_not_told_row_by_row()
    {
        var text = Reports.Write(TableLayout.Gfm);
        var table = text[text.IndexOf('|', text.IndexOf("## 三、", StringComparison.Ordinal))..text.IndexOf("## 四、", StringComparison.Ordinal)];
        var own = table.Replace("| 0 |", "| 1 |", StringComparison.Ordinal);
        var result = Reports.Lint(text.Replace(table, $"（一）全县情况\n\n{table}（二）县水利局本级情况\n\n{own}", StringComparison.Ordinal));

        Assert.Empty(result.Diagnostics);
        Assert.Equal(25 * 7, result.Model?.Table("applications")?.Cells.Count(static c => c.Value.Number == 0));
        Assert.Equal(["applications"], result.Model?.NotAssessed.Select(static n => n.What));
    }

    [Fact]
    public void A_table_of_contents_is_no_second_set_of_sections()
    {
        var text = Reports.Write(TableLayout.Gfm);
        var contents = string.Join("\n\n", Reports.Pack.Sections.Select((s, i) => $"{"一二三四五六"[i]}、{s.Title}"));
        var one = text.IndexOf("## 一、", StringComparison.Ordinal);

        Assert.Empty(Reports.Lint(text.Insert(one, "目录\n\n" + contents + "\n\n正文如下。\n\n")).Diagnostics);
    }

    [Fact]
    public void A_table_of_contents_may_list_a_section_that_the_form_does_not_know()
    {
        var text = Reports.Write(TableLayout.Gfm).Replace("二、主动公开政府信息情况", "二、大事记", StringComparison.Ordinal);
        var contents = string.Join("\n\n", Reports.Pack.Sections.Select((s, i) => $"{"一二三四五六"[i]}、{(i == 1 ? "大事记" : s.Title)}"));
        text = text.Insert(text.IndexOf("## 一、", StringComparison.Ordinal), "目录\n\n" + contents + "\n\n正文如下。\n\n");

        Marked.AssertFound(text.Replace("## 三、收到和处理政府信息公开申请情况", "## ⟦三、收到和处理政府信息公开申请情况⟧", StringComparison.Ordinal), "required-sections", TableLayout.Gfm);
    }

    [Fact]
    public void A_bold_heading_without_a_number_is_told_without_its_marks()
    {
        var text = Regex.Replace(Reports.Write(TableLayout.Gfm), "^## .、(.*)$", "**$1**", RegexOptions.Multiline, TimeSpan.FromSeconds(1));

        Marked.AssertFound(text.Replace("**总体情况**\n", "", StringComparison.Ordinal).Replace("**主动公开政府信息情况**", "**⟦主动公开政府信息情况⟧**", StringComparison.Ordinal), "required-sections", TableLayout.Gfm);
    }

    [Theory]
    [InlineData("自⟦2022⟧年1月1日起至2023年12月31日止")]
    [InlineData("自2023年1月1日起至⟦2022⟧年12月31日止")]
    [InlineData("自2023年1月1日起至⟦2023年12月30日⟧止")]
    [InlineData("自 ⟦2023 年 1 月 2 日⟧ 至 2023 年 12 月 31 日")]
    [InlineData("为⟦2022⟧.1.1-2023.12.31")]
    [InlineData("为2023年1月1日—12月31日")]
    public void The_period(string period)
    {
        Marked.AssertFound(With("overview", $"本报告所列数据的统计期限{period}。\n\n2023年，我局按时公开各类信息。"), "year-range", TableLayout.Gfm);
    }

    [Theory]
    [InlineData("⟦2022⟧年，我局按时公开各类信息。")]
    [InlineData("（二）依申请公开。⟦2022⟧年共收到申请0件，上年结转0件。")]
    [InlineData("2023年，我局公开信息10条。一是加强领导。⟦2022⟧年度没有发生责任追究。")]
    [InlineData("⟦2022⟧年，镇党委把公开作为联系群众的桥梁。")]
    [InlineData("⟦2022⟧年县水利局主动公开信息10条。")]
    [InlineData("⟦2022⟧年，在县委领导下，县水利局认真贯彻《条例》。")]
    [InlineData("⟦2022⟧年县政府门户网站发布文稿10篇。")]
    public void A_stale_year_in_a_sentence_about_the_years_work(string sentence)
    {
        Marked.AssertFound(With("overview", sentence), "year-range", TableLayout.Gfm);
    }

    [Theory]
    [InlineData("2023年公开信息10条，比2022年增长5%。")]
    [InlineData("2022年公开信息9条，2023年公开信息10条。")]
    [InlineData("2024年，我局将继续努力。")]
    [InlineData("根据某政办〔2022〕15号文件，我局公开了信息。")]
    [InlineData("《条例》自2019年5月15日起施行。")]
    [InlineData("按照《2022年政务公开工作要点》，我局公开了信息。")]
    [InlineData("2022年以来，我局公开了信息。")]
    [InlineData("2012年之前的图纸未完成数字化。")]
    [InlineData("2022年年底，堤防加固工程开工。")]
    [InlineData("满意度逐步提高（2020年为88.1分，2021 年为 90.5 分）。")]
    [InlineData("2021年建成的查阅厅接待群众90人次。")]
    [InlineData("2020年设立的窗口继续开放。")]
    [InlineData("2018年机构改革后，河道管理站并入我局。")]
    [InlineData("我局2022年被确定为全县公开试点。")]
    [InlineData("2022年，我局被评为先进单位，表彰决定已公开。")]
    [InlineData("2022年，馆舍迁入南湖路新址。")]
    [InlineData("2022年未办结的申请按期答复。")]
    [InlineData("2022年度部门决算按时公布。")]
    [InlineData("2022年度项目绩效评价结果已于6月公开。")]
    [InlineData("2021年收到申请0件，2022年收到申请0件，变化不大。")]
    [InlineData("我局按时发布2022年度报告。")]
    [InlineData("本报告于2024年1月20日印发。")]
    [InlineData("联系电话0519-20221234，邮编202200。")]
    public void Other_years_are_left_alone(string sentence)
    {
        Assert.Empty(Reports.Lint(With("overview", "2023年，我局公开信息。\n\n" + sentence)).Diagnostics);
    }

    [Theory]
    [InlineData("本报告按照2021年新版年度报告格式编制。")]
    [InlineData("按照2024年1月县政府办公室关于编制年度报告的通知要求，我局编制本报告。")]
    public void What_a_report_is_written_by_may_be_of_another_year(string sentence)
    {
        var text = Reports.Write(TableLayout.Gfm);

        Assert.Empty(Reports.Lint(text.Insert(text.IndexOf("## 一、", StringComparison.Ordinal), sentence + "\n\n")).Diagnostics);
    }

    [Theory]
    [InlineData("2024年，将开展培训2次，重点讲解信息公开。", -1)]
    [InlineData("2024年拟开展培训2次。", -1)]
    [InlineData("2024年，我局开展培训2次。", 0)]
    public void A_plan_tells_of_no_work(string sentence, int place) => Assert.Equal(place, WorkYears.Next(sentence, 0));

    [Fact]
    public void A_title_outweighs_a_stale_period()
    {
        var stale = new YearMention(YearRole.PeriodStart, 2022, default, "");

        Assert.Equal(2023, ReportYear.Decide([new YearMention(YearRole.Title, 2023, default, ""), stale, stale with { Role = YearRole.PeriodEnd }], new ReportPeriod(1, 1, 12, 31)));
    }

    [Fact]
    public void The_title()
    {
        var text = Reports.Write(TableLayout.Gfm).Replace("青禾县水利局2023年", "青禾县水利局⟦2022⟧年", StringComparison.Ordinal);

        var finding = Assert.Single(Marked.AssertFound(text, "year-range", TableLayout.Gfm).Diagnostics);

        Assert.Equal("标题写的是2022年，而全文报告的是2023年", finding.Message.Zh);
        Assert.Empty(Reports.Lint(Changes.Apply(Marked.Parse(text).Text, finding.Fixes[0])).Diagnostics);
    }

    private static string With(string section, string prose) => Reports.Write(TableLayout.Gfm, prose: id => id == section ? prose : Reports.Prose(id));
}
