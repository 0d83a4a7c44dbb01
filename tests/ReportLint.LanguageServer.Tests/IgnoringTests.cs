using System.Text.Json.Nodes;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer.Tests;

/// <summary>"Ignore this finding here" takes away that finding and nothing else, in every layout.</summary>
public sealed class IgnoringTests
{
    private const string Uri = "file:///w/reports/报告 1.txt";

    private static readonly (string, string)[] Defects = [("applications.new.natural", "3件"), ("applications.new.business", "无"), ("active-disclosure.licensing.decisions", "-1")];

    [Theory]
    [InlineData(TableLayout.Gfm)]
    [InlineData(TableLayout.Html)]
    [InlineData(TableLayout.LoosePipe)]
    [InlineData(TableLayout.Tab)]
    [InlineData(TableLayout.WordCells)]
    [InlineData(TableLayout.Aligned)]
    public async Task A_comment_for_each_finding_leaves_none(TableLayout layout)
    {
        var text = SampleReport.Write(layout, Defects)
            .Replace("2023年，我局按时", "2022年，我局按时", StringComparison.Ordinal)
            .Replace("存在的主要问题及改进情况", "其他内容", StringComparison.Ordinal);
        await using var session = await ActionSession.Start(text, ignoring: true);
        var left = await Findings(session);
        Assert.True(left.Count >= 5, $"{left.Count}");
        while (left.Count > 0)
        {
            var ignore = (await session.OffersEverywhere()).First(o => Text(o, "title") == "Ignore this finding here (with a comment)");
            await session.Do(ignore);
            var now = await Findings(session);
            Assert.Equal(left.Count - 1, now.Count);
            Assert.All(now, n => Assert.Contains(n, left));
            left = now;
        }
    }

    [Fact]
    public async Task What_is_lacking_at_the_end_is_ignored_for_the_file()
    {
        var text = SampleReport.Write();
        text = text[..text.IndexOf("## 六", StringComparison.Ordinal)].TrimEnd();
        await using var session = await ActionSession.Start(text, ignoring: true);
        Assert.Single(await Findings(session));

        await session.Do((await session.OffersEverywhere()).Single(o => Text(o, "title").StartsWith("Ignore", StringComparison.Ordinal)));

        Assert.StartsWith("<!-- reportlint-disable-file govinfo/required-sections -->\n# ", session.Text, StringComparison.Ordinal);
        Assert.Empty(await Findings(session));
    }

