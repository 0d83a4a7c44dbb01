using System.Text.Json.Nodes;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer.Tests;

public sealed class WorkspaceDiagnosticsTests
{
    private const string Pulls = """{"textDocument":{"diagnostic":{}}}""";

    private static string Broken => SampleReport.Write(TableLayout.Gfm, ("active-disclosure.licensing.decisions", "38件"));

    [Fact]
    public async Task All_documents_of_the_workspace_are_checked_and_open_ones_as_they_are_in_the_editor()
    {
        var files = new MemoryFiles();
        files.Texts["/work/a.md"] = Broken;
        files.Texts["/work/b/c 年.md"] = Broken;
        files.Texts["/elsewhere/d.md"] = Broken;
        await using var session = await ServerSession.Start(Pulls, files: files);
        session.Open(SampleReport.Write(), "file:///work/a.md", version: 4);
        var items = Items(await session.Request("workspace/diagnostic", """{"previousResultIds":[]}"""));
        Assert.Equal(["file:///work/a.md full 4 0", "file:///work/b/c%20%E5%B9%B4.md full  1"], items);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_told_again()
    {
        var files = new MemoryFiles();
        files.Texts["/work/a.md"] = Broken;
        files.Texts["/work/b.md"] = Broken;
        await using var session = await ServerSession.Start(Pulls, files: files);
        var first = await session.Request("workspace/diagnostic", """{"previousResultIds":[]}""");
        files.Texts["/work/b.md"] = Broken + "\n";
        var ids = new JsonArray([.. first?["items"]?.AsArray().Select(static i => new JsonObject { ["uri"] = i?["uri"]?.GetValue<string>(), ["value"] = i?["resultId"]?.GetValue<string>() }) ?? []]);
        var second = await session.Request("workspace/diagnostic", new JsonObject { ["previousResultIds"] = ids }.ToJsonString());
        Assert.Equal(["file:///work/a.md unchanged  ", "file:///work/b.md full  1"], Items(second));
    }

    [Fact]
    public async Task Many_documents_come_in_portions_with_progress()
    {
        var files = new MemoryFiles();
        for (var i = 0; i < 60; i++)
        {
            files.Texts[$"/work/{i:00}.md"] = "# x\n";
        }

        await using var session = await ServerSession.Start(Pulls, files: files);
        var last = await session.Request("workspace/diagnostic", """{"previousResultIds":[],"partialResultToken":"p","workDoneToken":7}""");
        var progress = session.Seen.Where(static m => m["method"]?.GetValue<string>() == "$/progress").Select(static m => m["params"]).ToList();
        var portions = progress.Where(static p => p?["token"] is JsonValue t && t.TryGetValue<string>(out _)).Select(static p => p?["value"]?["items"]?.AsArray().Count ?? 0);
        Assert.Equal([25, 25], portions);
        Assert.Equal(10, last?["items"]?.AsArray().Count);
        var work = progress.Where(static p => p?["token"] is JsonValue t && t.TryGetValue<int>(out _)).Select(static p => p?["value"]?["kind"]?.GetValue<string>()).ToList();
        Assert.Equal("begin", work[0]);
        Assert.Equal("end", work[^1]);
        Assert.All(work[1..^1], static k => Assert.Equal("report", k));
    }

    [Fact]
    public async Task Folders_come_and_go()
    {
        var files = new MemoryFiles();
        files.Texts["/work/a.md"] = Broken;
        files.Texts["/more/b.md"] = Broken;
        await using var session = await ServerSession.Start(Pulls, files: files);
        session.Notify("workspace/didChangeWorkspaceFolders", """{"event":{"added":[{"uri":"file:///more","name":"more"}],"removed":[{"uri":"file:///work","name":"work"}]}}""");
        Assert.Equal(["file:///more/b.md full  1"], Items(await session.Request("workspace/diagnostic", """{"previousResultIds":[]}""")));
    }

    private static IEnumerable<string> Items(JsonNode? report) =>
        report?["items"]?.AsArray().Select(static i => $"{i?["uri"]} {i?["kind"]} {i?["version"]} {i?["items"]?.AsArray().Count}") ?? [];
}
