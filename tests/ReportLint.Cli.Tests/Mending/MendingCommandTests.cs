using System.Text;

namespace ReportLint.Cli.Tests;

public sealed class MendingCommandTests : IDisposable
{
    private readonly CommandLine cli = new();

    static MendingCommandTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => cli.Dispose();

    [Theory]
    [InlineData("en", "Found 3 problems (1 mended, 2 remaining)\n2 findings in 1 of 1 file (2 errors)\n1 fixable with --fix --unsafe-fixes (a figure, a year or words change)\n")]
    [InlineData("zh", "共发现 3 个问题（已修正 1 个，剩余 2 个）\n1 个文件中有 1 个文件共发现 2 个问题（2 个错误）\n其中 1 个可用 --fix --unsafe-fixes 修正（会改动数字、年份或文字）\n")]
    public void Safe_fixes_are_applied_and_what_remains_is_shown(string language, string summary)
    {
        cli.Write("a.md", MendableReport.Write(MendableReport.Wide, MendableReport.Dash, MendableReport.Unit));

        var (code, output, error) = cli.Run("check", "./a.md", "--fix", "--lang", language);

        Assert.Equal((1, ""), (code, error));
        Assert.Equal(MendableReport.Write(MendableReport.Dash, MendableReport.Unit), File.ReadAllText(cli.At("a.md")));
        Assert.EndsWith(summary, output, StringComparison.Ordinal);
        Assert.DoesNotContain("０", output, StringComparison.Ordinal);
        Assert.Equal(2, output.Split("govinfo/figures").Length - 1);
    }

    [Fact]
    public void Where_all_was_mended_the_run_is_clean()
    {
        cli.Write("a.md", MendableReport.Write(MendableReport.Wide, MendableReport.Dash));
        cli.Write("b.md", MendableReport.Clean);

        Assert.Equal((0, "Found 2 problems (2 mended, 0 remaining)\n", ""), cli.Run("check", cli.Folder, "--fix", "--unsafe-fixes", "--lang", "en"));
        Assert.Equal(MendableReport.Clean, File.ReadAllText(cli.At("a.md")));
        Assert.Equal((0, "No findings in 2 files.\n", ""), cli.Run("check", cli.Folder, "--fix", "--lang", "en"));
    }

    [Fact]
    public void Without_fix_nothing_is_written_and_the_summary_says_what_could_be_mended()
    {
        var text = MendableReport.Write(MendableReport.Wide, MendableReport.Dash, MendableReport.Unit);
        cli.Write("a.md", text);
        foreach (var options in new string[][] { [], ["--unsafe-fixes"] })
        {
            Assert.EndsWith("\n1 fixable with --fix, 1 more with --unsafe-fixes (a figure, a year or words change)\n", cli.Run(["check", "./a.md", "--lang", "en", .. options]).Output, StringComparison.Ordinal);
            Assert.EndsWith("\n其中 1 个可用 --fix 修正，另有 1 个可用 --unsafe-fixes 修正（会改动数字、年份或文字）\n", cli.Run(["check", "./a.md", "--lang", "zh", .. options]).Output, StringComparison.Ordinal);
        }

        cli.Write("b.md", MendableReport.Write(MendableReport.Wide));
        Assert.EndsWith("(1 info)\n1 fixable with --fix\n", cli.Run("check", "./b.md", "--lang", "en").Output, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(cli.At("a.md")));
    }

    [Theory]
    [InlineData("json", "\"rule\"")]
    [InlineData("sarif", "\"ruleIndex\"")]
    [InlineData("concise", "govinfo/figures")]
    public void Every_format_reports_what_remains(string format, string mark)
    {
        cli.Write("a.md", MendableReport.Write(MendableReport.Wide, MendableReport.Unit));

        var (code, output, _) = cli.Run("check", "./a.md", "--fix", "--format", format, "--lang", "en");

        Assert.Equal((1, 1), (code, output.Split(mark).Length - 1));
        Assert.Contains("8件", output, StringComparison.Ordinal);
        Assert.Equal(MendableReport.Write(MendableReport.Unit), File.ReadAllText(cli.At("a.md")));
    }

    [Fact]
    public void What_is_not_found_is_not_mended()
    {
        var text = MendableReport.Write(MendableReport.Wide);
        cli.Write("a.md", text);

        Assert.Equal((0, "No findings in 1 file.\n", ""), cli.Run("check", "./a.md", "--fix", "--ignore", "govinfo/figures", "--lang", "en"));
        Assert.Equal(text, File.ReadAllText(cli.At("a.md")));
    }

