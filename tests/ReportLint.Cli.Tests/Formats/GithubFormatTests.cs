using ReportLint.Analysis;

namespace ReportLint.Cli.Tests;

public sealed class GithubFormatTests
{
    [Fact]
    public void English() => Assert.Equal(
        """
        ::warning title=ReportLint (govinfo/year),file=报告.md,line=3,endLine=3,col=1,endColumn=6::报告.md:3:1: govinfo/year The year should be 2023
        ::error title=ReportLint (govinfo/sum),file=报告.md,line=5,endLine=5,col=16,endColumn=17::报告.md:5:16: govinfo/sum The total should be 3
        2 findings in 1 of 1 file (1 error, 1 warning)
        1 fixable with --fix --unsafe-fixes (a figure, a year or words change)

        """,
        Sample.Write(new GithubFormat(), Sample.Run(Language.English, Sample.TwoFindings("报告.md"))));

    [Fact]
    public void What_would_end_a_command_is_escaped()
    {
        var found = Sample.Find("a2022\nb", "2022\nb") with { Severity = Severity.Info, Message = LocalizedText.Same("100%\n::error::x\u001b[0m\u202E") };

        Assert.Equal(
            "::notice title=ReportLint (govinfo/year),file=a%2Cb%3A%25 c%0A.md,line=1,endLine=2::a,b:%25 c .md:1:2: govinfo/year 100%25 ::error::x?[0m?\n1 finding in 1 of 1 file (1 info)\n",
            Sample.Write(new GithubFormat(), Sample.Run(Language.English, Sample.File("a,b:% c\n.md", "a2022\nb", found))));
    }

    [Fact]
    public void Files_are_named_from_the_root_of_the_repository_wherever_the_run_is()
    {
        var here = Environment.CurrentDirectory;
        string File(string? root, string path) => Sample.Write(new GithubFormat(root), Sample.Run(Language.English, Sample.File(path, "2022", Sample.Find("2022", "2022")))).Split("file=")[1].Split(',')[0];

        Assert.Equal($"{Path.GetFileName(here)}/a b/c.md", File(Path.GetDirectoryName(here), "a b/c.md"));
        Assert.Equal("a b/c.md", File(here + "/", "./a b/c.md"));
        Assert.Equal("a b/c.md", File(null, "a b/c.md"));
        Assert.Equal("a b/c.md", File("", "a b/c.md"));

        // Elsewhere there is no such name.
        Assert.Equal("c.md", File(here + "/a", "c.md"));
        Assert.Equal("/other/c.md", File(here, "/other/c.md"));
    }

    [Fact]
    public void Faults_are_errors()
    {
        var run = Sample.Run(Language.Chinese) with { Faults = [new RunFault("x.md", new LocalizedText("没有这个文件", "no such file"), FaultKind.Input), new RunFault("", new LocalizedText("错", "wrong"), FaultKind.Configuration)] };

        Assert.Equal("::error title=ReportLint,file=x.md::x.md: 没有这个文件\n::error title=ReportLint::错\n", Sample.Write(new GithubFormat(), run));
    }
}
