using ReportLint.Syntax;

namespace ReportLint.LanguageServer.Tests;

public sealed class HintTests
{
    [Theory]
    [MemberData(nameof(ReadingSample.LayoutsAndLocales), MemberType = typeof(ReadingSample))]
    public async Task A_total_that_is_off_shows_what_it_should_be(TableLayout layout, string locale)
    {
        await using var session = await ServerSession.Start(locale: locale);
        var text = ReadingSample.Broken(layout);
        session.Open(text, layout);
        var hint = Assert.Single((await session.Request("textDocument/inlayHint", Places.Whole(text)))?.AsArray() ?? []);
        Assert.Equal(Places.Nth(text, "4002") + 4, Places.Offset(text, hint?["position"]));
        Assert.Equal(locale == "en" ? "should be 4001" : "应为 4001", hint?["label"]?.GetValue<string>());
        Assert.Equal(
            ReadingSample.WithLabels(locale == "en"
                ? """
                  总计: 一、本年新收政府信息公开申请数量 + 二、上年结转政府信息公开申请数量 = 4001 + 0 = 4001 should equal （七）总计 + 四、结转下年度继续办理 = 4002 + 0 = 4002; they differ by 1
                  总计: （七）总计 = 4002 should equal （一）予以公开 + {partial} + （三）不予公开 + （四）无法提供 + … (6 addends) = 4001; they differ by 1
                  （七）总计: 总计 = 4002 should equal 自然人 + 商业企业 + 科研机构 + 社会公益组织 + … (6 addends) = 4001 + 0 + 0 + 0 + 0 + 0 = 4001; they differ by 1
                  """
                : """
                  总计：一、本年新收政府信息公开申请数量 + 二、上年结转政府信息公开申请数量 = 4001 + 0 = 4001，应等于 （七）总计 + 四、结转下年度继续办理 = 4002 + 0 = 4002，相差 1
                  总计：（七）总计 = 4002，应等于 （一）予以公开 + {partial} + （三）不予公开 + （四）无法提供 等 6 项 = 4001，相差 1
                  （七）总计：总计 = 4002，应等于 自然人 + 商业企业 + 科研机构 + 社会公益组织 等 6 项 = 4001 + 0 + 0 + 0 + 0 + 0 = 4001，相差 1
                  """),
            hint?["tooltip"]?.GetValue<string>());
    }

    [Fact]
    public async Task A_part_that_the_equations_single_out_shows_its_own_value()
    {
        await using var session = await ServerSession.Start();
        var text = SampleReport.Write(TableLayout.Gfm, ("applications.granted.business", "4004"));
        session.Open(text);
        var hint = Assert.Single((await session.Request("textDocument/inlayHint", Places.Whole(text)))?.AsArray() ?? []);
        Assert.Equal(Places.Nth(text, "4004") + 4, Places.Offset(text, hint?["position"]));
        Assert.Equal("should be 0", hint?["label"]?.GetValue<string>());
    }

    [Fact]
    public async Task Where_the_cause_is_open_the_total_shows_its_sum()
    {
        await using var session = await ServerSession.Start(locale: "zh");
        var text = SampleReport.Write(TableLayout.Gfm, ("review-and-litigation.cases.review.upheld", "4003"), ("review-and-litigation.cases.review.total", "4009"));
        session.Open(text);
        var hint = Assert.Single((await session.Request("textDocument/inlayHint", Places.Whole(text)))?.AsArray() ?? []);
        Assert.Equal(Places.Nth(text, "4009") + 4, Places.Offset(text, hint?["position"]));
        Assert.Equal("应为 4003", hint?["label"]?.GetValue<string>());
    }

    [Fact]
    public async Task Only_the_lines_that_are_shown_have_hints()
    {
        await using var session = await ServerSession.Start();
        var text = ReadingSample.Broken(TableLayout.Gfm);
        session.Open(text);
        var line = text.AsSpan(0, Places.Nth(text, "4002")).Count('\n');
        Assert.Single(await Hints(session, line, line + 1));
        Assert.Empty(await Hints(session, 0, line));
        Assert.Empty(await Hints(session, line + 1, line + 99));
    }

    [Theory]
    [InlineData("""{"inlayHints":false,"codeLens":false}""", true)]
    [InlineData("{}", false)]
    public async Task No_hint_is_given_where_it_is_not_wanted_or_nothing_is_off(string options, bool broken)
    {
        await using var session = await ServerSession.Start(options: options);
        var text = broken ? ReadingSample.Broken(TableLayout.Gfm) : SampleReport.Write();
        session.Open(text);
        Assert.Empty((await session.Request("textDocument/inlayHint", Places.Whole(text)))?.AsArray() ?? [null]);
        var lenses = (await session.Request("textDocument/codeLens", Places.Document))?.AsArray() ?? [];
        Assert.Equal(broken ? [] : ["39 equations, all hold", "3 equations, all hold"], lenses.Select(static l => l?["command"]?["title"]?.GetValue<string>()));
    }

    [Theory]
    [MemberData(nameof(ReadingSample.LayoutsAndLocales), MemberType = typeof(ReadingSample))]
    public async Task Each_table_with_equations_says_how_many_are_broken(TableLayout layout, string locale)
    {
        await using var session = await ServerSession.Start(locale: locale);
        var text = ReadingSample.Broken(layout);
        session.Open(text, layout);
        var lenses = (await session.Request("textDocument/codeLens", Places.Document))?.AsArray() ?? [];
        Assert.Equal(locale == "en" ? ["39 equations, 3 broken", "3 equations, all hold"] : ["39 个等式，3 个不成立", "3 个等式，全部成立"], lenses.Select(static l => l?["command"]?["title"]?.GetValue<string>()));
        Assert.Equal(["本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和", "行政复议"], lenses.Select(l => Places.Words(text, l?["range"])));
        Assert.All(lenses, static l => Assert.Equal("", l?["command"]?["command"]?.GetValue<string>()));
    }

    [Fact]
    public async Task A_document_that_no_pack_knows_has_neither()
    {
        await using var session = await ServerSession.Start();
        session.Open("# 便条\n\n| a | b |\n| - | - |\n| 1 | 2 |\n");
        Assert.Empty(await Hints(session, 0, 9));
        Assert.Empty((await session.Request("textDocument/codeLens", Places.Document))?.AsArray() ?? [null]);
    }

    private static async Task<System.Text.Json.Nodes.JsonArray> Hints(ServerSession session, int from, int to) =>
        (await session.Request("textDocument/inlayHint", $$$$"""{"textDocument":{"uri":"{{{{ServerSession.Uri}}}}"},"range":{"start":{"line":{{{{from}}}},"character":0},"end":{"line":{{{{to}}}},"character":0}}}"""))?.AsArray() ?? [null];
}
