using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer.Tests;

public sealed class HoverTests
{
    [Theory]
    [MemberData(nameof(ReadingSample.LayoutsAndLocales), MemberType = typeof(ReadingSample))]
    public async Task A_cell_shows_its_row_column_value_and_equations(TableLayout layout, string locale)
    {
        await using var session = await ServerSession.Start(locale: locale);
        var text = ReadingSample.Broken(layout);
        session.Open(text, layout);
        var at = Places.Nth(text, "4001", ReadingSample.TotalNatural);
        foreach (var offset in new[] { at, at + 2, at + 4 })
        {
            var hover = await session.Request("textDocument/hover", Places.At(text, offset));
            Assert.Equal(new TextSpan(at, 4), Places.Span(text, hover?["range"]));
            Assert.Equal("markdown", hover?["contents"]?["kind"]?.GetValue<string>());
            Assert.Equal(
                ReadingSample.WithLabels(locale == "en"
                    ? """
                      **Applications received and handled**

                      - Row: 三、本年度办理结果 / （七）总计 (row 24 of 25)
                      - Column: 自然人
                      - Value: 4001

                      - ✓ 自然人: 一、本年新收政府信息公开申请数量 + 二、上年结转政府信息公开申请数量 = 4001 + 0 = 4001 equals （七）总计 + 四、结转下年度继续办理 = 4001 + 0 = 4001
                      - ✓ 自然人: （七）总计 = 4001 equals （一）予以公开 + {partial} + （三）不予公开 + （四）无法提供 + … \(6 addends\) = 4001
                      - ✗ （七）总计: 总计 = 4002 should equal 自然人 + 商业企业 + 科研机构 + 社会公益组织 + … \(6 addends\) = 4001 + 0 + 0 + 0 + 0 + 0 = 4001; they differ by 1
                      """
                    : """
                      **收到和处理政府信息公开申请情况表**

                      - 行：三、本年度办理结果 / （七）总计（第 24 行，共 25 行）
                      - 列：自然人
                      - 值：4001

                      - ✓ 自然人：一、本年新收政府信息公开申请数量 + 二、上年结转政府信息公开申请数量 = 4001 + 0 = 4001，等于 （七）总计 + 四、结转下年度继续办理 = 4001 + 0 = 4001
                      - ✓ 自然人：（七）总计 = 4001，等于 （一）予以公开 + {partial} + （三）不予公开 + （四）无法提供 等 6 项 = 4001
                      - ✗ （七）总计：总计 = 4002，应等于 自然人 + 商业企业 + 科研机构 + 社会公益组织 等 6 项 = 4001 + 0 + 0 + 0 + 0 + 0 = 4001，相差 1
                      """),
                hover?["contents"]?["value"]?.GetValue<string>());
        }
    }

    [Theory]
    [MemberData(nameof(ReadingSample.LayoutsAndLocales), MemberType = typeof(ReadingSample))]
    public async Task A_label_shows_which_row_it_is(TableLayout layout, string locale)
    {
        await using var session = await ServerSession.Start(locale: locale);
        var text = SampleReport.Write(layout, ("active-disclosure.fees.amount", "12.5"));
        session.Open(text, layout);
        var at = Places.Nth(text, "行政事业性收费");
        var hover = await session.Request("textDocument/hover", Places.At(text, at + 1));
        Assert.Equal(new TextSpan(at, 7), Places.Span(text, hover?["range"]));
        Assert.Equal(
            locale == "en"
                ? "**Active disclosure**\n\n- Row: 行政事业性收费 (row 6 of 6)\n- 本年收费金额（单位：万元）: 12.5 万元"
                : "**主动公开政府信息情况表**\n\n- 行：行政事业性收费（第 6 行，共 6 行）\n- 本年收费金额（单位：万元）：12.5 万元",
            hover?["contents"]?["value"]?.GetValue<string>());
    }

    [Theory]
    [InlineData("zh", "**主动公开政府信息情况表**\n\n- 行：行政许可（第 3 行，共 6 行）\n- 列：本年处理决定数量\n- 值：9\\_\\[x\\]\\(y\\)（不是数字）\n\n---\n\n“行政许可”的“本年处理决定数量”应当只填数字，这里写的是“9\\_\\[x\\]\\(y\\)”\n\n{note}\n\n[govinfo/figures](<https://github.com/reportlint/reportlint/blob/main/docs/rules/govinfo/figures.md>)")]
    [InlineData("en", "**Active disclosure**\n\n- Row: 行政许可 (row 3 of 6)\n- Column: 本年处理决定数量\n- Value: 9\\_\\[x\\]\\(y\\) \\(no number\\)\n\n---\n\n行政许可 / 本年处理决定数量 must be a number alone, not \"9\\_\\[x\\]\\(y\\)\"\n\n{note}\n\n[govinfo/figures](<https://github.com/reportlint/reportlint/blob/main/docs/rules/govinfo/figures.md>)")]
    public async Task A_finding_shows_its_message_note_and_link_and_words_of_the_document_are_no_mark_up(string locale, string wanted)
    {
        await using var session = await ServerSession.Start(locale: locale);
        var text = SampleReport.Write(TableLayout.Tab, ("active-disclosure.licensing.decisions", "9_[x](y)"));
        session.Open(text, TableLayout.Tab);
        var hover = await session.Request("textDocument/hover", Places.At(text, Places.Nth(text, "9_[x](y)")));
        Assert.Equal(wanted.Replace("{note}", Note(locale), StringComparison.Ordinal), hover?["contents"]?["value"]?.GetValue<string>());
    }

