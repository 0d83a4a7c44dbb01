using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

/// <summary>One binder for all layouts: the same figures come out of each, whatever is blank or damaged.</summary>
public sealed class BinderTests
{
    public static TheoryData<TableLayout, string> LayoutsAndVersions()
    {
        var data = new TheoryData<TableLayout, string>();
        foreach (var layout in Reports.Layouts)
        {
            data.Add(layout, "2019");
            data.Add(layout, "2021");
        }

        return data;
    }

    public static TheoryData<TableLayout> Layouts() => [.. Reports.Layouts];

    [Theory]
    [MemberData(nameof(LayoutsAndVersions))]
    public void Every_figure_is_read_at_its_place(TableLayout layout, string version)
    {
        var expected = Reports.Pack.Tables.Where(t => t.AppliesTo(version)).SelectMany(t => t.Rows.SelectMany(r => r.Columns.Select(c => $"{t.Id}.{r.Id}.{c.Id}")))
            .Select((id, i) => (id, text: $"{(i * 37) + 1}")).ToDictionary(p => p.id, p => p.text);

        var model = Model(Reports.Write(layout, expected, version), layout);

        Assert.Equal(version, model.Version);
        Assert.Equal(expected.OrderBy(p => p.Key, StringComparer.Ordinal), Facts(model).OrderBy(p => p.Key, StringComparer.Ordinal));
        Assert.All(model.Tables.SelectMany(t => t.Cells), c => Assert.Equal(c.Text, model.Tree.Text.ToString(c.Span)));
        Assert.Empty(model.NotAssessed);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_blank_first_number_and_a_blank_last_one_are_told_apart_by_their_siblings(TableLayout layout)
    {
        foreach (var column in new[] { "natural", "research", "total" })
        {
            foreach (var row in new[] { "new", "granted", "denied.secret", "other.other", "total" })
            {
                var model = Model(Reports.Write(layout, new Dictionary<string, string> { [$"applications.{row}.{column}"] = "" }), layout);

                var blank = Assert.Single(model.Tables.SelectMany(t => t.Cells), c => c.IsBlank);
                Assert.Equal((row, column), (blank.Row.Id, blank.Column.Id));
            }
        }
    }

    [Theory]
    [InlineData("（一）予以公开8     0     0     0     0     0     0", "8")]
    [InlineData("（一）予以公开       0     0     0     0     0     0     0", "0")]
    [InlineData("（一）予以公开8       0     0     0     0     0     0     0", "0")]
    [InlineData("（一）予以公开8", null)]
    public void A_figure_glued_to_its_label_is_the_first_one_if_the_row_lacks_one(string line, string? first)
    {
        var lines = Reports.Write(TableLayout.Aligned).Split('\n').ToList();
        lines[lines.FindIndex(static l => l.Contains("（一）予以公开", StringComparison.Ordinal))] = line;

        var model = Model(string.Join('\n', lines), TableLayout.Aligned);

        Assert.Equal(first, model.Table("applications")?.Cell("granted", "natural")?.Text);
    }

    [Theory]
    [InlineData("one blank between figures")]
    [InlineData("one cell a line")]
    [InlineData("one cell a line with blank lines")]
    [InlineData("a web page")]
    public void Running_text_and_pages_give_the_same_figures(string way)
    {
        var expected = Reports.Pack.Tables.Where(t => t.AppliesTo("2021")).SelectMany(t => t.Rows.SelectMany(r => r.Columns.Select(c => $"{t.Id}.{r.Id}.{c.Id}")))
            .Select((id, i) => (id, text: $"{(i * 37) + 1}")).ToDictionary(p => p.id, p => p.text);
        var tabs = Reports.Write(TableLayout.Tab, expected);
        var (text, format) = way switch
        {
            "a web page" => (WebPage(Reports.Write(TableLayout.Html, expected)), DocumentFormat.Html),
            "one blank between figures" => (Lines(tabs, " ", "\n"), DocumentFormat.PlainText),
            "one cell a line" => (Lines(tabs, "\n", "\n"), DocumentFormat.PlainText),
            _ => (Lines(tabs, "\n\n", "\n\n"), DocumentFormat.PlainText),
        };

        var result = Reports.Lint(text, format);

        Assert.NotNull(result.Model);
        Assert.Equal(expected.OrderBy(p => p.Key, StringComparer.Ordinal), Facts(result.Model).OrderBy(p => p.Key, StringComparer.Ordinal));

        static string Lines(string text, string cells, string rows) =>
            string.Join(rows, text.Split('\n').Select(l => string.Join(cells, l.Split('\t', StringSplitOptions.RemoveEmptyEntries))));

        static string WebPage(string text) => "<html><head><style>td { color: red }</style></head><body>" + string.Join('\n', text.Split('\n')
            .Select(l => l.StartsWith('<') ? l : l.Length == 0 ? "" : $"<p>{l.TrimStart('#', ' ')}</p>")) + "</body></html>";
    }

    /// <summary>The only row of its table, in large figures, is as long as a sentence, and a word at its end hides that it is none.</summary>
    [Fact]
    public void A_long_row_of_figures_that_ends_in_a_word_is_a_row()
    {
        var columns = Reports.Pack.Tables.First(static t => t.AppliesTo("2021") && t.Id == "review-and-litigation").Rows[0].Columns;
        var expected = columns.Select(static (c, i) => ($"review-and-litigation.cases.{c.Id}", Text: $"{1000 + i}")).ToDictionary(static p => p.Item1, static p => p.Text);
        expected[$"review-and-litigation.cases.{columns[^1].Id}"] = "见附表";
        var lines = Reports.Write(TableLayout.Tab, expected).Split('\n').Select(static l => string.Join(' ', l.Split('\t', StringSplitOptions.RemoveEmptyEntries)));

        var table = Reports.Lint(string.Join('\n', lines), DocumentFormat.PlainText).Model?.Table("review-and-litigation");

        Assert.Equal(expected.Values, table?.Cells.Select(static c => c.Text));
    }

    [Fact]
    public void Rows_without_a_label_between_known_ones_are_taken_by_count()
    {
        var model = WithLostLabels("31 32 33 34 35 36 37\n41 42 43 44 45 46 47");

        Assert.Equal(31, model.Table("applications")?.Cell("granted", "natural")?.Value.Number);
        Assert.Equal(47, model.Table("applications")?.Cell("partial", "total")?.Value.Number);
    }

    [Fact]
    public void Rows_whose_count_leaves_a_choice_are_not_assessed()
    {
        var model = WithLostLabels("31 32 33 34 35 36 37");

        Assert.Null(model.Table("applications")?.Cell("granted", "natural"));
        Assert.Equal(["applications.granted", "applications.partial"], model.NotAssessed.Select(n => n.What));
        Assert.Equal(51, model.Table("applications")?.Cell("denied.secret", "natural")?.Value.Number);
    }

    [Fact]
    public void Figures_in_another_order_than_the_headings_are_not_assessed()
    {
        const string text = """
            某局2023年政府信息公开工作年度报告
            一、总体情况
            二、主动公开政府信息情况
            四、政府信息公开行政复议、行政诉讼情况
            行政复议
            行政诉讼
            结果维持
            结果纠正
            1
            2
            其他结果
            尚未审结
            3
            总计
            4
            未经复议直接起诉
            5 6 7 8 9 10 11
            复议后起诉
            12 13 14 15
            五、存在的主要问题及改进情况
            """;

        var model = Model(text, TableLayout.Aligned);

        Assert.Empty(model.Table("review-and-litigation")?.Cells ?? []);
        Assert.Equal("review-and-litigation", Assert.Single(model.NotAssessed).What);
    }

    [Fact]
    public void A_table_cut_by_pages_is_one_table_and_a_cut_label_is_one_label()
    {
        var text = Reports.Write(TableLayout.Gfm);
        var cut = text.Replace(
            "|  |  | 3.危及“三安全一稳定” | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n",
            "| 3.危及“三安全一稳 |  | 7 | 0 | 0 | 0 | 0 | 0 | 7 |\n\n-4-\n\n|  |  |  |  |  |  |  |  |  |  |\n|--|--|--|--|--|--|--|--|--|--|\n|  |  | 定” |  |  |  |  |  |  |  |\n",
            StringComparison.Ordinal);
        Assert.NotEqual(text, cut);

        var model = Model(cut, TableLayout.Gfm);

        Assert.Equal(7, model.Table("applications")?.Cell("denied.stability", "natural")?.Value.Number);
        Assert.Equal(25 * 7, model.Table("applications")?.Cells.Length);
        Assert.Empty(model.NotAssessed);
    }

    [Theory]
    [InlineData("## 第三部分 收到和处理政府信息公开申请情况")]
    [InlineData("### 3. 政府信息公开申请办理情况")]
    [InlineData("三、 收到 和 处理 政府信息公开申请情况")]
    public void Sections_are_known_under_any_ordinal_wording_and_level(string heading)
    {
        var text = Reports.Write(TableLayout.Gfm).Replace("## 三、收到和处理政府信息公开申请情况", heading, StringComparison.Ordinal);

        Assert.Equal(6, Model(text, TableLayout.Gfm).Sections.Found.Length);
    }

    /// <summary>A report in which an extraction moved the labels of the third and fourth row behind the table.</summary>
    private static SemanticModel WithLostLabels(string figures)
    {
        const string head = "政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\n11 12 13 14 15 16 17\n二、上年结转政府信息公开申请数量\n21 22 23 24 25 26 27\n";
        var rest = string.Join('\n', Reports.Pack.Table("applications", "2021")?.Rows.Skip(5).Select(r => $"{r.Label} 0 0 0 0 0 0 0") ?? []);
        return Model($"{head}{figures}\n1.属于国家秘密\n51 52 53 54 55 56 57\n{rest}\n（一）予以公开\n（二）部分公开\n", TableLayout.Aligned);
    }

    private static SemanticModel Model(string text, TableLayout layout)
    {
        var model = Reports.Lint(text, layout).Model;
        Assert.NotNull(model);
        return model;
    }

    private static Dictionary<string, string> Facts(SemanticModel model) =>
        model.Tables.SelectMany(t => t.Cells.Select(c => (Id: $"{t.Form.Id}.{c.Row.Id}.{c.Column.Id}", c.Text))).ToDictionary(p => p.Id, p => p.Text);
}