    [Theory]
    [InlineData("lang: zh", "lang: zh\nsuppressions:\n  - {rules: [govinfo/figures], files: ['/reports/报告 1.txt'], table: applications, row: new, column: natural}\n")]
    [InlineData("suppressions: # known\n    - rules: [govinfo/report-year]\n", "suppressions: # known\n    - {rules: [govinfo/figures], files: ['/reports/报告 1.txt'], table: applications, row: new, column: natural}\n    - rules: [govinfo/report-year]\n")]
    [InlineData("suppressions:\r\n- rules: [govinfo/report-year]\r\nlang: zh\r\n", "suppressions:\r\n- {rules: [govinfo/figures], files: ['/reports/报告 1.txt'], table: applications, row: new, column: natural}\r\n- rules: [govinfo/report-year]\r\nlang: zh\r\n")]
    public async Task Plain_text_gets_an_entry_of_its_configuration(string configuration, string after)
    {
        var files = new MemoryFiles { Texts = { ["/w/.reportlint.yaml"] = configuration } };
        await using var session = await ActionSession.Start(SampleReport.Write(TableLayout.Tab, ("applications.new.natural", "3件")), files: files, uri: Uri, ignoring: true);

        var ignore = (await session.OffersEverywhere(uri: Uri)).Single(o => Text(o, "title") == "Ignore this finding here (in .reportlint.yaml)");

        var (uri, edits) = ignore["edit"]?["changes"]?.AsObject().Single() ?? throw new InvalidOperationException();
        Assert.Equal("file:///w/.reportlint.yaml", uri);
        var change = Assert.Single(edits?.AsArray() ?? []);
        var written = new SourceText(configuration);
        var at = Positions.Offset(written, new Position(change?["range"]?["start"]?["line"]?.GetValue<int>() ?? -1, change?["range"]?["start"]?["character"]?.GetValue<int>() ?? -1), PositionEncoding.Utf16);
        var changed = configuration.Insert(at, change?["newText"]?.GetValue<string>() ?? "");
        Assert.Equal(after, changed);
        files.Texts["/w/.reportlint.yaml"] = changed;
        session.Server.Notify("workspace/didChangeWatchedFiles", """{"changes":[{"uri":"file:///w/.reportlint.yaml","type":2}]}""");
        Assert.DoesNotContain(await session.OffersEverywhere(uri: Uri), o => Text(o, "title").StartsWith("Ignore", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{lang: zh}\n")]
    [InlineData("\"suppressions\":\n  - rules: [govinfo/report-year]\n")]
    [InlineData("suppressions: [{rules: [govinfo/report-year]}]\n")]
    public async Task An_entry_that_would_spoil_the_configuration_is_not_offered(string configuration)
    {
        var files = new MemoryFiles { Texts = { ["/w/.reportlint.yaml"] = configuration } };
        await using var session = await ActionSession.Start(SampleReport.Write(TableLayout.Tab, ("applications.new.natural", "3件")), files: files, uri: Uri, ignoring: true);

        Assert.DoesNotContain(await session.OffersEverywhere(uri: Uri), static o => Text(o, "title").StartsWith("Ignore", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(TableLayout.Tab)]
    [InlineData(TableLayout.WordCells)]
    [InlineData(TableLayout.Aligned)]
    [InlineData(TableLayout.LoosePipe)]
    public async Task An_entry_for_each_finding_leaves_none_in_plain_text(TableLayout layout)
    {
        var text = SampleReport.Write(layout, Defects).Replace("2023年，我局按时", "2022年，我局按时", StringComparison.Ordinal).Replace("存在的主要问题及改进情况", "其他内容", StringComparison.Ordinal);
        var files = new MemoryFiles { Texts = { ["/w/.reportlint.yaml"] = "# ours\nlang: en\n" } };
        await using var session = await ActionSession.Start(text, files: files, uri: Uri, ignoring: true);
        var left = await Findings(session, Uri);
        Assert.True(left.Count >= 5, $"{left.Count}");
        while (left.Count > 0)
        {
            var ignore = (await session.OffersEverywhere(uri: Uri)).First(static o => Text(o, "title") == "Ignore this finding here (in .reportlint.yaml)");
            var change = ignore["edit"]?["changes"]?.AsObject().Single().Value?[0];
            var written = new SourceText(files.Texts["/w/.reportlint.yaml"]);
            var at = Positions.Offset(written, new Position(change?["range"]?["start"]?["line"]?.GetValue<int>() ?? -1, change?["range"]?["start"]?["character"]?.GetValue<int>() ?? -1), PositionEncoding.Utf16);
            files.Texts["/w/.reportlint.yaml"] = written.Content.Insert(at, Text(change ?? throw new InvalidOperationException(), "newText"));
            session.Server.Notify("workspace/didChangeWatchedFiles", """{"changes":[{"uri":"file:///w/.reportlint.yaml","type":2}]}""");
            var now = await Findings(session, Uri);
            Assert.Equal(left.Count - 1, now.Count);
            Assert.All(now, n => Assert.Contains(n, left));
            left = now;
        }

        Assert.StartsWith("# ours\nlang: en\nsuppressions:\n", files.Texts["/w/.reportlint.yaml"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_there_is_no_configuration_one_is_made_if_the_client_can(bool creates)
    {
        var workspace = creates ? ""","workspace":{"workspaceEdit":{"documentChanges":true,"resourceOperations":["create"]}}""" : "";
        await using var session = await ActionSession.Start(SampleReport.Write(TableLayout.Tab, ("applications.new.natural", "3件")), general: workspace, uri: Uri, ignoring: true);

        var offers = (await session.OffersEverywhere(uri: Uri)).Where(static o => Text(o, "title").StartsWith("Ignore", StringComparison.Ordinal)).ToList();

        if (!creates)
        {
            Assert.Empty(offers);
            return;
        }

        var changes = Assert.Single(offers)["edit"]?["documentChanges"]?.AsArray();
        Assert.Equal("create", changes?[0]?["kind"]?.GetValue<string>());
        Assert.EndsWith("/.reportlint.yaml", changes?[0]?["uri"]?.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(changes?[0]?["uri"]?.GetValue<string>(), changes?[1]?["textDocument"]?["uri"]?.GetValue<string>());
        Assert.StartsWith("suppressions:\n  - {rules: [govinfo/figures], files: ['/", changes?[1]?["edits"]?[0]?["newText"]?.GetValue<string>(), StringComparison.Ordinal);
    }

    private static async Task<List<string>> Findings(ActionSession session, string uri = ServerSession.Uri)
    {
        var report = await session.Server.Request("textDocument/diagnostic", $$$"""{"textDocument":{"uri":"{{{uri}}}"}}""");
        return [.. report?["items"]?.AsArray().Select(static i => $"{i?["code"]} {i?["message"]}") ?? []];
    }

    private static string Text(JsonNode node, string member) => node[member]?.GetValue<string>() ?? "";
}
