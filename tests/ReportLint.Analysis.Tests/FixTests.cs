using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

/// <summary>Each fix of each finding, in every layout: it removes its own finding and no other, and changes no other figure.</summary>
public sealed class FixTests
{
    private static readonly string[] Places = ["applications.new.natural", "applications.granted.total", "applications.denied.secret.legal-service", "applications.carried-out.total", "active-disclosure.licensing.decisions", "active-disclosure.regulations.in-force", "review-and-litigation.cases.direct.total"];

    public static TheoryData<TableLayout, string> Faults()
    {
        var data = new TheoryData<TableLayout, string>();
        foreach (var layout in Reports.Layouts)
        {
            foreach (var fault in new[] { "", "-", "无", "7", "8件", "０", "１０", "0\u200B0", "1\u2060\u200B2", "１\u00A0２３４", "1\u00A02" })
            {
                data.Add(layout, fault);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fix_mends_its_finding_and_nothing_else(TableLayout layout, string fault)
    {
        foreach (var place in Places)
        {
            AssertFixes(Reports.Write(layout, new Dictionary<string, string> { [place] = fault }), layout);
        }
    }

    [Theory]
    [InlineData("本报告所列数据的统计期限自2022年1月1日起至2023年12月31日止。")]
    [InlineData("2022年，我局按时公开各类信息。")]
    [InlineData("本报告的统计期限为2022年1月至12月。")]
    public void A_fix_of_a_year(string sentence)
    {
        Assert.Equal(1, AssertFixes(Reports.Write(TableLayout.Gfm, prose: id => id == "overview" ? sentence : Reports.Prose(id)), TableLayout.Gfm));
    }

    public static TheoryData<TableLayout> Layouts() => [.. Reports.Layouts];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_figure_that_is_read_well_is_written_plainly(TableLayout layout)
    {
        (string Written, string Plain)[] figures = [("０", "0"), ("0\u200B0", "00"), ("\u200B0", "0"), ("0\uFEFF", "0"), ("＋０", "+0")];
        foreach (var (written, plain) in figures)
        {
            foreach (var place in Places)
            {
                var text = Reports.Write(layout, new Dictionary<string, string> { [place] = written });
                var before = Reports.Lint(text, layout);
                var finding = Assert.Single(before.Diagnostics);
                Assert.Equal(("govinfo/figures", Severity.Info, Applicability.Safe), (finding.Rule.Id, finding.Severity, Assert.Single(finding.Fixes).Applicability));
                Assert.Equal(written, before.Tree.Text.ToString(finding.Span));
                Assert.Contains(plain, finding.Message.En, StringComparison.Ordinal);

                var after = Changes.Apply(text, finding.Fixes[0]);
                Assert.Equal(Squeezed(Reports.Write(layout, new Dictionary<string, string> { [place] = plain })), Squeezed(after));
                Assert.Empty(Reports.Lint(after, layout).Diagnostics);
            }
        }

        // Only tables whose columns are held by blanks get other blanks.
        string Squeezed(string text) => layout == TableLayout.Aligned ? string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace(" \n", "\n", StringComparison.Ordinal) : text;
    }

    [Theory]
    [InlineData("1\u00A0234", "1234")]
    [InlineData("12\u2009345\u2009678", "12345678")]
    [InlineData("１\u202F２３４", "1234")]
    [InlineData("1 234", null)]
    [InlineData("1　234", null)]
    [InlineData("1\u00A02", null)]
    [InlineData("1\u00A0234\u00A05", null)]
    [InlineData("1\u00A0234件", null)]
    [InlineData("**１２**", null)]
    public void A_figure_with_printers_blanks_between_its_thousands_is_one_figure(string written, string? plain)
    {
        var finding = Assert.Single(Reports.Lint(Reports.Write(TableLayout.Gfm, new Dictionary<string, string> { ["active-disclosure.licensing.decisions"] = written })).Diagnostics.Where(static d => d.Fixes.Length > 0).DefaultIfEmpty());
        Assert.Equal(plain is null ? null : $"Write {plain}", finding?.Fixes[0].Title.En);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_heading_that_is_lacking_above_its_table_is_put_in(TableLayout layout)
    {
        foreach (var words in new[] { "二、主动公开", "三、收到和处理", "四、政府信息公开行政复议" })
        {
            var whole = Reports.Write(layout);
            var lines = whole.Split('\n');
            var at = Array.FindIndex(lines, l => l.Contains(words, StringComparison.Ordinal));
            var before = Reports.Lint(string.Join('\n', [.. lines[..at], .. lines[(at + 2)..]]), layout);
            var finding = Assert.Single(before.Diagnostics);
            Assert.Equal("required-sections", finding.Rule.Kind);
            if (layout == TableLayout.Aligned || (layout == TableLayout.WordCells && words[0] != '二'))
            {
                // Where the table begins is not certain to the line: without a heading, cells on lines of their own go on from the table before.
                Assert.Empty(finding.Fixes);
                continue;
            }

            // The words above the second section's table may be its own.
            Assert.Equal(words[0] == '二' ? Applicability.Unsafe : Applicability.Safe, Assert.Single(finding.Fixes).Applicability);
            Assert.Equal(whole, Changes.Apply(before.Tree.Text.Content, finding.Fixes[0]));
        }
    }

    [Theory]
    [InlineData("（一）主动公开。公开信息。\n\n（二）监督保障。没有投诉。", Applicability.Safe)]
    [InlineData("### （一）主动公开\n\n公开信息。\n\n### （二）监督保障\n\n没有投诉。", Applicability.Safe)]
    [InlineData("（一）主动公开。公开信息。\n\n（二）监督保障。没有投诉。\n\n2023年没有变化。", Applicability.Unsafe)]
    [InlineData("（一）主动公开。公开信息。", Applicability.Unsafe)]
    public void The_last_item_of_a_list_belongs_to_the_section_before(string prose, Applicability applicability)
    {
        var whole = Reports.Write(TableLayout.Gfm, prose: id => id == "overview" ? prose : Reports.Prose(id));
        var before = Reports.Lint(whole.Replace("## 二、主动公开政府信息情况\n\n", "", StringComparison.Ordinal));
        var fix = Assert.Single(Assert.Single(before.Diagnostics, static d => d.Rule.Kind == "required-sections").Fixes);
        Assert.Equal((applicability, whole), (fix.Applicability, Changes.Apply(before.Tree.Text.Content, fix)));
    }

    [Fact]
    public void A_heading_is_not_put_in_above_the_table_of_another_section()
    {
        var text = Reports.Write(TableLayout.Gfm, prose: static id => id == "active-disclosure" ? "2023年没有变化。" : Reports.Prose(id)).Replace("\n\n## 三、收到和处理政府信息公开申请情况\n\n", "\n", StringComparison.Ordinal);
        Assert.Contains("。\n\n|", text, StringComparison.Ordinal);
        Assert.Empty(Assert.Single(Reports.Lint(text).Diagnostics, static d => d.Rule.Kind == "required-sections").Fixes);
    }

    [Theory]
    [InlineData("## 三、收到和处理政府信息公开申请情况", "## 三、年度水文")]
    [InlineData("## 三、收到和处理政府信息公开申请情况", "### 水文")]
    [InlineData("## 三、收到和处理政府信息公开申请情况", "申请统计表")]
    [InlineData("## 三、收到和处理政府信息公开申请情况", "## 三、水文\n\n全年无。")]
    [InlineData("## 三、收到和处理政府信息公开申请情况\n\n", "", "## 四、", "## 三、", "## 五、", "## 四、", "## 六、", "## 五、")]
    public void A_heading_that_may_be_there_in_other_words_is_not_put_in_again(params string[] changes)
    {
        var text = Reports.Write(TableLayout.Gfm);
        for (var i = 0; i < changes.Length; i += 2)
        {
            Assert.Contains(changes[i], text, StringComparison.Ordinal);
            text = text.Replace(changes[i], changes[i + 1], StringComparison.Ordinal);
        }

        Assert.Empty(Assert.Single(Reports.Lint(text).Diagnostics, static d => d.Rule.Kind == "required-sections").Fixes);
    }

    [Fact]
    public void Many_blank_cells_are_filled_at_once()
    {
        var cells = Reports.Pack.Table("applications", "2021")?.Rows.Take(6).ToDictionary(r => $"applications.{r.Id}.natural", _ => "");

        Assert.Equal(1, AssertFixes(Reports.Write(TableLayout.Tab, cells), TableLayout.Tab));
    }

    [Theory]
    [InlineData(TableLayout.Tab, "\t")]
    [InlineData(TableLayout.Gfm, " |")]
    public void A_cell_that_was_cut_off_at_the_end_of_its_row_is_blank_and_moves_no_other(TableLayout layout, string delimiter)
    {
        var text = Reports.Write(layout, new Dictionary<string, string> { ["applications.new.natural"] = "7", ["applications.new.total"] = "" });
        var line = text.Split('\n').Single(l => l.Contains("一、本年新收", StringComparison.Ordinal));
        var cut = layout == TableLayout.Tab ? line.TrimEnd('\t') : line[..(line.TrimEnd('|', ' ').Length + delimiter.Length)];
        var result = Reports.Lint(text.Replace(line, cut, StringComparison.Ordinal), layout);

        var finding = Assert.Single(result.Diagnostics, d => d.Rule.Kind == "numeric-cells");
        Assert.Equal(("new", "total"), (finding.Address.Row, finding.Address.Column));
        Assert.Empty(finding.Fixes);
        Assert.Equal(7, result.Model?.Table("applications")?.Cell("new", "natural")?.Value.Number);
    }

    /// <summary>Applies every fix by itself; gives how many there were.</summary>
    private static int AssertFixes(string text, TableLayout layout)
    {
        var before = Reports.Lint(text, layout);
        var count = 0;
        foreach (var finding in before.Diagnostics)
        {
            foreach (var fix in finding.Fixes)
            {
                count++;
                var after = Reports.Lint(Changes.Apply(text, fix), layout);
                // What else is wrong with the same cell may go with it.
                var left = before.Diagnostics.Where(d => d.Span != finding.Span).Select(d => (d.Rule.Id, d.Address)).ToList();

                // A cell that holds a number at last takes part in its sums again, so those may speak now.
                Assert.Equal(left, after.Diagnostics.Select(d => (d.Rule.Id, d.Address)).Where(d => finding.Rule.Kind != "numeric-cells" || left.Contains(d)));
                Assert.DoesNotContain(after.Diagnostics, d => d.Rule == finding.Rule && d.Address == finding.Address);
                var changed = Figures(before).Except(Figures(after)).Select(f => f.Id).ToList();
                Assert.True(changed.Count <= Math.Max(1, fix.Changes.Length), string.Join(", ", changed));
            }
        }

        return count;
    }

    private static IEnumerable<(string Id, string Text)> Figures(LintResult result) =>
        result.Model?.Tables.SelectMany(t => t.Cells.Select(c => ($"{t.Form.Id}.{c.Row.Id}.{c.Column.Id}", c.Text))) ?? [];
}
