using System.Text.Json.Nodes;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer.Tests;

public sealed class CompletionTests
{
    private static string Report => SampleReport.Write();

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("## ")]
    [InlineData("## 四、")]
    [InlineData("四、政府")]
    [InlineData("政府信息")]
    public async Task A_missing_section_is_offered_in_the_documents_own_style_and_replaces_what_was_typed(string typed)
    {
        var text = Report.Replace("## 四、政府信息公开行政复议、行政诉讼情况", typed + "⟦⟧", StringComparison.Ordinal);
        Assert.Equal(["政府信息公开行政复议、行政诉讼情况"], (await Complete(text)).Select(static i => i.Label[2..]));
        Assert.Equal(Report, Assert.Single(await Complete(text)).Applied);
    }

    [Theory]
    [InlineData("一、", "", "四、政府信息公开行政复议、行政诉讼情况")]
    [InlineData("（一）", "", "（四）政府信息公开行政复议、行政诉讼情况")]
    [InlineData("1. ", "", "4. 政府信息公开行政复议、行政诉讼情况")]
    [InlineData("第一部分 ", "", "第四部分 政府信息公开行政复议、行政诉讼情况")]
    [InlineData("### １．", "", "### ４．政府信息公开行政复议、行政诉讼情况")]
    [InlineData("## ", "", "## 政府信息公开行政复议、行政诉讼情况")]
    [InlineData("**一、", "**", "**四、政府信息公开行政复议、行政诉讼情况**")]
    public async Task The_style_is_that_of_the_first_section(string before, string after, string wanted)
    {
        const string han = "一二三四五六";
        var text = Report.Replace("## 四、政府信息公开行政复议、行政诉讼情况", "⟦⟧", StringComparison.Ordinal);
        for (var i = 0; i < han.Length; i++)
        {
            var number = before.Replace('一', han[i]).Replace('1', (char)('1' + i)).Replace('１', (char)('１' + i));
            text = string.Join('\n', text.Split('\n').Select(l => l.StartsWith($"## {han[i]}、", StringComparison.Ordinal) ? number + l[5..] + after : l));
        }

        Assert.Equal(wanted, Assert.Single(await Complete(text)).NewText);
    }

    [Theory]
    [InlineData("zh", "报告缺少的部分")]
    [InlineData("en", "section that the report lacks")]
    public async Task Missing_sections_come_in_the_forms_order(string locale, string detail)
    {
        var text = string.Concat(Report.AsSpan(0, Places.Nth(Report, "## 四、")), "⟦⟧\n");
        var items = await Complete(text, locale);
        Assert.Equal(["四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"], items.OrderBy(static i => i.SortText, StringComparer.Ordinal).Select(static i => i.Label));
        Assert.All(items, i => Assert.Equal(detail, i.Detail));
    }

    [Theory]
    [InlineData(TableLayout.Gfm, "")]
    [InlineData(TableLayout.Gfm, "3.")]
    [InlineData(TableLayout.Gfm, "重复")]
    [InlineData(TableLayout.Tab, "")]
    [InlineData(TableLayout.Tab, "重复")]
    [InlineData(TableLayout.LoosePipe, "重复")]
    [InlineData(TableLayout.Html, "重复")]
    public async Task A_missing_row_is_offered_where_its_label_stands(TableLayout layout, string typed)
    {
        var whole = SampleReport.Write(layout);
        var text = whole.Replace("2.重复申请", typed + "⟦⟧", StringComparison.Ordinal);
        var items = await Complete(text, layout: layout);
        if (typed == "3.")
        {
            Assert.Empty(items);
        }
        else
        {
            Assert.Equal(whole, Assert.Single(items).Applied);
        }
    }

    [Theory]
    [InlineData("zh", "表中缺少的行")]
    [InlineData("en", "row that the table lacks")]
    public async Task Missing_rows_come_in_the_forms_order(string locale, string detail)
    {
        var lines = Report.Split('\n').Where(static l => !l.Contains("行政处罚", StringComparison.Ordinal) && !l.Contains("行政许可", StringComparison.Ordinal));
        var text = string.Join('\n', lines).Replace("| 规章 |", "| ⟦⟧\n| 规章 |", StringComparison.Ordinal);
        var items = await Complete(text, locale);
        Assert.Equal(["行政许可", "行政处罚"], items.OrderBy(static i => i.SortText, StringComparer.Ordinal).Select(static i => i.Label));
        Assert.All(items, i => Assert.Equal(detail, i.Detail));
    }

    [Theory]
    [InlineData("| 规章 | 0 |", "| 规章⟦⟧ | 0 |")]
    [InlineData("| 规章 | 0 |", "| 规章 | ⟦⟧0 |")]
    [InlineData("| 规章 | 0 |", "| 规章 | ⟦⟧ |")]
    [InlineData("2023年没有", "2023年⟦⟧没有")]
    [InlineData("2023年没有收取信息处理费。", "2023年没有收取信息处理费。⟦⟧")]
    [InlineData("\n\n## 六", "\n⟦⟧\n## 六")]
    public async Task Nothing_is_offered_where_nothing_is_lacking_or_other_words_stand(string words, string marked) =>
        Assert.Empty(await Complete(Report.Replace(words, marked, StringComparison.Ordinal)));

    [Fact]
    public async Task Nothing_is_offered_in_documents_that_no_pack_knows_or_that_are_not_open()
    {
        Assert.Empty(await Complete("# 便条\n\n⟦⟧\n"));
        await using var session = await ServerSession.Start();
        Assert.Empty((await session.Request("textDocument/completion", Places.At(new JsonObject { ["line"] = 9, ["character"] = 9 })))?.AsArray() ?? [null]);
    }

    private sealed record Offer(string Label, string Detail, string SortText, string NewText, string Applied);

    private static async Task<IReadOnlyList<Offer>> Complete(string marked, string locale = "en", TableLayout layout = TableLayout.Gfm)
    {
        await using var session = await ServerSession.Start(locale: locale);
        var at = Places.Nth(marked, "⟦⟧");
        var text = marked.Remove(at, 2);
        session.Open(text, layout);
        var items = await session.Request("textDocument/completion", Places.At(text, at));
        return [.. (items?.AsArray() ?? []).Select(i => Read(i, text, at))];
    }

    private static Offer Read(JsonNode? item, string text, int at)
    {
        var replaced = Places.Span(text, item?["textEdit"]?["range"]);
        Assert.InRange(at, replaced.Start, replaced.End);
        var newText = item?["textEdit"]?["newText"]?.GetValue<string>() ?? "";
        Assert.StartsWith(text[replaced.Start..at], item?["filterText"]?.GetValue<string>(), StringComparison.Ordinal);
        return new Offer(
            item?["label"]?.GetValue<string>() ?? "",
            item?["detail"]?.GetValue<string>() ?? "",
            item?["sortText"]?.GetValue<string>() ?? "",
            newText,
            string.Concat(text.AsSpan(0, replaced.Start), newText, text.AsSpan(replaced.End)));
    }
}
