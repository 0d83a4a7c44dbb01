using System.Text.Json.Nodes;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer.Tests;

public sealed class CodeActionTests
{
    private const string ShowsDocuments = ""","window":{"showDocument":{"support":true}}""";
    private const string FixAll = """{"diagnostics":[],"only":["source.fixAll"],"triggerKind":2}""";

    private static readonly (string, string)[] BrokenSum =
    [
        ("applications.new.natural", "3"), ("applications.new.total", "3"), ("applications.granted.natural", "3"), ("applications.granted.total", "3"),
        ("applications.total.natural", "3"), ("applications.total.total", "44"),
    ];

    private static string Stops => SampleReport.Write().Replace("各类信息。", "各类信息。。。", StringComparison.Ordinal).Replace("加强培训。", "加强培训。。", StringComparison.Ordinal);

    private static MemoryFiles WithSafeRule => new() { Packs = DoubledStopRule.Packs };

    [Fact]
    public async Task A_clean_document_has_nothing_to_fix()
    {
        await using var session = await ActionSession.Start(SampleReport.Write(), general: ShowsDocuments, files: WithSafeRule);
        Assert.Empty(await session.OffersEverywhere());
    }

    [Theory]
    [InlineData("en", "Change 44 to 3", "Show the rule \"", "\"")]
    [InlineData("zh-cn", "将 44 改为 3", "查看规则“", "”的说明")]
    public async Task A_figure_that_a_sum_tells(string locale, string title, string before, string after)
    {
        await using var session = await ActionSession.Start(SampleReport.Write(cells: BrokenSum), general: ShowsDocuments, locale: locale);
        var offers = await session.Offers("44");
        Assert.Equal(["quickfix", "quickfix"], offers.Select(static o => Text(o, "kind")));
        Assert.Equal(title, Text(offers[0], "title"));
        Assert.Null(offers[0]["isPreferred"]);
        Assert.StartsWith(before, Text(offers[1], "title"), StringComparison.Ordinal);
        Assert.EndsWith(after, Text(offers[1], "title"), StringComparison.Ordinal);
        Assert.Equal(session.Text.Replace("44", "3", StringComparison.Ordinal), await session.After(offers[0]));
        await session.Do(offers[0]);
        Assert.Empty(await session.OffersEverywhere());
    }

    [Theory]
    [InlineData("applications.new.natural", "-", "Fill in 0 (changes a figure)", "填 0（会改动数字）")]
    [InlineData("applications.new.natural", "无", "Fill in 0 (changes a figure)", "填 0（会改动数字）")]
    [InlineData("active-disclosure.licensing.decisions", "", "Fill in 0 (changes a figure)", "填 0（会改动数字）")]
    public async Task A_cell_without_a_figure(string cell, string written, string english, string chinese)
    {
        foreach (var (locale, title) in new[] { ("en", english), ("zh", chinese) })
        {
            await using var session = await ActionSession.Start(SampleReport.Write(cells: (cell, written)), locale: locale);
            var fix = Assert.Single(await session.OffersEverywhere("""{"diagnostics":[],"only":["quickfix"]}"""));
            Assert.Equal(title, Text(fix, "title"));
            await session.Do(fix);
            Assert.Equal(SampleReport.Write().Replace(" ", "", StringComparison.Ordinal), session.Text.Replace(" ", "", StringComparison.Ordinal));
            Assert.Empty(await session.OffersEverywhere());
        }
    }

    [Theory]
    [InlineData("en", "Change to 2023 (changes a year)")]
    [InlineData("zh", "改为 2023（会改动年份）")]
    public async Task A_year(string locale, string title)
    {
        await using var session = await ActionSession.Start(SampleReport.Write().Replace("2023年，我局按时", "2022年，我局按时", StringComparison.Ordinal), locale: locale);
        var fix = Assert.Single(await session.Offers("2022"));
        Assert.Equal(title, Text(fix, "title"));
        Assert.Equal(SampleReport.Write(), await session.After(fix));
    }

