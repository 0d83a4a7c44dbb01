using ReportLint.Analysis;

namespace ReportLint.Cli.Tests;

/// <summary>Findings of old are not told; what is new, and what is gone, is.</summary>
public sealed class BaselineTests : IDisposable
{
    private const string Year = "2023年，无。";

    private readonly CommandLine command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public void What_was_there_when_it_was_written_is_not_told_again()
    {
        command.Write("a/报告.md");

        Assert.Equal(1, command.Run("check", "./", "--lang", "en").Code);
        var (code, output, error) = Update();
        Assert.Equal((0, ""), (code, error));
        Assert.Matches("^No findings in 1 file\\.\n[0-9]+ findings in the baseline\n$", output);
        Assert.Equal((0, output, ""), Check());

        // Edits elsewhere do not matter, nor does the working directory.
        command.Write("a/报告.md", "前言。\n\n" + CommandLine.Report.Replace("# 某局", "# 青禾县某局", StringComparison.Ordinal));
        Assert.Equal((0, output, ""), Check());
    }

    [Fact]
    public void What_is_new_is_the_only_thing_told()
    {
        command.Write("a.md");
        Update();
        command.Write("a.md", CommandLine.Report.Replace(Year, "2022年，我局主动公开政府信息120条。", StringComparison.Ordinal));

        Assert.Equal((1, "a.md:5:1: warning[govinfo/report-year] this says 2022, but the report covers 2023\n"), Told(Check("--format", "concise")));

        // A second one of the same words is new too.
        Update();
        command.Write("a.md", CommandLine.Report.Replace(Year, "2022年，我局主动公开政府信息120条。2022年，我局收到申请3件。", StringComparison.Ordinal));
        Assert.Equal(1, Told(Check("--format", "concise")).Output.Split('\n').Length - 1);
    }