    [Theory]
    [InlineData("zh", "未核对：这一行有两份")]
    [InlineData("en", "Not checked: this row stands twice")]
    public async Task What_was_not_checked_shows_the_reason(string locale, string reason)
    {
        var files = new MemoryFiles();
        files.Texts["/work/.reportlint.yaml"] = "rules:\n  govinfo/table-structure: off\n";
        await using var session = await ServerSession.Start(files: files, locale: locale);
        var row = SampleReport.Write().Split('\n').Single(static l => l.StartsWith("| 行政许可 ", StringComparison.Ordinal));
        var text = SampleReport.Write().Replace(row, $"{row}\n{row}", StringComparison.Ordinal);
        session.Open(text);
        var second = Places.Nth(text, "行政许可", 1);
        var hover = await session.Request("textDocument/hover", Places.At(text, second));
        Assert.Equal(reason, hover?["contents"]?["value"]?.GetValue<string>());
        Assert.Equal(new TextSpan(second, 4), Places.Span(text, hover?["range"]));
    }

    [Fact]
    public async Task What_a_finding_says_is_not_said_again()
    {
        await using var session = await ServerSession.Start();
        var row = SampleReport.Write().Split('\n').Single(static l => l.StartsWith("| 行政许可 ", StringComparison.Ordinal));
        var text = SampleReport.Write().Replace(row, $"{row}\n{row}", StringComparison.Ordinal);
        session.Open(text);
        var hover = await session.Request("textDocument/hover", Places.At(text, Places.Nth(text, "行政许可", 1)));
        var said = hover?["contents"]?["value"]?.GetValue<string>();
        Assert.EndsWith("[govinfo/table-structure](<https://github.com/reportlint/reportlint/blob/main/docs/rules/govinfo/table-structure.md>)", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Not checked", said, StringComparison.Ordinal);
    }

    private static string Note(string locale) =>
        PackSet.Shipped.Rules.Single(static r => r.Info.Id == "govinfo/figures").Info.Note.In(locale == "zh" ? Language.Chinese : Language.English).Trim();

    [Fact]
    public async Task A_client_without_Markdown_gets_plain_text()
    {
        await using var session = await ServerSession.Start("""{"textDocument":{"hover":{"contentFormat":["plaintext"]}}}""");
        var text = SampleReport.Write(TableLayout.Tab, ("active-disclosure.licensing.decisions", "9_x"));
        session.Open(text, TableLayout.Tab);
        var hover = await session.Request("textDocument/hover", Places.At(text, Places.Nth(text, "9_x")));
        Assert.Equal("plaintext", hover?["contents"]?["kind"]?.GetValue<string>());
        Assert.Equal(
            $"Active disclosure\n\n- Row: 行政许可 (row 3 of 6)\n- Column: 本年处理决定数量\n- Value: 9_x (no number)\n\n行政许可 / 本年处理决定数量 must be a number alone, not \"9_x\"\n\n{Note("en")}\n\ngovinfo/figures: https://github.com/reportlint/reportlint/blob/main/docs/rules/govinfo/figures.md",
            hover?["contents"]?["value"]?.GetValue<string>());
    }

    [Fact]
    public async Task Nothing_is_shown_elsewhere()
    {
        await using var session = await ServerSession.Start();
        var text = ReadingSample.Broken(TableLayout.Gfm);
        session.Open(text, TableLayout.Gfm);
        Assert.Null(await session.Request("textDocument/hover", Places.At(text, Places.Nth(text, "按时公开"))));
        Assert.Null(await session.Request("textDocument/hover", Places.At(text, text.Length)));
        Assert.Null(await session.Request("textDocument/hover", Places.At(new() { ["line"] = 99999, ["character"] = 7 })));
        session.Replace("# 便条\n\n| a | b |\n| - | - |\n| 1 | 2 |\n", 2);
        Assert.Null(await session.Request("textDocument/hover", Places.At(new() { ["line"] = 4, ["character"] = 2 })));
        Assert.Null(await session.Request("textDocument/hover", Places.At(new() { ["line"] = 4, ["character"] = 2 }).Replace("report.md", "other.md", StringComparison.Ordinal)));
    }
}
