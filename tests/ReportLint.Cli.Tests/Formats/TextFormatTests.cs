using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli.Tests;

public sealed class TextFormatTests
{
    [Fact]
    public void English() => Assert.Equal(
        """
        报告.md:3:1: warning govinfo/year The year should be 2023
         3 | 2022年，本机关办理申请3件。
           | ^^^^^^
            help: Change to “2023年”

        报告.md:5:16: error govinfo/sum The total should be 3
         5 | | 合计 | 1 | 2 | 4 |
           |                  ^
            报告.md:5:8: first part
            报告.md:5:12: second part

        2 findings in 1 of 2 files (1 error, 1 warning)
        1 fixable with --fix --unsafe-fixes (a figure, a year or words change)

        """,
        Write(Sample.Run(Language.English, Sample.TwoFindings("报告.md"), Sample.File("b.md", "x"))));

    [Fact]
    public void Chinese() => Assert.Equal(
        """
        报告.md:3:1: 警告 govinfo/year 年份应为 2023
         3 | 2022年，本机关办理申请3件。
           | ^^^^^^
            建议：改为“2023年”

        报告.md:5:16: 错误 govinfo/sum 合计应为 3
         5 | | 合计 | 1 | 2 | 4 |
           |                  ^
            报告.md:5:8: 第一项
            报告.md:5:12: 第二项

        2 个文件中有 1 个文件共发现 2 个问题（1 个错误，1 个警告）
        其中 1 个可用 --fix --unsafe-fixes 修正（会改动数字、年份或文字）

        """,
        Write(Sample.Run(Language.Chinese, Sample.TwoFindings("报告.md"), Sample.File("b.md", "x"))));

    [Theory]
    [InlineData(Language.English, "note: a.md: the file is empty\nerror: b.md: cannot be read\nerror: c.yaml:3:5: unknown key\nerror: out of memory\n\nNo findings in 1 file.\n")]
    [InlineData(Language.Chinese, "说明：a.md: 空文件\n错误：b.md: 无法读取\n错误：c.yaml:3:5: 未知的键\n错误：内存不足\n\n检查了 1 个文件，未发现问题。\n")]
    public void Notes_and_faults_stand_at_the_end(Language language, string expected)
    {
        var run = Sample.Run(language, Sample.File("a.md", "")) with
        {
            Notes = [new RunNote("a.md", new LocalizedText("空文件", "the file is empty"))],
            Faults =
            [
                new RunFault("b.md", new LocalizedText("无法读取", "cannot be read"), FaultKind.Input),
                new RunFault("c.yaml", new LocalizedText("未知的键", "unknown key"), FaultKind.Configuration, new LinePosition(3, 5)),
                new RunFault("", new LocalizedText("内存不足", "out of memory"), FaultKind.Internal),
            ],
        };
        Assert.Equal(expected, Write(run));
    }

    [Fact]
    public void The_summary_counts_every_severity_gravest_first()
    {
        var hint = Sample.At(new TextSpan(0, 1)) with { Rule = Sample.HintRule, Severity = Severity.Info };
        var error = hint with { Rule = Sample.SumRule, Severity = Severity.Error };
        var run = Sample.Run(Language.English, Sample.File("a.md", "x", hint, error), Sample.File("b.md", "x", hint));
        Assert.EndsWith("\n3 findings in 2 of 2 files (1 error, 2 infos)\n", Write(run), StringComparison.Ordinal);
        Assert.EndsWith("\n2 个文件中有 2 个文件共发现 3 个问题（1 个错误，2 个提示）\n", Write(run with { Language = Language.Chinese }), StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_only_if_asked_for()
    {
        var run = Sample.Run(Language.English, Sample.File("a.md", "2022", Sample.Find("2022", "2022")));
        Assert.DoesNotContain('\e', Write(run));
        Assert.Equal(
            "\e[1ma.md:1:1\e[0m: \e[1;33mwarning\e[0m govinfo/year The year should be 2023\n"
            + " \e[2m1 |\e[0m 2022\n"
            + " \e[2m  |\e[0m \e[1;33m^^^^\e[0m\n\n"
            + "1 finding in 1 of 1 file (1 warning)\n",
            Write(run with { Color = true }));
    }

    [Fact]
    public void Control_and_bidirectional_characters_never_reach_the_terminal()
    {
        const string Content = "ab\u202E\e[31m\u0085\u2066 2022";
        var diagnostic = Sample.Find(Content, "2022") with
        {
            Message = LocalizedText.Same("not \u202E\e]0;x\a\nnext"),
            Related = [new RelatedLocation(new TextSpan(0, 1), LocalizedText.Same("\u200Fpart"))],
            Fixes = [new CodeFix(LocalizedText.Same("to\r\e[2J"), Applicability.Safe, [])],
        };
        var run = Sample.Run(Language.English, Sample.File("a\u202E\n.md", Content, diagnostic)) with
        {
            Notes = [new RunNote("\e.md", LocalizedText.Same("\e[0m"))],
        };
        Assert.Equal(
            """
            a? .md:1:12: warning govinfo/year not ??]0;x? next
             1 | ab??[31m?? 2022
               |            ^^^^
                a? .md:1:1: ?part
                help: to ?[2J

            note: ?.md: ?[0m

            1 finding in 1 of 1 file (1 warning)
            1 fixable with --fix

            """,
            Write(run));
    }

    [Fact]
    public void The_gutter_grows_with_the_number_of_the_line()
    {
        var content = new string('\n', 119) + "2022";
        Assert.Contains(
            "\n 120 | 2022\n     | ^^^^\n",
            Write(Sample.Run(Language.English, Sample.File("a.md", content, Sample.Find(content, "2022")))),
            StringComparison.Ordinal);
    }

    private static string Write(SampleRun run) => Sample.Write(new TextFormat(), run);
}
