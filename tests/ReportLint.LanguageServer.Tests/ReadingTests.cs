using System.Text.Json.Nodes;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer.Tests;

/// <summary>Symbols, folding, hover, hints, lenses, completion and navigation.</summary>
public sealed class ReadingTests
{
    private static readonly (string, string)[] Granted =
    [
        ("applications.new.natural", "3"), ("applications.new.total", "3"), ("applications.granted.natural", "3"), ("applications.granted.total", "3"), ("applications.total.natural", "3"), ("applications.total.total", "3"),
    ];

    public static TheoryData<TableLayout> Layouts => [.. Enum.GetValues<TableLayout>()];

    private static string Uri(TableLayout layout) => layout is TableLayout.Gfm or TableLayout.Html ? "file:///work/a.md" : "file:///work/a.txt";

    [Theory]
    [MemberData(nameof(Layouts))]
    public async Task The_outline_has_sections_with_their_tables_and_rows(TableLayout layout)
    {
        await using var session = await ServerSession.Start("""{"textDocument":{"documentSymbol":{"hierarchicalDocumentSymbolSupport":true}}}""", locale: "zh");
        session.Open(SampleReport.Write(layout, Granted), Uri(layout));
        var symbols = await session.Request("textDocument/documentSymbol", Document(layout));
        Assert.Equal(6, symbols?.AsArray().Count);
        Assert.Equal(["一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况"], symbols?.AsArray().Take(3).Select(static s => s?["name"]?.GetValue<string>() ?? ""));
        var table = symbols?[2]?["children"]?[0];
        Assert.Equal("一、本年新收政府信息公开申请数量", table?["children"]?[0]?["name"]?.GetValue<string>());
        Assert.Equal("3 0 0 0 0 0 3", table?["children"]?[0]?["detail"]?.GetValue<string>());
        AssertNested(symbols?.AsArray());
    }

    [Fact]
    public async Task A_client_that_does_not_nest_gets_a_list()
    {
        await using var session = await ServerSession.Start();
        session.Open(SampleReport.Write());
        var symbols = await session.Request("textDocument/documentSymbol", Document(TableLayout.Gfm, ServerSession.Uri));
        Assert.True(symbols?.AsArray().Count > 20);
        Assert.All(symbols?.AsArray() ?? [], static s => Assert.NotNull(s?["location"]?["range"]));
    }