    [Fact]
    public void A_fault_in_one_file_does_not_keep_others_from_being_mended()
    {
        File.WriteAllBytes(cli.At("a.md"), [0xFF, 0x00, 0x80]);
        cli.Write("b.md", MendableReport.Write(MendableReport.Wide));

        var (code, output, _) = cli.Run("check", cli.Folder, "./none.md", "--fix", "--lang", "en");

        Assert.Equal(2, code);
        Assert.Equal(MendableReport.Clean, File.ReadAllText(cli.At("b.md")));
        Assert.Equal([0xFF, 0x00, 0x80], File.ReadAllBytes(cli.At("a.md")));
        Assert.Equal("error: none.md: no such file or folder\nerror: a.md: this is a binary file, not a text\n\nFound 1 problem (1 mended, 0 remaining)\n", output);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("GB18030")]
    public void Standard_input_is_mended_to_standard_output_in_its_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] Bytes(string text) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal))];

        var (code, output, error) = cli.RunWithInput(Bytes(MendableReport.Write(MendableReport.Wide, MendableReport.Unit)), "check", "-", "--stdin-filename", "report.md", "--fix", "--lang", "en", "--format", "concise");

        Assert.Equal((1, ""), (code, output));
        Assert.Equal(Bytes(MendableReport.Write(MendableReport.Unit)), cli.Raw);
        Assert.Equal("report.md:33:52: error[govinfo/figures] （一）予以公开 / 总计 must be a number alone, not \"8件\"\n", error);
    }

    [Fact]
    public void Standard_input_that_is_not_mended_is_passed_on()
    {
        foreach (var (input, exit) in new[] { (Encoding.UTF8.GetBytes(MendableReport.Write(MendableReport.Unit)), 1), (Encoding.UTF8.GetBytes(MendableReport.Clean), 0), ([], 0), ([0xFF, 0x00, 0x80], 2) })
        {
            Assert.Equal((exit, ""), (cli.RunWithInput(input, "check", "-", "--stdin-filename", "report.md", "--fix") is var (code, output, _) ? (code, output) : default));
            Assert.Equal(input, cli.Raw);
        }
    }

    [Fact]
    public void Diff_shows_what_would_change_and_changes_nothing()
    {
        var text = MendableReport.Write(MendableReport.Wide, MendableReport.Dash, MendableReport.Unit);
        cli.Write("a.md", text);
        cli.Write("b.md", MendableReport.Clean);
        var line = text.Split('\n').Single(static l => l.Contains('０', StringComparison.Ordinal));
        var at = Array.IndexOf(text.Split('\n'), line);
        var around = text.Split('\n')[(at - 3)..(at + 4)];

        var (code, output, error) = cli.Run("check", cli.Folder, "--diff", "--lang", "en");

        Assert.Equal((1, "", "1 problem in 1 file would be mended\n"), (code, output, error));
        Assert.Equal(
            $"--- a{cli.At("a.md")}\n+++ b{cli.At("a.md")}\n@@ -{at - 2},7 +{at - 2},7 @@\n {around[0]}\n {around[1]}\n {around[2]}\n-{line}\n+{line.Replace('０', '0')}\n {around[4]}\n {around[5]}\n {around[6]}\n",
            Encoding.UTF8.GetString(cli.Raw));
        Assert.Equal(text, File.ReadAllText(cli.At("a.md")));
        Assert.Equal((1, "", "将修正 1 个文件中的 2 个问题\n"), cli.Run("check", "./a.md", "--diff", "--fix", "--unsafe-fixes", "--lang", "zh"));
        Assert.Equal((0, "", "Nothing would be mended.\n"), cli.Run("check", "./b.md", "--diff", "--lang", "en"));
        Assert.Equal((2, "", "Nothing would be mended.\nnone.md: no such file or folder\n"), cli.Run("check", "./none.md", "./b.md", "--diff", "--lang", "en"));
        Assert.Empty(cli.Raw);
    }

    [Fact]
    public void Diff_of_standard_input_and_in_colours()
    {
        var (code, output, _) = cli.RunWithInput(MendableReport.Write(MendableReport.Wide), "check", "-", "--stdin-filename", "a b.md", "--diff", "--lang", "en", "--color", "always");

        Assert.Equal(1, code);
        Assert.Empty(cli.Raw);
        Assert.StartsWith("\e[1m--- a/a b.md\t\n+++ b/a b.md\t\e[0m\n\e[36m@@ -", output, StringComparison.Ordinal);
        Assert.Contains("\n\e[31m-| 行政许可 | ０ |  |  |\e[0m\n\e[32m+| 行政许可 | 0 |  |  |\e[0m\n", output, StringComparison.Ordinal);
    }
}
