namespace ReportLint.Syntax.Tests;

/// <summary>One small table in each layout.</summary>
internal static class TableSamples
{
    public static readonly string[] All =
    [
        "## 一、总体情况\n\n2023年，我局公开信息 10 条。",
        "| 项目 | 数量 |\n|---|---|\n| 规章 | 1 |\n|  | 2 |",
        "规章 | 0 | 0 |\n许可 | 7 | ||",
        "项目\t数量\t\n\t规章\t2",
        "\t项目\n\t数量\n\n\t规章\n\t　0\n\n\t总\n计\n\t1",
        "<table><tr><td rowspan=2>组</td><td>1</td></tr><tr><td>&nbsp;</td></tr></table>",
        "项目              数量\n规章               1\n     - 3 -\n许可               2",
        "规章 0 0 0\n一、本年新收申请数量 1 0 0 1",
    ];
}
