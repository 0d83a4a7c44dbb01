using System.Text.Json.Nodes;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer.Tests;

public sealed class ReportRequestTests
{
    private const string Document = $$$"""{"textDocument":{"uri":"{{{ServerSession.Uri}}}"}}""";

    [Theory]
    [InlineData("zh-cn", """{"report":"政府信息公开工作年度报告","family":"govinfo/annual-report","version":"2021","year":2023}""")]
    [InlineData("en", """{"report":"Annual report on government information disclosure (China)","family":"govinfo/annual-report","version":"2021","year":2023}""")]
    public async Task A_summary_says_which_report_this_is(string locale, string wanted)
    {
        await using var session = await ServerSession.Start(locale: locale);
        session.Open(SampleReport.Write());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(wanted), await session.Request("reportlint/summary", Document)));
        session.Replace("# 日记\n", 2);
        Assert.Equal("{}", (await session.Request("reportlint/summary", Document))?.ToJsonString());
    }

    [Theory]
    [InlineData(TableLayout.Gfm)]
    [InlineData(TableLayout.Html)]
    [InlineData(TableLayout.Tab)]
    public async Task Facts_are_given_in_the_form_s_rows_and_columns_with_their_places(TableLayout layout)
    {
        await using var session = await ServerSession.Start();
        var text = SampleReport.Write(layout, ("applications.new.natural", "4711"), ("active-disclosure.fees.amount", "8件"));
        session.Open(text);
        var facts = await session.Request("reportlint/facts", Document);
        Assert.Equal(2023, facts?["summary"]?["year"]?.GetValue<int>());
        var grids = facts?["grids"]?.AsArray() ?? [];
        Assert.Equal(
            ["Active disclosure / 第二十条第（一）项", "Active disclosure / 第二十条第（五）项", "Active disclosure / 第二十条第（六）项", "Active disclosure / 第二十条第（八）项"],
            grids.Take(4).Select(static g => g?["title"]?.GetValue<string>()));
        var applications = grids[4];
        Assert.Equal(
            ["|自然人", "法人或其他组织|商业企业", "法人或其他组织|科研机构"],
            applications?["columns"]?.AsArray().Take(3).Select(static c => string.Join('|', c?["groups"]?.AsArray().Select(static g => g?.GetValue<string>()) ?? []) + "|" + c?["label"]?.GetValue<string>()));
        var row = applications?["rows"]?[0];
        Assert.Equal("一、本年新收政府信息公开申请数量", row?["label"]?.GetValue<string>());
        Assert.Empty(row?["groups"]?.AsArray() ?? [null]);
        Assert.Equal("三、本年度办理结果|（三）不予公开|1.属于国家秘密", string.Join('|', applications?["rows"]?[4]?["groups"]?.AsArray().Select(static g => g?.GetValue<string>()) ?? []) + "|" + applications?["rows"]?[4]?["label"]?.GetValue<string>());
        AssertCell(text, "4711", isNumber: true, row?["cells"]?[0]);
        AssertCell(text, "8件", isNumber: false, grids[3]?["rows"]?[0]?["cells"]?[0]);
        Assert.Equal(25, applications?["rows"]?.AsArray().Count);
    }

    [Fact]
    public async Task A_document_that_is_not_open_has_no_facts_and_no_tree()
    {
        await using var session = await ServerSession.Start();
        Assert.Null(await session.Request("reportlint/facts", Document));
        Assert.Null(await session.Request("reportlint/syntaxTree", Document));
        Assert.Equal("{}", (await session.Request("reportlint/summary", Document))?.ToJsonString());
    }

    [Fact]
    public async Task A_syntax_tree_is_the_text_that_the_command_line_prints()
    {
        await using var session = await ServerSession.Start();
        session.Open(SampleReport.Write());
        var tree = (await session.Request("reportlint/syntaxTree", Document))?["text"]?.GetValue<string>() ?? "";
        Assert.StartsWith("Document 1:1-", tree, StringComparison.Ordinal);
        Assert.Contains("\ntable applications\n  new line ", tree, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_report_is_complete_but_for_its_figures()
    {
        await using var session = await ServerSession.Start();
        var made = await session.Request("reportlint/newReport", """{"body":" 青禾县\n水利局 ","year":2024}""");
        Assert.Equal("青禾县 水利局2024年政府信息公开工作年度报告.md", made?["fileName"]?.GetValue<string>());
        session.Open(made?["text"]?.GetValue<string>() ?? "");
        Assert.Equal(["govinfo/figures", "govinfo/figures", "govinfo/figures"], (await session.Diagnostics(1)).Select(static d => d?["code"]?.GetValue<string>()));
        Assert.Equal(2024, (await session.Request("reportlint/summary", Document))?["year"]?.GetValue<int>());
    }

    [Theory]
    [InlineData(2019, "2019")]
    [InlineData(2020, "2019")]
    [InlineData(2021, "2021")]
    [InlineData(2030, "2021")]
    [InlineData(1999, "2019")]
    public async Task A_new_report_is_in_the_form_of_its_year(int year, string version)
    {
        await using var session = await ServerSession.Start();
        session.Open((await session.Request("reportlint/newReport", $$"""{"body":"青禾县水利局","year":{{year}}}"""))?["text"]?.GetValue<string>() ?? "");
        Assert.Equal(version, (await session.Request("reportlint/summary", Document))?["version"]?.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"body":"","year":2024}""")]
    [InlineData("""{"body":" \n","year":2024}""")]
    [InlineData("""{"body":"青禾县水利局","year":0}""")]
    [InlineData("""{"body":"青禾县水利局","year":10000}""")]
    [InlineData("""{"body":"青禾县水利局","year":2024,"family":"nothing"}""")]
    [InlineData("""{"year":2024}""")]
    public async Task A_new_report_of_nobody_or_no_year_is_refused(string parameters)
    {
        await using var session = await ServerSession.Start();
        Assert.Equal(-32602, (await session.Answer(session.Ask("reportlint/newReport", parameters)))["error"]?["code"]?.GetValue<int>());
    }

    [Fact]
    public void A_file_name_has_no_character_that_names_a_folder()
    {
        var pack = PackSet.Shipped.Packs[0].Model.Pack;
        Assert.Equal("a_b_.._c2024年" + pack.Title.Zh + ".md", ReportSkeleton.FileName(pack, "a/b\\..:c", 2024));
    }

    [Theory]
    [InlineData("zh", "# 数字单元格只填数字\n\n`govinfo/figures` · `error`\n\n")]
    [InlineData("en", "# Number cells hold numbers\n\n`govinfo/figures` · `error`\n\n")]
    public async Task Rules_come_with_their_pages(string locale, string page)
    {
        await using var session = await ServerSession.Start(locale: locale);
        var rules = (await session.Request("reportlint/rules", "{}"))?.AsArray() ?? [];
        Assert.Equal(rules.Select(static r => r?["id"]?.GetValue<string>()).Order(StringComparer.Ordinal), rules.Select(static r => r?["id"]?.GetValue<string>()));
        var figures = rules.Single(static r => r?["id"]?.GetValue<string>() == "govinfo/figures");
        Assert.StartsWith(page, figures?["page"]?.GetValue<string>(), StringComparison.Ordinal);
    }

    private static void AssertCell(string text, string written, bool isNumber, JsonNode? cell)
    {
        Assert.Equal(written, cell?["text"]?.GetValue<string>());
        Assert.Equal(isNumber, cell?["isNumber"]?.GetValue<bool>());
        Assert.Equal(written, text.Substring(text.IndexOf(written, StringComparison.Ordinal), written.Length));
        Assert.Equal(new TextSpan(text.IndexOf(written, StringComparison.Ordinal), written.Length), Places.Span(text, cell?["range"]));
    }
}
