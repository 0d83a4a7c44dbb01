using ReportLint.Analysis;

namespace ReportLint.Cli.Tests;

/// <summary>The first steps of a rule author. The commands write below the working directory, so each run is a process of its own.</summary>
public sealed class AuthoringTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("reportlint-author-").FullName;

    public static TheoryData<string> Kinds => [.. SchemaPath.WordsAt(RuleSchema.Any, "kind").Select(static w => w.Text)];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_new_rule_of_each_kind_is_sound_and_passes_its_tests(string kind)
    {
        Assert.Equal((0, ""), Told(Run("new-rule", "acme/mine", "--kind", kind)));
        var (code, output, error) = Run("test", "reportlint-rules/acme", "--coverage");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains(" 0 failed", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_is_there_is_overwritten_and_nothing_is_written_elsewhere()
    {
        Assert.Equal((0, ""), Told(Run("init")));
        Assert.Equal((2, ".reportlint.yaml is there already and was left as it is\n"), Told(Run("init")));
        Assert.Equal((0, ""), Told(Run("new-rule", "acme/mine")));
        Assert.Equal((2, "reportlint-rules/acme/mine.yaml is there already and was left as it is\n"), Told(Run("new-rule", "acme/mine")));
        Assert.Equal(2, Run("new-rule", "../x").Code);
        Assert.Equal((2, "there is no pack \"nothing\"; there are general, govinfo, tbs-ati\n"), Told(Run("new-rule", "other/mine", "--extends", "nothing")));
        Assert.Equal([".reportlint.yaml", "reportlint-rules"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(0, Run("check", ".").Code);
    }

    [Fact]
    public void Pages_of_rules_of_ones_own_are_written_and_written_anew()
    {
        Assert.Equal((2, "there are no rules of your own: name their pack under \"packs\" in .reportlint.yaml, or by --pack\n"), Told(Run("explain", "--pages", "docs")));
        Run("new-rule", "acme/mine");
        Assert.Equal((0, "wrote docs/acme/mine.md\n", ""), Run("explain", "--pages", "docs", "--pack", "reportlint-rules/acme"));
        var page = File.ReadAllText(Path.Combine(folder, "docs/acme/mine.md"));
        Assert.StartsWith("# acme/mine\n\n`warning` · `text-pattern`\n\n## ", page, StringComparison.Ordinal);

        File.WriteAllText(Path.Combine(folder, "docs/acme/mine.md"), "old");
        Assert.Equal(0, Run("explain", "--pages", "docs", "--pack", "reportlint-rules/acme").Code);
        Assert.Equal(page, File.ReadAllText(Path.Combine(folder, "docs/acme/mine.md")));
        Assert.Equal((2, "../x/acme/mine.md lies outside of the working directory and was not written\n"), Told(Run("explain", "--pages", "../x", "--pack", "reportlint-rules/acme")));
        Assert.Equal(["acme"], Directory.GetFileSystemEntries(Path.Combine(folder, "docs")).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("r.md", "# Quarterly Report Q1 2024\n\n## Summary\n\nA quiet quarter.\n\n## Visits\n\n| Office | Adults | Children | Total |\n|---|---|---|---|\n| North | 120 | 30 | 150 |\n| South | 80 | 45 | 125 |\n| Total | 200 | 75 | 275 |\n\n## Outlook\n\nMore visits.\n", "| South | 80 |", "| South | 81 |", "visits.south.adults")]
    [InlineData("r.txt", "某区图书馆2024年服务统计报告\n\n一、总体情况\n\n全年开放300天。\n\n二、服务数据\n\n项目\t成人\t少儿\t合计\n借阅\t10\t20\t30\n活动\t1\t2\t3\n合计\t11\t22\t33\n\n三、下一步打算\n\n继续做好服务。\n", "借阅\t10", "借阅\t12", "table-1.row-1.column-1")]
    public void A_pack_drafted_from_an_example_knows_it_is_silent_on_it_and_finds_what_is_wrong_in_another(string file, string text, string right, string wrong, string fact)
    {
        File.WriteAllText(Path.Combine(folder, file), text);
        Assert.Equal((0, ""), Told(Run("new-pack", "own", "--from", file)));

        var (code, output, error) = Run("check", file, "--pack", "reportlint-rules/own");
        Assert.Equal((0, "", "No findings in 1 file.\n"), (code, error, output));
        Assert.Equal((0, ""), Told(Run("test", "reportlint-rules/own", "--coverage")));
        var parts = fact.Split('.');
        Assert.Contains($"{parts[0]},{parts[1]},{parts[2]}", Run("facts", file, "--pack", "reportlint-rules/own", "--format", "csv").Output, StringComparison.Ordinal);

        File.WriteAllText(Path.Combine(folder, file), text.Replace(right, wrong, StringComparison.Ordinal));
        var (found, told, _) = Run("check", file, "--pack", "reportlint-rules/own", "--format", "concise");
        Assert.Equal(1, found);
        Assert.Single(told.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static (int Code, string Error) Told((int Code, string Output, string Error) run) => (run.Code, run.Error);

    private (int Code, string Output, string Error) Run(params string[] args)
    {
        var start = new System.Diagnostics.ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        start.Environment["LC_ALL"] = "en_US.UTF-8";
        using var process = System.Diagnostics.Process.Start(start) ?? throw new InvalidOperationException("dotnet was not started");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
