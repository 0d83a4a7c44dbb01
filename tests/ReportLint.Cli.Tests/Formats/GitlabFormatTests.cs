using System.Text.Json.Nodes;
using ReportLint.Analysis;

namespace ReportLint.Cli.Tests;

public sealed class GitlabFormatTests
{
    [Fact]
    public void Each_finding_is_an_entry()
    {
        var entries = JsonNode.Parse(Sample.Write(new GitlabFormat(), Sample.Run(Language.English, Sample.TwoFindings("年 报/a.md"), Sample.TwoFindings("b.md"))))?.AsArray() ?? [];

        Assert.Equal(
            """
            govinfo/year: The year should be 2023 | govinfo/year | minor | 年 报/a.md:3
            govinfo/sum: The total should be 3 | govinfo/sum | major | 年 报/a.md:5
            govinfo/year: The year should be 2023 | govinfo/year | minor | b.md:3
            govinfo/sum: The total should be 3 | govinfo/sum | major | b.md:5
            """,
            string.Join('\n', entries.Select(static e => $"{e?["description"]} | {e?["check_name"]} | {e?["severity"]} | {e?["location"]?["path"]}:{e?["location"]?["lines"]?["begin"]}")));
        Assert.Equal(4, entries.Select(static e => e?["fingerprint"]?.GetValue<string>()).Distinct().Count());
    }

    [Fact]
    public void A_fingerprint_stays_when_lines_are_added_above()
    {
        static string? Of(CheckedFile file) => JsonNode.Parse(Sample.Write(new GitlabFormat(), Sample.Run(Language.English, file)))?[0]?["fingerprint"]?.GetValue<string>();

        Assert.Equal(Of(Sample.File("a.md", "2022年", Sample.Find("2022年", "2022"))), Of(Sample.File("a.md", "\n\n2022年", Sample.Find("\n\n2022年", "2022"))));
    }

    [Fact]
    public void Files_are_named_from_the_root_of_the_repository_wherever_the_run_is()
    {
        var here = Environment.CurrentDirectory;

        var entries = JsonNode.Parse(Sample.Write(new GitlabFormat(Path.GetDirectoryName(here)), Sample.Run(Language.English, Sample.TwoFindings("a.md"))))?.AsArray() ?? [];

        Assert.All(entries, e => Assert.Equal($"{Path.GetFileName(here)}/a.md", e?["location"]?["path"]?.GetValue<string>()));
    }

    [Fact]
    public void Faults_are_blockers_and_nothing_is_an_empty_list()
    {
        Assert.Equal("[]\n", Sample.Write(new GitlabFormat(), Sample.Run(Language.English)));
        var fault = JsonNode.Parse(Sample.Write(new GitlabFormat(), Sample.Run(Language.English) with { Faults = [new RunFault("x.md", LocalizedText.Same("no such file"), FaultKind.Input)] }))?[0];
        Assert.Equal(("blocker", "x.md", 1), (fault?["severity"]?.GetValue<string>(), fault?["location"]?["path"]?.GetValue<string>(), fault?["location"]?["lines"]?["begin"]?.GetValue<int>()));
    }
}