    [Fact]
    public async Task What_an_action_mends_comes_along_as_the_finding_was_told()
    {
        await using var session = await ActionSession.Start(SampleReport.Write(cells: BrokenSum));
        var told = (await session.Server.Request("textDocument/diagnostic", $$$"""{"textDocument":{"uri":"{{{ServerSession.Uri}}}"}}"""))?["items"]?[0];
        var fix = Assert.Single(await session.Offers("44"));
        Assert.True(JsonNode.DeepEquals(told, fix["diagnostics"]?.AsArray().Single()));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(2, 2, true)]
    [InlineData(-1, -1, false)]
    [InlineData(3, 3, false)]
    [InlineData(-9, 0, true)]
    public async Task A_finding_is_touched_at_both_ends(int from, int to, bool touched)
    {
        await using var session = await ActionSession.Start(SampleReport.Write(cells: BrokenSum));
        var at = session.Text.IndexOf("44", StringComparison.Ordinal);
        Assert.Equal(touched ? 1 : 0, (await session.Offers(TextSpan.FromBounds(at + from, at + to))).Count);
    }

    [Fact]
    public async Task Edits_carry_the_version_where_the_client_takes_them_so()
    {
        await using var session = await ActionSession.Start(SampleReport.Write(cells: BrokenSum), general: ""","workspace":{"workspaceEdit":{"documentChanges":true}}""");
        var edit = Assert.Single(await session.Offers("44"))["edit"];
        Assert.Null(edit?["changes"]);
        Assert.Equal($$"""{"uri":"{{ServerSession.Uri}}","version":1}""", edit?["documentChanges"]?[0]?["textDocument"]?.ToJsonString());
    }

