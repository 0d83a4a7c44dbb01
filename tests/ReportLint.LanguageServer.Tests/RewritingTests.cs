using System.Text.Json.Nodes;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer.Tests;

public sealed class RewritingTests
{
    private const string Plain = "file:///work/report.txt";

    [Theory]
    [InlineData("en", "", "Rewrite this table as one Markdown table")]
    [InlineData("zh", ActionSession.Resolving, "将这张表改写为规范的 Markdown 表格")]
    public async Task A_table_becomes_a_pipe_table(string locale, string more, string title)
    {
        await using var session = await ActionSession.Start(SampleReport.Write(TableLayout.Html, ("applications.new.natural", "7")), more, locale: locale);
        var offer = Assert.Single(await session.Offers("（一）予以公开", """{"diagnostics":[],"only":["refactor"]}"""));
        Assert.Equal(title, offer["title"]?.GetValue<string>());
        Assert.Equal("refactor.rewrite.table", offer["kind"]?.GetValue<string>());
        Assert.Null(offer["diagnostics"]);
        await session.Do(offer);
        Assert.Equal(Facts(SampleReport.Write(TableLayout.Gfm, ("applications.new.natural", "7"))), Facts(session.Text));
        Assert.Contains("| 7 |", session.Text, StringComparison.Ordinal);
        Assert.Empty(await session.Offers("（一）予以公开", """{"diagnostics":[],"only":["refactor"]}"""));
    }

    [Fact]
    public async Task An_editor_that_asks_by_itself_gets_none_over_a_sound_table()
    {
        await using var session = await ActionSession.Start(SampleReport.Write(TableLayout.Tab), uri: Plain);
        Assert.Empty(await session.Offers("（一）予以公开", """{"diagnostics":[],"triggerKind":2}""", Plain));
        Assert.Single(await session.Offers("（一）予以公开", """{"diagnostics":[],"triggerKind":1}""", Plain));
    }

    [Theory]
    [InlineData("en", "", "Insert the missing section \"其他需要报告的事项\"")]
    [InlineData("zh", ActionSession.Resolving, "插入缺少的部分“其他需要报告的事项”")]
    public async Task A_missing_section_is_put_in(string locale, string more, string title)
    {
        var whole = SampleReport.Write();
        var text = whole[..whole.IndexOf("## 六、", StringComparison.Ordinal)];
        await using var session = await ActionSession.Start(text, more, locale: locale);
        var offer = Assert.Single(await session.Offers(new TextSpan(text.Length, 0), """{"diagnostics":[],"only":["refactor.rewrite"]}"""));
        Assert.Equal(title, offer["title"]?.GetValue<string>());
        Assert.Equal("govinfo/required-sections", offer["diagnostics"]?[0]?["code"]?.GetValue<string>());
        Assert.Equal(text.TrimEnd() + "\n\n## 六、其他需要报告的事项\n\n", await session.After(offer));
        await session.Do(offer);
        Assert.Empty(await session.OffersEverywhere());
    }

    [Theory]
    [InlineData("en", "Fill all 2 blank cells of this table with 0 (changes figures)")]
    [InlineData("zh", "将这张表的 2 个空白单元格填 0（会改动数字）")]
    public async Task The_blank_cells_of_a_table_are_filled(string locale, string title)
    {
        await using var session = await ActionSession.Start(SampleReport.Write(cells: [("applications.new.natural", ""), ("applications.granted.other", "")]), locale: locale);
        var offer = Assert.Single(await session.Offers("（一）予以公开", """{"diagnostics":[],"only":["refactor"]}"""));
        Assert.Equal(title, offer["title"]?.GetValue<string>());
        Assert.Equal(2, offer["edit"]?["changes"]?[ServerSession.Uri]?.AsArray().Count);
        await session.Do(offer);
        Assert.Equal(Facts(SampleReport.Write()), Facts(session.Text));
        Assert.Empty(await session.OffersEverywhere());
    }

    [Fact]
    public async Task A_rules_page_is_shown()
    {
        await using var session = await ActionSession.Start(SampleReport.Write(cells: ("applications.new.natural", "8件")), general: ""","window":{"showDocument":{"support":true}}""");
        var command = Assert.Single(await session.Offers("8件"))["command"];
        Assert.Equal("reportlint.showRule", command?["command"]?.GetValue<string>());
        Assert.Null(await session.Server.Request("workspace/executeCommand", new JsonObject { ["command"] = command?["command"]?.DeepClone(), ["arguments"] = command?["arguments"]?.DeepClone() }.ToJsonString()));
        var shown = session.Server.Seen.Single(static m => m["method"]?.GetValue<string>() == "window/showDocument")["params"];
        Assert.EndsWith("/docs/rules/govinfo/figures.md", shown?["uri"]?.GetValue<string>(), StringComparison.Ordinal);
        Assert.True(shown?["external"]?.GetValue<bool>());
    }

    [Theory]
    [InlineData("""{"command":"reportlint.showRule","arguments":["govinfo/nothing"]}""")]
    [InlineData("""{"command":"reportlint.showRule","arguments":[7]}""")]
    [InlineData("""{"command":"reportlint.showRule"}""")]
    [InlineData("""{"command":"reportlint.nothing","arguments":[]}""")]
    public async Task What_is_no_command_is_refused(string parameters)
    {
        await using var server = await ServerSession.Start();
        var answer = await server.Answer(server.Ask("workspace/executeCommand", parameters));
        Assert.Equal(-32602, answer["error"]?["code"]?.GetValue<int>());
    }

    private static IEnumerable<(string, string, string, decimal?)> Facts(string text)
    {
        var result = Linter.Lint(new SourceText(text), DocumentFormat.Markdown, LintConfig.Default, RelatedReports.None);
        return [.. FactReader.Read(result.Tree, result.Model).Select(static f => (f.Table, f.Row, f.Column, f.Value))];
    }
}
