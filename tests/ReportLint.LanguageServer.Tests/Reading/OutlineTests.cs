using System.Text.Json.Nodes;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer.Tests;

public sealed class OutlineTests
{
    private const string Nests = """{"textDocument":{"documentSymbol":{"hierarchicalDocumentSymbolSupport":true}}}""";

    [Theory]
    [MemberData(nameof(ReadingSample.LayoutsAndLocales), MemberType = typeof(ReadingSample))]
    public async Task A_report_has_its_sections_tables_and_rows(TableLayout layout, string locale)
    {
        await using var session = await ServerSession.Start(Nests, locale: locale);
        var text = SampleReport.Write(layout, ("active-disclosure.licensing.decisions", "38"), ("active-disclosure.regulations.repealed", "7"));
        session.Open(text, layout);
        var symbols = (await session.Request("textDocument/documentSymbol", Places.Document))?.AsArray() ?? [];
        var english = locale == "en";
        Assert.Equal(
            $"""
            File 青禾县水利局2023年政府信息公开工作年度报告
              Module 一、总体情况
              Module 二、主动公开政府信息情况
                Struct {(english ? "Active disclosure (6 rows)" : "主动公开政府信息情况表 (6 行)")}
                  Field 规章 (0 · 7 · 0)
                  Field 行政规范性文件 (0 · 0 · 0)
                  Field 行政许可 (38)
                  Field 行政处罚 (0)
                  Field 行政强制 (0)
                  Field 行政事业性收费 (0)
              Module 三、收到和处理政府信息公开申请情况
                Struct {(english ? "Applications received and handled (25 rows)" : "收到和处理政府信息公开申请情况表 (25 行)")}
              Module 四、政府信息公开行政复议、行政诉讼情况
                Struct {(english ? "Administrative review and litigation" : "政府信息公开行政复议、行政诉讼情况表")} (0 · 0 · 0 · 0 · 0 · 0 · 0 · 0 · 0 · 0 · 0 · 0 · 0 · 0 · 0)
              Module 五、存在的主要问题及改进情况
              Module 六、其他需要报告的事项

            """.ReplaceLineEndings("\n"),
            string.Concat(symbols.Select(s => Show(s, 0))));
        Assert.All(All(symbols), s => Assert.True(Places.Span(text, s?["range"]).Contains(Places.Span(text, s?["selectionRange"]))));

        // A section is named by its heading and reaches to the next one.
        var sections = symbols[0]?["children"]?.AsArray() ?? [];
        Assert.All(sections, s => Assert.Equal(s?["name"]?.GetValue<string>(), Places.Words(text, s?["selectionRange"])));
        Assert.All(sections.Zip(sections.Skip(1)), p => Assert.Equal(Places.Span(text, p.First?["range"]).End, Places.Span(text, p.Second?["range"]).Start));
        Assert.Equal(text.Length, Places.Span(text, sections[^1]?["range"]).End);
        Assert.All(sections[1]?["children"]?[0]?["children"]?.AsArray() ?? [], r => Assert.Equal(r?["name"]?.GetValue<string>(), Places.Words(text, r?["selectionRange"])));
    }

    [Fact]
    public async Task A_client_that_shows_lists_gets_a_list()
    {
        await using var session = await ServerSession.Start();
        var text = SampleReport.Write();
        session.Open(text);
        var symbols = (await session.Request("textDocument/documentSymbol", Places.Document))?.AsArray() ?? [];
        Assert.Equal(41, symbols.Count);
        Assert.Equal("""{"name":"一、总体情况","kind":2,"location":{"uri":"file:///work/report.md","range":{"start":{"line":2,"character":0},"end":{"line":8,"character":0}}},"containerName":"青禾县水利局2023年政府信息公开工作年度报告"}""", Json(symbols[1]));
    }

    [Theory]
    [InlineData("zh", "表格 2 (1 行)")]
    [InlineData("en", "Table 2 (1 row)")]
    public async Task A_document_that_no_pack_knows_has_headings_and_tables_as_written(string locale, string second)
    {
        await using var session = await ServerSession.Start(Nests, locale: locale);
        var text = "# 便条\n\n## 甲\n\n| 名 | 数 |\n| - | - |\n| 梨 | 3 |\n|  |  |\n\n### 乙\n\n|  |  |\n| - | - |\n| 桃 | |\n\n## 丙\u202E\n";
        session.Open(text);
        var symbols = (await session.Request("textDocument/documentSymbol", Places.Document))?.AsArray() ?? [];
        var count = locale == "en" ? "1 row" : "1 行";
        Assert.Equal(
            $"Namespace 便条\n  Namespace 甲\n    Struct 名 · 数 ({count})\n      Field 梨 (3)\n    Namespace 乙\n      Struct {second}\n        Field 桃 (–)\n  Namespace 丙\n",
            string.Concat(symbols.Select(s => Show(s, 0))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("只有一句话。\n")]
    public async Task A_document_without_parts_has_no_symbols_and_nothing_to_fold(string text)
    {
        await using var session = await ServerSession.Start(Nests);
        session.Open(text);
        Assert.Empty((await session.Request("textDocument/documentSymbol", Places.Document))?.AsArray() ?? [null]);
        Assert.Empty((await session.Request("textDocument/foldingRange", Places.Document))?.AsArray() ?? [null]);
    }

    [Fact]
    public async Task Sections_and_tables_fold_without_the_blank_lines_behind_them()
    {
        await using var session = await ServerSession.Start();
        session.Open("# 便条\n\n## 甲\n\n字\n\n\n## 乙\n\n| 名 | 数 |\n| - | - |\n| 梨 | 3 |\n\n字\n\n## 丙\n");
        Assert.Equal(
            """[{"startLine":0,"endLine":15},{"startLine":2,"endLine":4},{"startLine":7,"endLine":13},{"startLine":9,"endLine":11}]""",
            Json(await session.Request("textDocument/foldingRange", Places.Document)));
    }

    private static string Json(JsonNode? node) => node?.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "";

    private static IEnumerable<JsonNode?> All(JsonArray symbols) => symbols.SelectMany(static s => All(s?["children"]?.AsArray() ?? []).Prepend(s));

    /// <summary>Of the rows only those of small tables.</summary>
    private static string Show(JsonNode? symbol, int depth)
    {
        var kind = symbol?["kind"]?.GetValue<int>() switch { 1 => "File", 2 => "Module", 3 => "Namespace", 8 => "Field", 23 => "Struct", var other => $"{other}" };
        var detail = symbol?["detail"]?.GetValue<string>() is { } text ? $" ({text})" : "";
        var children = symbol?["children"]?.AsArray() ?? [];
        return $"{new string(' ', depth * 2)}{kind} {symbol?["name"]?.GetValue<string>()}{detail}\n{(children.Count > 20 ? "" : string.Concat(children.Select(c => Show(c, depth + 1))))}";
    }
}