    [Fact]
    public async Task A_safe_fix_is_preferred_where_the_client_knows_that()
    {
        await using var session = await ActionSession.Start(Stops, files: WithSafeRule);
        var fix = (await session.Offers("加强培训。。"))[0];
        Assert.True(fix["isPreferred"]?.GetValue<bool>());
        Assert.Equal("Remove one stop", Text(fix, "title"));
        await using var older = await ActionSession.Start(Stops, ""","isPreferredSupport":false""", files: WithSafeRule);
        Assert.Null((await older.Offers("加强培训。。"))[0]["isPreferred"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(ActionSession.Resolving)]
    public async Task All_of_a_rule_are_fixed_at_once(string more)
    {
        await using var session = await ActionSession.Start(Stops, more, files: WithSafeRule);
        var all = (await session.Offers("加强培训。。"))[1];
        Assert.Equal("Fix all 2 findings of \"A stop stands twice\" in this file", Text(all, "title"));
        Assert.Equal("quickfix", Text(all, "kind"));
        Assert.Equal(more.Length > 0, all["edit"] is null && all["data"] is not null);
        Assert.Equal(SampleReport.Write(), await session.After(all));
    }

    [Theory]
    [InlineData("en", "Fix all 2 findings of \"", " in this file (changes figures)")]
    [InlineData("zh", "修正本文件中“", "”的全部 2 处（会改动数字）")]
    public async Task Where_figures_change_the_title_says_so_and_all_comes_to_what_single_fixes_give(string locale, string before, string after)
    {
        var text = SampleReport.Write(cells: [("applications.new.natural", "-"), ("applications.granted.other", "无")]);
        await using var session = await ActionSession.Start(text, locale: locale);
        var all = Assert.Single(await session.Offers("无 "), o => Text(o, "title").StartsWith(before, StringComparison.Ordinal));
        Assert.EndsWith(after, Text(all, "title"), StringComparison.Ordinal);
        Assert.Null(all["isPreferred"]);
        var together = await session.After(all);
        while ((await session.OffersEverywhere()).FirstOrDefault() is { } single)
        {
            await session.Do(single);
        }

        Assert.Equal(session.Text, together);
        Assert.Equal(SampleReport.Write(), together);
    }

    [Theory]
    [InlineData("")]
    [InlineData(ActionSession.Resolving)]
    public async Task On_saving_all_is_fixed_that_changes_no_meaning(string more)
    {
        var broken = Stops.Replace("2023年，我局按时", "2022年，我局按时", StringComparison.Ordinal);
        await using var session = await ActionSession.Start(broken, more, files: WithSafeRule);
        var action = Assert.Single(await session.Offers("青禾县", FixAll));
        Assert.Equal("source.fixAll.reportlint", Text(action, "kind"));
        Assert.Equal(SampleReport.Write().Replace("2023年，我局按时", "2022年，我局按时", StringComparison.Ordinal), await session.After(action));
        await session.Do(action);
        Assert.Empty(await session.Offers("青禾县", FixAll));
    }

    [Theory]
    [InlineData("""{"diagnostics":[]}""", "quickfix,quickfix,source.fixAll.reportlint")]
    [InlineData("""{"diagnostics":[],"triggerKind":1}""", "quickfix,quickfix,source.fixAll.reportlint")]
    [InlineData("""{"diagnostics":[],"triggerKind":2}""", "quickfix,quickfix")]
    [InlineData("""{"diagnostics":[],"only":["quickfix"]}""", "quickfix,quickfix")]
    [InlineData("""{"diagnostics":[],"only":["source"]}""", "source.fixAll.reportlint")]
    [InlineData("""{"diagnostics":[],"only":["source.fixAll.reportlint"]}""", "source.fixAll.reportlint")]
    [InlineData("""{"diagnostics":[],"only":["refactor"]}""", "")]
    [InlineData("""{"diagnostics":[],"only":["source.organizeImports"]}""", "")]
    public async Task Only_the_wanted_kinds_come(string context, string kinds)
    {
        await using var session = await ActionSession.Start(Stops, files: WithSafeRule);
        Assert.Equal(kinds, string.Join(',', (await session.Offers("加强培训。。", context)).Select(static o => Text(o, "kind"))));
    }

    [Theory]
    [InlineData("en", "Write 0", "Put the heading \"收到和处理政府信息公开申请情况\" above the table")]
    [InlineData("zh", "写成 0", "在表格上方补上标题“收到和处理政府信息公开申请情况”")]
    public async Task What_shipped_rules_mend_without_a_change_of_meaning_is_preferred_and_fixed_on_saving(string locale, string figure, string heading)
    {
        var broken = SampleReport.Write(cells: ("active-disclosure.licensing.decisions", "０")).Replace("## 三、收到和处理政府信息公开申请情况\n\n", "", StringComparison.Ordinal);
        await using var session = await ActionSession.Start(broken, locale: locale);
        foreach (var (words, title) in new[] { ("０", figure), ("四、政府信息公开行政复议", heading) })
        {
            var fix = Assert.Single(await session.Offers(words, """{"diagnostics":[],"only":["quickfix","refactor"]}"""), o => Text(o, "title") == title);
            Assert.Equal("quickfix", Text(fix, "kind"));
            Assert.True(fix["isPreferred"]?.GetValue<bool>());
        }

        Assert.DoesNotContain(await session.OffersEverywhere(), static o => Text(o, "title").Contains("missing section", StringComparison.Ordinal) || Text(o, "title").Contains("缺少的部分", StringComparison.Ordinal));
        Assert.Equal(SampleReport.Write(), await session.After(Assert.Single(await session.Offers("青禾县", FixAll))));
    }

    [Fact]
    public async Task A_choice_for_a_text_that_has_changed_is_refused()
    {
        await using var session = await ActionSession.Start(Stops, ActionSession.Resolving, files: WithSafeRule);
        var all = (await session.Offers("加强培训。。"))[1];
        session.Server.Replace(Stops + "\n", 2);
        var answer = await session.Server.Answer(session.Server.Ask("codeAction/resolve", all.ToJsonString()));
        Assert.Equal(-32801, answer["error"]?["code"]?.GetValue<int>());
    }

    [Fact]
    public async Task A_client_that_takes_no_code_actions_gets_none()
    {
        await using var server = await ServerSession.Start();
        server.Open(SampleReport.Write(cells: BrokenSum));
        var answer = await server.Request("textDocument/codeAction", $$$"""{"textDocument":{"uri":"{{{ServerSession.Uri}}}"},"range":{"start":{"line":0,"character":0},"end":{"line":999,"character":0}},"context":{"diagnostics":[]}}""");
        Assert.Empty(answer?.AsArray() ?? [null]);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-32")]
    public async Task Places_are_in_the_clients_encoding(string encoding)
    {
        var text = SampleReport.Write(cells: BrokenSum).Replace("2023年，我局按时公开各类信息", "𠀀𠀀，2022年，我局按时公开各类信息", StringComparison.Ordinal);
        await using var session = await ActionSession.Start(text, encoding: encoding);
        Assert.Equal(encoding, session.Encoding.Name());
        Assert.Equal(text.Replace("44", "3", StringComparison.Ordinal), await session.After(Assert.Single(await session.Offers("44"))));
        Assert.Equal(text.Replace("2022", "2023", StringComparison.Ordinal), await session.After(Assert.Single(await session.Offers("2022"))));
    }

    private static string Text(JsonNode action, string member) => action[member]?.GetValue<string>() ?? "";
}
