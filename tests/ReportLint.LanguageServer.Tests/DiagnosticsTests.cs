using System.Text.Json.Nodes;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer.Tests;

public sealed class DiagnosticsTests
{
    private const string Pulls = """{"textDocument":{"diagnostic":{}}}""";

    private static string Broken => SampleReport.Write(TableLayout.Gfm, ("active-disclosure.licensing.decisions", "38件"));

    [Fact]
    public async Task Findings_are_pushed_to_a_client_that_does_not_ask()
    {
        await using var session = await ServerSession.Start();
        session.Open(Broken, version: 7);
        var found = Assert.Single(await session.Diagnostics(7));
        Assert.Equal("govinfo/figures", found?["code"]?.GetValue<string>());
        Assert.Equal("reportlint", found?["source"]?.GetValue<string>());
        Assert.EndsWith("/docs/rules/govinfo/figures.md", found?["codeDescription"]?["href"]?.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(1, found?["severity"]?.GetValue<int>());
    }

    [Fact]
    public async Task Parts_of_a_sum_are_related_and_the_fix_comes_along()
    {
        await using var session = await ServerSession.Start();
        session.Open(SampleReport.Write(TableLayout.Gfm, ("applications.new.natural", "3"), ("applications.new.total", "3"), ("applications.granted.natural", "3"), ("applications.granted.total", "3"), ("applications.total.natural", "3"), ("applications.total.total", "4")));
        var found = Assert.Single(await session.Diagnostics(1));
        Assert.NotEmpty(found?["relatedInformation"]?.AsArray() ?? []);
        Assert.Equal("3", found?["data"]?["fixes"]?[0]?["edits"]?[0]?["newText"]?.GetValue<string>());
    }

    [Fact]
    public async Task A_client_that_asks_gets_nothing_pushed()
    {
        await using var session = await ServerSession.Start(Pulls);
        session.Open(Broken);
        var first = await Pull(session);
        Assert.Equal("full", first?["kind"]?.GetValue<string>());
        Assert.Single(first?["items"]?.AsArray() ?? []);
        var second = await Pull(session, first?["resultId"]?.GetValue<string>());
        Assert.Equal("unchanged", second?["kind"]?.GetValue<string>());
        Assert.Null(second?["items"]);
        session.Replace(SampleReport.Write(), 2);
        var third = await Pull(session, first?["resultId"]?.GetValue<string>());
        Assert.Equal("full", third?["kind"]?.GetValue<string>());
        Assert.Empty(third?["items"]?.AsArray() ?? [null]);
        Assert.DoesNotContain(session.Seen, static m => m["method"]?.GetValue<string>() == "textDocument/publishDiagnostics");
    }

    [Fact]
    public async Task A_report_is_checked_anew_when_last_years_is_saved()
    {
        const string before = "/work/2022.md", now = "file:///work/2023.md";
        var files = new MemoryFiles();
        files.Texts[before] = SampleReport.WritePrevious(("active-disclosure.regulations.in-force", "1"));
        await using var session = await ServerSession.Start(files: files);
        session.Open(files.Texts[before], "file://" + before);
        session.Open(SampleReport.Write(), now);
        var found = Assert.Single(await session.Diagnostics(1, now));
        Assert.Equal(("govinfo/cross-report", "file://" + before), (found?["code"]?.GetValue<string>(), found?["relatedInformation"]?[0]?["location"]?["uri"]?.GetValue<string>()));

        files.Texts[before] = SampleReport.WritePrevious();
        session.Notify("textDocument/didSave", $$$"""{"textDocument":{"uri":"file://{{{before}}}"}}""");
        Assert.Empty(await session.Diagnostics(1, now));
    }

    [Fact]
    public async Task A_client_that_asks_is_told_to_ask_again_when_last_years_report_is_saved()
    {
        const string before = "/work/2022.md", now = "file:///work/2023.md";
        var files = new MemoryFiles();
        files.Texts[before] = SampleReport.WritePrevious(("active-disclosure.regulations.in-force", "1"));
        await using var session = await ServerSession.Start("""{"textDocument":{"diagnostic":{}},"workspace":{"diagnostics":{"refreshSupport":true}}}""", files: files);
        session.Open(SampleReport.Write(), now);
        var first = await Pull(session, uri: now);
        Assert.Single(first?["items"]?.AsArray() ?? []);

        files.Texts[before] = SampleReport.WritePrevious();
        session.Notify("textDocument/didSave", $$$"""{"textDocument":{"uri":"file://{{{before}}}"}}""");
        await session.Notification("workspace/diagnostic/refresh");
        var second = await Pull(session, first?["resultId"]?.GetValue<string>(), now);
        Assert.Equal("full", second?["kind"]?.GetValue<string>());
        Assert.Empty(second?["items"]?.AsArray() ?? [null]);
    }

    [Fact]
    public async Task Messages_are_in_the_language_of_the_client()
    {
        await using var session = await ServerSession.Start(locale: "zh-cn");
        session.Open(Broken);
        var found = Assert.Single(await session.Diagnostics(1));
        Assert.Contains("应当只填数字", found?["message"]?.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_of_pushed_findings_only_grow_and_the_last_one_comes()
    {
        await using var session = await ServerSession.Start();
        session.Open(Broken);
        for (var version = 2; version <= 200; version++)
        {
            session.Replace(Broken + new string('\n', version), version);
        }

        await session.Diagnostics(200);
        var versions = session.Seen.Where(static m => m["method"]?.GetValue<string>() == "textDocument/publishDiagnostics").Select(static m => m["params"]?["version"]?.GetValue<int>() ?? 0).ToList();
        Assert.Equal(versions.Order().Distinct(), versions);
    }

    [Fact]
    public async Task Edits_that_wait_together_end_in_one_run()
    {
        await using var session = await ServerSession.Start();
        session.Open(Broken);
        await session.Diagnostics(1);
        var edits = Enumerable.Range(2, 30).Select(version => ServerSession.Framed(
            new JsonObject { ["jsonrpc"] = "2.0", ["method"] = "textDocument/didChange", ["params"] = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = ServerSession.Uri, ["version"] = version }, ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = Broken + version }) } }.ToJsonString()));
        session.SendBytes([.. edits.SelectMany(static e => e)]);
        await session.Diagnostics(31);
        var versions = session.Seen.Where(static m => m["method"]?.GetValue<string>() == "textDocument/publishDiagnostics").Select(static m => m["params"]?["version"]?.GetValue<int>() ?? 0);
        Assert.Equal([1, 31], versions);
    }

    [Fact]
    public async Task The_findings_of_a_closed_document_go_away()
    {
        await using var session = await ServerSession.Start();
        session.Open(Broken);
        await session.Diagnostics(1);
        session.Notify("textDocument/didClose", $$$"""{"textDocument":{"uri":"{{{ServerSession.Uri}}}"}}""");
        Assert.Empty(await session.Diagnostics());
    }

    [Fact]
    public async Task The_server_says_what_the_linter_says()
    {
        await using var session = await ServerSession.Start(Pulls);
        foreach (var layout in Enum.GetValues<TableLayout>())
        {
            var text = SampleReport.Write(layout, ("active-disclosure.licensing.decisions", "38件"), ("applications.new.natural", "3"));
            var name = layout is TableLayout.Gfm or TableLayout.Html ? "a.md" : "a.txt";
            session.Open(text, $"file:///work/{layout}/{name}");
            var linted = Linter.Lint(new SourceText(text), DocumentFormats.OfPath(name), LintConfig.Default, RelatedReports.None);
            var report = await session.Request("textDocument/diagnostic", $$$"""{"textDocument":{"uri":"file:///work/{{{layout}}}/{{{name}}}"}}""");
            var wanted = linted.Diagnostics.Select(d => (linted.Tree.Text.Position(d.Span.Start), linted.Tree.Text.Position(d.Span.End), d.Rule.Id, d.Message.En));
            var got = report?["items"]?.AsArray().Select(static d => (Place(d?["range"]?["start"]), Place(d?["range"]?["end"]), d?["code"]?.GetValue<string>() ?? "", d?["message"]?.GetValue<string>() ?? ""));
            Assert.Equal(wanted, got);
        }
    }

    [Fact]
    public async Task Errors_in_configuration_stand_on_its_file_and_go_when_it_is_mended()
    {
        var files = new MemoryFiles();
        files.Texts["/work/.reportlint.yaml"] = "rules:\n  govinfo/figurs: off\n";
        await using var session = await ServerSession.Start(files: files);
        var found = Assert.Single(await session.Diagnostics(uri: "file:///work/.reportlint.yaml"));
        Assert.Equal(1, found?["range"]?["start"]?["line"]?.GetValue<int>());
        Assert.Equal(2, found?["range"]?["start"]?["character"]?.GetValue<int>());
        Assert.Contains("govinfo/figures", found?["message"]?.GetValue<string>(), StringComparison.Ordinal);
        session.Open(Broken);
        Assert.Single(await session.Diagnostics(1));
        files.Texts["/work/.reportlint.yaml"] = "rules:\n  govinfo/figures: off\n";
        session.Notify("workspace/didChangeWatchedFiles", """{"changes":[{"uri":"file:///work/.reportlint.yaml","type":2}]}""");
        Assert.Empty(await session.Diagnostics(uri: "file:///work/.reportlint.yaml"));
        Assert.Empty(await session.Diagnostics(1));
    }

    [Fact]
    public async Task What_the_baseline_has_is_not_told_until_it_leaves_it()
    {
        const string Baseline = "/work/known/.reportlint-baseline.json";
        var text = SampleReport.Write(TableLayout.Gfm, ("active-disclosure.licensing.decisions", "38件"), ("applications.new.natural", "3件"));
        var linted = Linter.Lint(new SourceText(text), DocumentFormat.Markdown, LintConfig.Default, RelatedReports.None);
        Assert.Equal(2, linted.Diagnostics.Length);
        string Having(IEnumerable<Diagnostic> old) => BaselineFile.Write(old.Select(d => KeyValuePair.Create(BaselineEntry.Of("../report.md", linted.Tree.Text, d), 1)));
        var files = new MemoryFiles { Texts = { ["/work/.reportlint.yaml"] = "baseline: known/.reportlint-baseline.json\n", [Baseline] = Having(linted.Diagnostics) } };
        await using var session = await ServerSession.Start("""{"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}}""", files: files);
        Assert.Contains("**/*baseline*.json", (await session.Notification("client/registerCapability")).ToJsonString(), StringComparison.Ordinal);
        session.Open(text);
        Assert.Empty(await session.Diagnostics(1));

        // The client tells when it is written anew.
        files.Texts[Baseline] = Having(linted.Diagnostics.Take(1));
        session.Notify("workspace/didChangeWatchedFiles", $$$"""{"changes":[{"uri":"file://{{{Baseline}}}","type":2}]}""");
        Assert.Single(await session.Diagnostics(1));

        // A broken one is told on its own file, and hides nothing.
        files.Texts[Baseline] = "{\n<<<<<<< ours\n";
        session.Notify("workspace/didChangeWatchedFiles", $$$"""{"changes":[{"uri":"file://{{{Baseline}}}","type":2}]}""");
        var broken = Assert.Single(await session.Diagnostics(uri: $"file://{Baseline}"));
        Assert.Equal(1, broken?["range"]?["start"]?["line"]?.GetValue<int>());
        Assert.Equal(2, (await session.Diagnostics(1)).Count);
    }

    [Fact]
    public async Task What_configuration_leaves_out_is_not_checked()
    {
        var files = new MemoryFiles();
        files.Texts["/work/.reportlint.yaml"] = "ignore: [report.md]\n";
        await using var session = await ServerSession.Start(files: files);
        session.Open(Broken);
        Assert.Empty(await session.Diagnostics(1));
    }

    private static async Task<JsonNode?> Pull(ServerSession session, string? previous = null, string uri = ServerSession.Uri) =>
        await session.Request("textDocument/diagnostic", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri }, ["previousResultId"] = previous }.ToJsonString());

    private static LinePosition Place(JsonNode? position) => new((position?["line"]?.GetValue<int>() ?? -9) + 1, (position?["character"]?.GetValue<int>() ?? -9) + 1);
}