    [Fact]
    public async Task Of_a_document_that_no_pack_knows_headings_and_tables_are_symbols()
    {
        await using var session = await ServerSession.Start("""{"textDocument":{"documentSymbol":{"hierarchicalDocumentSymbolSupport":true}}}""");
        session.Open("# One\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n# Two\n");
        var symbols = await session.Request("textDocument/documentSymbol", Document(TableLayout.Gfm, ServerSession.Uri));
        Assert.Equal(["One", "a", "Two"], symbols?.AsArray().Select(static s => s?["name"]?.GetValue<string>() ?? ""));
        Assert.Null(await session.Request("textDocument/hover", At(ServerSession.Uri, 4, 2)));
        Assert.Empty((await session.Request("textDocument/codeLens", Document(TableLayout.Gfm, ServerSession.Uri)))?.AsArray() ?? [null]);
        Assert.Equal([(0, 4), (2, 4)], (await session.Request("textDocument/foldingRange", Document(TableLayout.Gfm, ServerSession.Uri)))?.AsArray().Select(static f => (f?["startLine"]?.GetValue<int>() ?? -1, f?["endLine"]?.GetValue<int>() ?? -1)));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public async Task Hover_on_a_cell_tells_its_row_its_column_and_its_equations(TableLayout layout)
    {
        await using var session = await ServerSession.Start();
        var text = SampleReport.Write(layout, [.. Granted.Where(static g => g.Item1 != "applications.granted.natural"), ("applications.granted.natural", "71")]);
        session.Open(text, Uri(layout));
        var (line, column) = Place(text, "71");
        var hover = await session.Request("textDocument/hover", At(Uri(layout), line, column));
        var words = hover?["contents"]?["value"]?.GetValue<string>() ?? "";
        Assert.Contains("（一）予以公开", words, StringComparison.Ordinal);
        Assert.Contains("自然人", words, StringComparison.Ordinal);
        Assert.Contains(" = 71", words, StringComparison.Ordinal);
        Assert.Contains("✗", words, StringComparison.Ordinal);
        Assert.Contains("differ by 68", words, StringComparison.Ordinal);
        Assert.Equal(line, hover?["range"]?["start"]?["line"]?.GetValue<int>());
    }

    [Fact]
    public async Task Hover_shows_the_words_of_the_document_as_they_are()
    {
        await using var session = await ServerSession.Start(locale: "zh");
        var text = SampleReport.Write(TableLayout.Gfm, ("active-disclosure.licensing.decisions", "<b>[x](y)"));
        session.Open(text);
        var (line, column) = Place(text, "[x]");
        var words = (await session.Request("textDocument/hover", At(ServerSession.Uri, line, column)))?["contents"]?["value"]?.GetValue<string>() ?? "";
        Assert.DoesNotContain("<b>", words, StringComparison.Ordinal);
        Assert.Contains("（不是数字）", words, StringComparison.Ordinal);
        Assert.Contains("govinfo/figures", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", "按各项计算应为 3")]
    [InlineData("en", "by its parts 3")]
    public async Task Beside_a_total_that_is_off_stands_what_its_parts_come_to(string locale, string words)
    {
        await using var session = await ServerSession.Start(locale: locale);
        session.Open(SampleReport.Write(TableLayout.Gfm, [.. Granted.Where(static g => g.Item1 != "applications.total.natural"), ("applications.total.natural", "83")]));
        var hints = await session.Request("textDocument/inlayHint", Everything());
        Assert.Contains(hints?.AsArray() ?? [], h => h?["label"]?.GetValue<string>() == words);
        session.Replace(SampleReport.Write(TableLayout.Gfm, Granted), 2);
        Assert.Empty((await session.Request("textDocument/inlayHint", Everything()))?.AsArray() ?? [null]);
    }

    [Fact]
    public async Task Above_each_table_stands_how_many_equations_it_has()
    {
        await using var session = await ServerSession.Start();
        session.Open(SampleReport.Write(TableLayout.Gfm, Granted));
        var whole = await Titles(session);
        Assert.All(whole, static t => Assert.EndsWith("all hold", t, StringComparison.Ordinal));
        session.Replace(SampleReport.Write(TableLayout.Gfm, [.. Granted.Where(static g => g.Item1 != "applications.total.natural"), ("applications.total.natural", "83")]), 2);
        Assert.Contains(await Titles(session), static t => t.EndsWith("3 broken", StringComparison.Ordinal));
        await using var silent = await ServerSession.Start(options: """{"codeLens":false,"inlayHints":false}""");
        silent.Open(SampleReport.Write());
        Assert.Empty(await Titles(silent));
    }

    [Fact]
    public async Task Missing_sections_and_rows_are_completed_as_those_around_are_written()
    {
        await using var session = await ServerSession.Start();
        var text = SampleReport.Write().Replace("## 五、存在的主要问题及改进情况\n", "\n", StringComparison.Ordinal);
        session.Open(text);
        var (line, _) = Place(text, "## 六、");
        var sections = await session.Request("textDocument/completion", At(ServerSession.Uri, line - 1, 0));
        Assert.Equal(["## 五、存在的主要问题及改进情况"], sections?.AsArray().Select(static i => i?["textEdit"]?["newText"]?.GetValue<string>() ?? ""));

        var lines = SampleReport.Write().Split('\n').ToList();
        var row = lines.FindIndex(static l => l.Contains("行政处罚", StringComparison.Ordinal));
        lines[row] = "| ";
        session.Replace(string.Join('\n', lines), 2);
        var rows = await session.Request("textDocument/completion", At(ServerSession.Uri, row, 2));
        Assert.Equal(["行政处罚"], rows?.AsArray().Select(static i => i?["label"]?.GetValue<string>() ?? ""));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public async Task Parts_lead_to_their_totals_and_totals_to_their_parts(TableLayout layout)
    {
        await using var session = await ServerSession.Start();
        var text = SampleReport.Write(layout, [.. Granted.Where(static g => g.Item1 is not ("applications.granted.natural" or "applications.total.natural")), ("applications.granted.natural", "71"), ("applications.total.natural", "83")]);
        session.Open(text, Uri(layout));
        var part = Place(text, "71");
        var total = Place(text, "83");
        Assert.Contains(total, Places(await session.Request("textDocument/definition", At(Uri(layout), part.Line, part.Column))));
        var parts = Places(await session.Request("textDocument/references", At(Uri(layout), total.Line, total.Column, """, "context":{"includeDeclaration":false}""")));
        Assert.Contains(part, parts);
        Assert.DoesNotContain(total, parts);
        var highlights = await session.Request("textDocument/documentHighlight", At(Uri(layout), part.Line, part.Column));
        Assert.Contains(total, Places(highlights));
        Assert.Empty(Places(await session.Request("textDocument/definition", At(Uri(layout), 0, 0))));
        Assert.Empty(Places(await session.Request("textDocument/definition", At("file:///work/none.md", 0, 0))));
        Assert.Null(await session.Request("textDocument/hover", At(Uri(layout), 99999, 99)));
    }

    private static async Task<List<string>> Titles(ServerSession session) =>
        [.. (await session.Request("textDocument/codeLens", Document(TableLayout.Gfm, ServerSession.Uri)))?.AsArray().Select(static l => l?["command"]?["title"]?.GetValue<string>() ?? "") ?? []];

    private static string Document(TableLayout layout, string? uri = null) => $$$"""{"textDocument":{"uri":"{{{uri ?? Uri(layout)}}}"}}""";

    private static string Everything() => $$$$"""{"textDocument":{"uri":"{{{{ServerSession.Uri}}}}"},"range":{"start":{"line":0,"character":0},"end":{"line":9999,"character":0}}}""";

    private static string At(string uri, int line, int column, string more = "") =>
        $$"""{"textDocument":{"uri":"{{uri}}"},"position":{"line":{{line}},"character":{{column}} }""" + more + "}";

    private static (int Line, int Column) Place(string text, string words)
    {
        var position = new SourceText(text).Position(text.IndexOf(words, StringComparison.Ordinal));
        return (position.Line - 1, position.Column - 1);
    }

    private static List<(int Line, int Column)> Places(JsonNode? found) =>
        [.. found?.AsArray().Select(static f => (f?["range"]?["start"]?["line"]?.GetValue<int>() ?? -1, f?["range"]?["start"]?["character"]?.GetValue<int>() ?? -1)) ?? []];

    /// <summary>Children lie within their parents, and what is selected within its symbol, as the protocol wants.</summary>
    private static void AssertNested(JsonArray? symbols)
    {
        foreach (var symbol in symbols ?? [])
        {
            AssertWithin(symbol?["range"], symbol?["selectionRange"]);
            foreach (var child in symbol?["children"]?.AsArray() ?? [])
            {
                AssertWithin(symbol?["range"], child?["range"]);
            }

            AssertNested(symbol?["children"]?.AsArray());
        }
    }

    private static void AssertWithin(JsonNode? outer, JsonNode? inner)
    {
        Assert.True(Compare(outer?["start"], inner?["start"]) <= 0 && Compare(inner?["end"], outer?["end"]) <= 0, $"{inner?.ToJsonString()} is not within {outer?.ToJsonString()}");

        static int Compare(JsonNode? one, JsonNode? other) =>
            (one?["line"]?.GetValue<int>() ?? 0, one?["character"]?.GetValue<int>() ?? 0).CompareTo((other?["line"]?.GetValue<int>() ?? 0, other?["character"]?.GetValue<int>() ?? 0));
    }
}
