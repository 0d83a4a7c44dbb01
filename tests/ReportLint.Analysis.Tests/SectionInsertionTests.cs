using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

public sealed class SectionInsertionTests
{
    public static TheoryData<TableLayout, string> EverySection()
    {
        var data = new TheoryData<TableLayout, string>();
        foreach (var layout in Reports.Layouts)
        {
            foreach (var section in Reports.Pack.Sections)
            {
                data.Add(layout, section.Id);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EverySection))]
    public void A_section_that_was_taken_out_comes_back_in_its_place(TableLayout layout, string id)
    {
        var whole = Reports.Lint(Reports.Write(layout), layout);
        var section = whole.Model?.Sections.Find(id) ?? throw new InvalidOperationException();
        var line = whole.Tree.Text.LineWithBreak(whole.Tree.Text.LineIndex(section.HeadingSpan.Start)).Start;
        var end = section.End < whole.Tree.Text.Length ? whole.Tree.Text.LineWithBreak(whole.Tree.Text.LineIndex(section.End)).Start : section.End;
        var heading = whole.Tree.Text.ToString(whole.Tree.Text.Line(whole.Tree.Text.LineIndex(section.HeadingSpan.Start)));

        var before = Reports.Lint(whole.Tree.Text.Content.Remove(line, end - line), layout);
        Assert.Single(before.Diagnostics, static d => d.Rule.Kind == "required-sections");
        var after = Insert(before, out var text);

        Assert.DoesNotContain(after.Diagnostics, static d => d.Rule.Kind == "required-sections");
        Assert.Equal(whole.Model.Sections.Found.Select(static s => s.Form), after.Model?.Sections.Found.Select(static s => s.Form));
        Assert.Contains(heading + "\n", text + "\n", StringComparison.Ordinal);
        Assert.Equal(whole.Model.Tables.Select(static t => t.Form.Id).Order(StringComparer.Ordinal), after.Model?.Tables.Select(static t => t.Form.Id).Order(StringComparer.Ordinal));
        Assert.All(after.Model?.Tables.Where(t => t.Form.Section == id) ?? [], static t => Assert.True(t.IsUnfilled));
    }

    [Theory]
    [InlineData("## 一、", "## 二、", "## 四、", "## 三、收到和处理政府信息公开申请情况")]
    [InlineData("# 第一部分 ", "# 第二部分 ", "# 第四部分 ", "# 第三部分 收到和处理政府信息公开申请情况")]
    [InlineData("**1. ", "**2. ", "**4. ", "**3. 收到和处理政府信息公开申请情况")]
    [InlineData("（一）", "（二）", "（四）", "（三）收到和处理政府信息公开申请情况")]
    [InlineData("## ", "## ", "## ", "## 收到和处理政府信息公开申请情况")]
    [InlineData("## 二、", "## 三、", "## 五、", "## 四、收到和处理政府信息公开申请情况")]
    [InlineData("① ", "② ", "④ ", "③ 收到和处理政府信息公开申请情况")]
    public void The_heading_is_written_as_those_beside_it(string first, string second, string fourth, string wanted)
    {
        var end = first.StartsWith("**", StringComparison.Ordinal) ? "**" : "";
        var text = $"# 青禾县水利局2023年政府信息公开工作年度报告\n\n{first}总体情况{end}\n\n甲。\n\n{second}主动公开政府信息情况{end}\n\n乙。\n\n{fourth}政府信息公开行政复议、行政诉讼情况{end}\n\n丙。\n";
        Insert(Reports.Lint(text), out var after, "applications");
        Assert.Contains($"乙。\n\n{wanted}{end}\n\n| ", after, StringComparison.Ordinal);
        Assert.EndsWith($" |\n\n{fourth}政府信息公开行政复议、行政诉讼情况{end}\n\n丙。\n", after, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_is_underlined()
    {
        Insert(Reports.Lint("2023年政府信息公开工作年度报告\n======\n\n一、总体情况\n------\n\n甲。\n\n四、政府信息公开行政复议、行政诉讼情况\n------\n\n乙。\n\n五、存在的主要问题及改进情况\n------\n"), out var text, "other");
        Assert.EndsWith("\n\n六、其他需要报告的事项\n------\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TableLayout.Gfm)]
    [InlineData(TableLayout.Html)]
    [InlineData(TableLayout.Tab)]
    public void Where_only_the_heading_is_lacking_it_goes_above_its_table(TableLayout layout)
    {
        var whole = Reports.Write(layout);
        var heading = whole.Split('\n').Single(static l => l.Contains("三、收到", StringComparison.Ordinal));
        Insert(Reports.Lint(whole.Replace(heading + "\n\n", "", StringComparison.Ordinal), layout), out var text);
        Assert.Equal(whole, text);
    }

    [Fact]
    public void In_a_page_the_section_is_written_in_its_tags()
    {
        Insert(Reports.Lint("<html><body>\n<h1>2023年政府信息公开工作年度报告</h1>\n<h2>一、总体情况</h2>\n<p>甲。</p>\n<h2>四、政府信息公开行政复议、行政诉讼情况</h2>\n<h2>五、存在的主要问题及改进情况</h2>\n</body></html>", DocumentFormat.Html), out var text, "other");
        Assert.EndsWith("\n\n<h2>六、其他需要报告的事项</h2>\n\n</body></html>", text, StringComparison.Ordinal);
    }

    private static LintResult Insert(LintResult before, out string text, string? id = null)
    {
        var model = before.Model ?? throw new InvalidOperationException("no report");
        var missing = id is null ? Assert.Single(MissingSection.Read(model)) : MissingSection.Read(model).Single(m => m.Form.Id == id);
        text = FixApplier.Apply(before.Tree.Text.Content, [SectionInsertion.Of(model, missing) ?? throw new InvalidOperationException("no change")]);
        var after = Reports.Lint(text, before.Tree.Format);
        Assert.NotNull(after.Model?.Sections.Find(missing.Form.Id));
        return after;
    }
}
