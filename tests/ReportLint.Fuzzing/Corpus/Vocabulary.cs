using System.Collections.Immutable;
using ReportLint.Analysis;

namespace ReportLint.Fuzzing;

/// <summary>Pieces that the readers look for, and characters that break careless code.</summary>
public static class Vocabulary
{
    public static ImmutableArray<string> Marks { get; } =
    [
        "\n", "\n\n", "\r\n", "\r", "\t", "\t\t", " ", "  ", "    ", "\u3000", "\u00A0", "|", "||", " | ", "\\|", "｜", "│", "|---|---|", "|---|", "---", "===", "+--+--+", ":-:", "┌─┬─┐",
        "#", "## ", "####### ", "> ", "- ", "* ", "1) ", "```\n", "~~~\n", "`", "**", "*", "_", "\\", "---\n", "[a]: b\n", "[bookmark: _x]", "- 3 -", "第 3 页 共 9 页", "Page 3 of 9",
        "<table>", "</table>", "<table", "<tr>", "</tr>", "<td>", "</td>", "<th>", "<td colspan=3>", "<td rowspan=\"999\">", "<td colspan='1000' rowspan='1000'>", "<td colspan=0>", "<td colspan=-1>", "<h2>", "</h2>",
        "<p>", "</p>", "<br/>", "<div>", "<script>", "</script>", "<style>", "<!--", "-->", "<a \"", "<a '", "<", ">", "&", "&nbsp;", "&#48;", "&#0;", "&#xD800;", "&lt;td&gt;", "\"", "'", "=",
    ];

    public static ImmutableArray<string> Words { get; } =
    [
        "0", "1", "12", "-12", "1,234", "1.5", "１２", "３", "1 2 3", "99999999999999999999999999", "79228162514264337593543950335", "0.0000000000000000000000000001", "-", "—", "/", "无", "不适用", "N/A", "38件", "+", "−1",
        "一、", "（一）", "(1)", "1.", "1、", "1.2.3 ", "①", "Ⅳ", "第一部分 ", "第十节", "Section 1 ", "XIV. ", "A. ", "一、总体情况\n", "五、存在的问题\n", "（七）总计", "总计", "合计", "其他", "自然人", "规章",
        "2023年", "2022", "２０２２年", "二〇二三年", "2023年度", "自2023年1月1日起至2023年12月31日止", "2022年1月1日至", "统计期限", "截至2023年12月31日", "2023年政府信息公开工作年度报告", "本报告", "上年结转", "《", "》", "“", "”", "。", "；", "：", "，", "、",
    ];

    /// <summary>NUL, lone surrogates, an emoji, marks that join, turn or hide the text around, and line breaks that are none.</summary>
    public static ImmutableArray<string> Oddities { get; } =
    [
        "\0", "\uD800", "\uDC00", "\uD83D\uDE00", "\u202E", "\u202D", "\u2066", "\u200F", "\u200B", "\u200D", "\uFEFF", "\u2060", "\u0301", "\u2028", "\u2029", "\u0085", "\v", "\f", "\u001B[31m", "\uFFFD", "\uFFFF", "㐀", "𠀀", "İ", "ß", "ﬁ",
    ];

    /// <summary>The words of the shipped forms: sections, rows, groups and columns.</summary>
    public static ImmutableArray<string> Labels { get; } =
    [
        .. PackSet.Shipped.Packs.Select(static p => p.Model.Pack).SelectMany(static p => p.Sections.SelectMany(static s => s.AlsoTitled.Add(s.Title))
            .Concat(p.Tables.SelectMany(static t => t.Rows).SelectMany(static r => r.Groups.Add(r.Name).AddRange(r.Columns.SelectMany(static c => c.Groups.Add(c.Label))))))
            .Distinct(StringComparer.Ordinal),
    ];

    public static ImmutableArray<string> All { get; } = [.. Marks, .. Words, .. Oddities, .. Labels];
}