    [Theory]
    [InlineData("old.json")]
    [InlineData("old.findings")]
    public void It_may_be_larger_than_configuration_whatever_its_name(string name)
    {
        command.Write("a.md");
        command.Run("check", "./", "--baseline", "./" + name, "--update-baseline");
        command.Write(name, File.ReadAllText(command.At(name)) + new string(' ', 2 * 1024 * 1024));

        Assert.Equal(0, command.Run("check", "./", "--baseline", "./" + name).Code);
        command.Write("settings.json", new string(' ', 2 * 1024 * 1024));
        Assert.Contains("the limit is 1 MB", command.Run("check", "./", "--config", "./settings.json", "--lang", "en").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_gone_is_told()
    {
        command.Write("a.md", CommandLine.Report.Replace(Year, "2022年，我局主动公开政府信息120条。", StringComparison.Ordinal));
        Update();
        command.Write("a.md");

        Assert.Contains("a.md: 1 of the baseline's findings are gone (govinfo/report-year \"2022\"): bring it up to date with --update-baseline\n", Check().Output, StringComparison.Ordinal);

        // Of a rule that did not run nothing is known.
        Assert.DoesNotContain("are gone", Check("--ignore", "govinfo/report-year").Output, StringComparison.Ordinal);
        Update();
        Assert.DoesNotContain("are gone", Check().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_were_not_checked_keep_their_entries_unless_they_are_gone()
    {
        command.Write("a.md");
        command.Write("b.md");
        command.Write("c.md");
        Update();
        File.Delete(command.At("c.md"));
        command.Write("a.md", "");

        Assert.Equal(0, command.Run("check", "./a.md", "--baseline", "./base.json", "--update-baseline").Code);

        var text = File.ReadAllText(command.At("base.json"));
        Assert.DoesNotContain("\"a.md\"", text, StringComparison.Ordinal);
        Assert.Contains("{\"file\":\"b.md\",\"rule\":\"govinfo/required-sections\",", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"c.md\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_configuration_may_name_it()
    {
        command.Write("a.md");
        command.Write(".reportlint.yaml", "baseline: known/base.json\n");
        Directory.CreateDirectory(command.At("known"));

        Assert.Equal((2, "", ".reportlint.yaml:1:1: the baseline known/base.json: there is no such file; write it with reportlint check --update-baseline\n"), command.Run("check", "./", "--lang", "en"));
        Assert.Equal(0, command.Run("check", "./", "--update-baseline").Code);
        Assert.Equal(0, command.Run("check", "./").Code);
        Assert.Contains("\"file\":\"../a.md\"", File.ReadAllText(command.At("known/base.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "base.json:1:2: from here on this is no JSON: settle the merge conflict, or write it anew with --update-baseline\n")]
    [InlineData("[]", "base.json:1:1: this is no baseline: \"version\" or \"findings\" is missing; write it anew with --update-baseline\n")]
    [InlineData("{\"version\":2,\"findings\":[]}", "base.json:1:12: the baseline has version 2; this program knows 1 alone: update ReportLint, or write it anew with --update-baseline\n")]
    [InlineData("{\"version\":1,\"findings\":[\n<<<<<<< ours\n", "base.json:2:1: from here on this is no JSON: settle the merge conflict, or write it anew with --update-baseline\n")]
    public void A_broken_baseline_is_told_at_its_place(string text, string problem)
    {
        command.Write("a.md");
        command.Write("base.json", text);

        Assert.Equal((2, "", problem), Check());
    }

    [Fact]
    public void An_update_for_some_rules_keeps_the_entries_of_the_others()
    {
        command.Write("a.md", CommandLine.Report.Replace(Year, "2022年，我局主动公开政府信息120条。", StringComparison.Ordinal));
        Update();
        var all = File.ReadAllText(command.At("base.json"));

        Update("--select", "govinfo/report-year");
        Assert.Equal(all, File.ReadAllText(command.At("base.json")));
        Update("--ignore", "govinfo/report-year");
        Assert.Equal(all, File.ReadAllText(command.At("base.json")));

        // What a rule that ran no longer finds leaves the list.
        command.Write("a.md");
        Update("--select", "govinfo/report-year");
        Assert.Equal(all.Split('\n').Where(static l => !l.Contains("report-year", StringComparison.Ordinal)), File.ReadAllText(command.At("base.json")).Split('\n'));
    }

    [Fact]
    public void An_update_writes_nowhere_outside_of_the_workspace()
    {
        command.Write("ws/a.md");
        command.Write("ws/.reportlint.yaml", "baseline: ../base.json\n");

        var (code, output, error) = command.Run("check", "./ws", "--update-baseline", "--lang", "en");

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("ws/.reportlint.yaml:1:1: \"../base.json\" lies outside of the workspace ", error, StringComparison.Ordinal);
        Assert.False(File.Exists(command.At("base.json")));
    }

    [Fact]
    public void An_update_cannot_go_with_what_writes_nothing()
    {
        command.Write("a.md");

        var (code, _, error) = Update("--diff");

        Assert.Equal(2, code);
        Assert.Contains("--diff writes nothing; it and --update-baseline exclude each other", error, StringComparison.Ordinal);
        Assert.False(File.Exists(command.At("base.json")));
    }

    [Fact]
    public void An_update_in_place_of_a_broken_one_says_so()
    {
        command.Write("a.md");
        command.Write("base.json", "{\"version\":1,\"findings\":[\n<<<<<<< ours\n");

        Assert.Contains("base.json: the baseline that was there could not be read (line 2) and was replaced; what it had of files that this run did not check is lost\n", Update().Output, StringComparison.Ordinal);
        Assert.Equal(0, Check().Code);
    }

    [Fact]
    public void A_link_to_a_baseline_stays_a_link()
    {
        command.Write("a.md");
        command.Write("kept/base.json", "{\"version\":1,\"findings\":[]}");
        File.CreateSymbolicLink(command.At("base.json"), command.At("kept/base.json"));

        Assert.Equal(0, Update().Code);

        Assert.Equal(command.At("kept/base.json"), new FileInfo(command.At("base.json")).LinkTarget);
        Assert.Contains("govinfo/required-sections", File.ReadAllText(command.At("kept/base.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_that_is_not_there_and_an_update_without_a_name_are_told()
    {
        command.Write("a.md");

        Assert.Equal((2, "", "base.json: there is no such baseline; write it first with --update-baseline\n"), Check());
        Assert.Equal((2, "", "--update-baseline must know where to write: add --baseline FILE, or baseline: FILE to the configuration\n"), command.Run("check", "./", "--lang", "en", "--update-baseline"));
    }

    [Fact]
    public void Only_what_is_new_is_mended()
    {
        command.Write("a.md", CommandLine.Report.Replace(Year, "2022年，我局主动公开政府信息120条。", StringComparison.Ordinal));
        Update();

        Assert.Equal(0, Check("--fix", "--unsafe-fixes").Code);
        Assert.Contains("2022年", File.ReadAllText(command.At("a.md")), StringComparison.Ordinal);
    }

    private (int Code, string Output, string Error) Update(params string[] more) => command.Run(["check", "./", "--baseline", "./base.json", "--update-baseline", "--lang", "en", .. more]);

    private (int Code, string Output, string Error) Check(params string[] more) => command.Run(["check", "./", "--baseline", "./base.json", "--lang", "en", .. more]);

    private static (int Code, string Output) Told((int Code, string Output, string Error) run) => (run.Code, run.Output);
}
