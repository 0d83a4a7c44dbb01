using System.Text.Json.Nodes;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer.Tests;

public sealed class NavigationTests
{
    public static TheoryData<TableLayout> Layouts => [.. Enum.GetValues<TableLayout>()];

    [Theory]
    [MemberData(nameof(Layouts))]
    public async Task A_part_leads_to_its_totals(TableLayout layout)
    {
        await using var session = await ServerSession.Start();
        var text = ReadingSample.Broken(layout);
        session.Open(text, layout);
        var granted = await session.Request("textDocument/definition", Places.At(text, Places.Nth(text, "4001", ReadingSample.GrantedNatural)));
        Assert.Equal([Figure(text, ReadingSample.GrantedTotal), Figure(text, ReadingSample.TotalNatural)], Spans(text, granted));
        var total = await session.Request("textDocument/definition", Places.At(text, Places.Nth(text, "4001", ReadingSample.TotalNatural)));
        Assert.Equal([new TextSpan(Places.Nth(text, "4002"), 4)], Spans(text, total));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public async Task A_total_leads_to_its_parts_and_a_part_to_its_totals(TableLayout layout)
    {
        await using var session = await ServerSession.Start();
        var text = SampleReport.Write(
            layout,
            ("review-and-litigation.cases.review.upheld", "4001"),
            ("review-and-litigation.cases.review.corrected", "4002"),
            ("review-and-litigation.cases.review.other", "4003"),
            ("review-and-litigation.cases.review.pending", "4004"),
            ("review-and-litigation.cases.review.total", "4005"));
        session.Open(text, layout);
        Assert.Equal(["4001", "4002", "4003", "4004"], await References(session, text, "4005", false));
        Assert.Equal(["4001", "4002", "4003", "4004", "4005"], await References(session, text, "4005", true));
        Assert.Equal(["4005"], await References(session, text, "4002", false));
        Assert.Equal(["4002", "4005"], await References(session, text, "4002", true));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public async Task The_row_and_the_column_of_a_cell_are_highlighted(TableLayout layout)
    {
        await using var session = await ServerSession.Start();
        var text = SampleReport.Write(
            layout,
            ("active-disclosure.regulations.made", "4001"),
            ("active-disclosure.regulations.repealed", "4002"),
            ("active-disclosure.regulations.in-force", "4003"),
            ("active-disclosure.normative-documents.made", "4004"),
            ("active-disclosure.normative-documents.repealed", "4005"),
            ("active-disclosure.licensing.decisions", "4006"));
        session.Open(text, layout);
        var cell = await session.Request("textDocument/documentHighlight", Places.At(text, Places.Nth(text, "4002")));
        Assert.Equal(["4001", "4002", "4003", "4005"], Words(text, cell));
        var label = await session.Request("textDocument/documentHighlight", Places.At(text, Places.Nth(text, "规章")));
        Assert.Equal(["4001", "4002", "4003"], Words(text, label));
    }

    [Theory]
    [InlineData("textDocument/definition")]
    [InlineData("textDocument/references")]
    [InlineData("textDocument/documentHighlight")]
    public async Task There_is_nothing_elsewhere(string method)
    {
        await using var session = await ServerSession.Start();
        var text = ReadingSample.Broken(TableLayout.Gfm);
        session.Open(text);
        Assert.Empty((await session.Request(method, Places.At(Places.Position(text, Places.Nth(text, "按时公开")), true)))?.AsArray() ?? [null]);
        Assert.Empty((await session.Request(method, Places.At(new JsonObject { ["line"] = 99999, ["character"] = 0 }, true)))?.AsArray() ?? [null]);
        session.Replace("# 便条\n\n| a | b |\n| - | - |\n| 1 | 2 |\n", 2);
        Assert.Empty((await session.Request(method, Places.At(new JsonObject { ["line"] = 4, ["character"] = 2 }, true)))?.AsArray() ?? [null]);
    }

    private static TextSpan Figure(string text, int nth) => new(Places.Nth(text, "4001", nth), 4);

    private static IEnumerable<TextSpan> Spans(string text, JsonNode? found) => found?.AsArray().Select(f => Places.Span(text, f?["range"])) ?? [];

    private static IEnumerable<string> Words(string text, JsonNode? found) => found?.AsArray().Select(f => Places.Words(text, f?["range"])) ?? [];

    private static async Task<IEnumerable<string>> References(ServerSession session, string text, string cell, bool includeDeclaration) =>
        Words(text, await session.Request("textDocument/references", Places.At(Places.Position(text, Places.Nth(text, cell)), includeDeclaration)));
}
