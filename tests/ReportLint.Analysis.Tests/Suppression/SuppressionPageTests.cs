using System.Text.RegularExpressions;
using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

/// <summary>The examples in docs/suppression.md are written rightly and do what the page says.</summary>
public sealed partial class SuppressionPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs/suppression.md"));

    private static readonly string Report = Reports.Write(TableLayout.Gfm, new Dictionary<string, string>(StringComparer.Ordinal) { ["applications.new.natural"] = "3件" });

    [Fact]
    public void The_comments_are_sound()
    {
        var comments = Example("markdown");
        var table = Report.IndexOf('|', Report.IndexOf("收到和处理政府信息公开申请情况", StringComparison.Ordinal));

        var result = Reports.Lint(Report.Insert(table, comments + "\n"));

        Assert.All(result.Diagnostics, static d => Assert.Equal("suppression/unused", d.Rule.Id));
        Assert.Equal(("govinfo/figures", "printed so"), Single(result));
    }

    [Fact]
    public void The_entries_are_sound()
    {
        var workspace = new Workspace { [".reportlint.yaml"] = Example("yaml") };
        var (configuration, problems) = workspace.Load(".reportlint.yaml");
        Assert.Empty(problems);

        LintResult Lint(string path) => Linter.Lint(new SourceText(Report), DocumentFormat.PlainText, configuration.For(path).Lint, RelatedReports.None);

        Assert.Equal(("govinfo/figures", "printed so"), Single(Lint("/w/2023/report.txt")));
        Assert.Empty(Lint("/w/2024/report.txt").Suppressed);
    }

    private static (string Rule, string? Reason) Single(LintResult result)
    {
        var (finding, by) = Assert.Single(result.Suppressed);
        return (finding.Rule.Id, by.Reason);
    }

    private static string Example(string language) =>
        Assert.Single(Block().Matches(Page), m => m.Groups["language"].Value == language).Groups["text"].Value;

    [GeneratedRegex("^```(?<language>[a-z]+)\\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Block();
}
