using ReportLint.Analysis;

namespace ReportLint.Cli.Tests;

public sealed class ConciseFormatTests
{
    [Fact]
    public void English() => Assert.Equal(
        """
        报告.md:3:1: warning[govinfo/year] The year should be 2023
        报告.md:5:16: error[govinfo/sum] The total should be 3

        """,
        Write(Sample.Run(Language.English, Sample.TwoFindings("报告.md"))));

    [Fact]
    public void Chinese() => Assert.Equal(
        """
        报告.md:3:1: warning[govinfo/year] 年份应为 2023
        报告.md:5:16: error[govinfo/sum] 合计应为 3

        """,
        Write(Sample.Run(Language.Chinese, Sample.TwoFindings("报告.md"))));

    [Fact]
    public void A_finding_is_one_line_whatever_is_in_it()
    {
        var diagnostic = Sample.Find("2022", "2022") with { Message = LocalizedText.Same("a\nb\u202Ec\e[0m") };
        Assert.Equal(
            "a?.md:1:1: warning[govinfo/year] a b?c?[0m\n",
            Write(Sample.Run(Language.English, Sample.File("a\u0007.md", "2022", diagnostic))));
    }

    [Fact]
    public void Nothing_found_is_nothing_written() => Assert.Equal("", Write(Sample.Run(Language.English, Sample.File("a.md", "x"))));

    private static string Write(SampleRun run) => Sample.Write(new ConciseFormat(), run);
}
