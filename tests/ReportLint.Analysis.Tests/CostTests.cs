using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

/// <summary>Hostile repetition: four times the text may cost about four times the work, not sixteen. Work is counted in allocated bytes, which no other process disturbs, and the bound on time is only there to end a run that explodes.</summary>
public sealed class CostTests
{
    private const string Head = "某局2023年政府信息公开工作年度报告\n";

    public static TheoryData<string, string, DocumentFormat> Repetitions() => new()
    {
        { "blanks", " ", DocumentFormat.PlainText },
        { "period and blanks", "自2023年1月1日 ", DocumentFormat.PlainText },
        { "years", "2023\n", DocumentFormat.PlainText },
        { "sections", "一、总体情况\n", DocumentFormat.PlainText },
        { "headings", "## 五、存在的问题和改进\n", DocumentFormat.Markdown },
        { "quotes", "> ", DocumentFormat.Markdown },
        { "unclosed tables", "<table\n", DocumentFormat.Markdown },
        { "wide cells", "<td colspan=1000>1</td>", DocumentFormat.Html },
        { "rows of spans", "<tr><td rowspan=1000 colspan=1000>1</td></tr>", DocumentFormat.Html },
        { "open tags", "<", DocumentFormat.Html },
        { "pipes", "|", DocumentFormat.PlainText },
        { "tabs", "\t", DocumentFormat.PlainText },
        { "cells", "\t0\n", DocumentFormat.PlainText },
        { "columns", "规章   1   2\n", DocumentFormat.PlainText },
        { "labels", "一、本年新收政府信息公开申请数量 1 2 3 4 5 6 7\n", DocumentFormat.PlainText },
        { "labels alone", "二、上年结转政府信息公开申请数量\n", DocumentFormat.PlainText },
    };

    [Theory]
    [MemberData(nameof(Repetitions))]
    public void Cost_is_linear_in_the_text(string name, string piece, DocumentFormat format)
    {
        var small = Cost(piece, 4_000 / piece.Length, format);
        var large = Cost(piece, 16_000 / piece.Length, format);

        Assert.True(large < (small * 8) + 2_000_000, $"{name}: {small} bytes, then {large} for four times the text");
    }

    private static long Cost(string piece, int count, DocumentFormat format)
    {
        var text = Head + string.Concat(Enumerable.Repeat(piece, count));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Linter.Lint(new SourceText(text), format, LintConfig.Default, RelatedReports.None, limit.Token);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
