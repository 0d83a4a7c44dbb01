using System.Text.Json.Nodes;

namespace ReportLint.Cli.Tests;

/// <summary>What suppressions do to a run: what is told, counted and returned.</summary>
public sealed class SuppressionTests : IDisposable
{
    // The report has one missing section and two tables that are not there.
    private const string All = "suppressions:\n  - rules: [govinfo]\n    files: [/a.md]\n    reason: a draft\n";

    private readonly CommandLine command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public void Suppressed_findings_are_counted_and_do_not_fail()
    {
        command.Write("a.md");
        command.Write(".reportlint.yaml", All);

        var (code, output, error) = command.Run("check", "./", "--lang", "en");

        Assert.Equal((0, ""), (code, error));
        Assert.Matches("^No findings in 1 file\\.\n[0-9]+ findings suppressed \\(-v lists them\\)\n$", output);
        Assert.Contains(", suppressed govinfo/required-sections: a draft\n", command.Run("check", "./", "--lang", "en", "-v").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void In_SARIF_they_are_results_with_their_reason()
    {
        command.Write("a.md", "<!-- reportlint-disable-file govinfo/required-sections: 草稿 -->\n" + CommandLine.Report);
        command.Write(".reportlint.yaml", "suppressions:\n  - {rules: [govinfo/table-structure], section: applications}\n");

        var log = JsonNode.Parse(command.Run("check", "./a.md", "--format", "sarif").Output);

        var results = log?["runs"]?[0]?["results"]?.AsArray() ?? [];
        Assert.All(results.Where(static r => r?["ruleId"]?.GetValue<string>() == "govinfo/required-sections"), static r =>
            Assert.Equal("""[{"kind":"inSource","status":"accepted","justification":"草稿"}]""", r?["suppressions"]?.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })));
        Assert.Equal("""[{"kind":"external","status":"accepted"}]""", Assert.Single(results, static r => r?["suppressions"]?[0]?["kind"]?.GetValue<string>() == "external")?["suppressions"]?.ToJsonString());
        Assert.Single(results, static r => r?["suppressions"] is null);
    }

    [Fact]
    public void An_entry_that_hides_nothing_is_a_finding_in_its_file_where_all_was_checked()
    {
        const string unused = ".reportlint.yaml:5:5: warning[suppression/unused] this suppression (govinfo/figures) hides nothing any more: take it out\n";
        command.Write("a.md");
        command.Write(".reportlint.yaml", All + "  - rules: [govinfo/figures]\n");

        var (code, output, _) = command.Run("check", "./", "--lang", "en", "--format", "concise");

        Assert.Equal((1, unused), (code, output));
        Assert.Equal((0, ""), Without(command.Run("check", "./a.md", "--lang", "en", "--format", "concise")));
        Assert.Equal((0, ""), Without(command.Run("check", "./", "--lang", "en", "--format", "concise", "--select", "govinfo/report-year")));
    }

    [Fact]
    public void What_an_entry_names_must_exist()
    {
        command.Write(".reportlint.yaml", "suppressions:\n  - {rules: [govinfo/figure], table: applications, row: nw, column: natural}\n  - {rule: [x], section: overvew}\n  - rules: [suppression]\n");

        Assert.Equal(
            (2, "", """
            .reportlint.yaml:2:14: there is no rule "govinfo/figure"; did you mean "govinfo/figures"?; reportlint rules lists them all
            .reportlint.yaml:2:57: "row": there is no "nw"; did you mean "new"?
            .reportlint.yaml:3:5: "rules" is missing: name the rules whose findings are suppressed, such as [govinfo/figures]
            .reportlint.yaml:3:6: unknown key "rule"; did you mean "rules"?
            .reportlint.yaml:3:26: "section": there is no "overvew"; did you mean "overview"?
            .reportlint.yaml:4:13: "suppression" is about suppressions themselves and cannot be suppressed: turn it off under "rules" in .reportlint.yaml

            """),
            command.Run("check", "./", "--lang", "en"));
    }

    [Fact]
    public void The_rules_about_suppressions_are_set_like_others()
    {
        command.Write("a.md", "<!-- reportlint-disable-file govinfo -->\n<!-- reportlint-disable-file govinfo/figures: 无 -->\n" + CommandLine.Report);
        command.Write(".reportlint.yaml", "rules: {suppression/unused: off, suppression/missing-reason: error}\n");

        Assert.Equal(
            (1, "a.md:1:1: error[suppression/missing-reason] nothing says why this is suppressed: add \": reason\" behind the rules\n"),
            Without(command.Run("check", "./", "--lang", "en", "--format", "concise")));
        Assert.Contains("suppression/missing-reason", command.Run("explain", "missing-reason").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_without_a_reason_is_told_where_reasons_are_wanted()
    {
        command.Write("a.md");
        command.Write(".reportlint.yaml", "rules: {suppression/missing-reason: warning}\n" + All + "  - rules: [govinfo/required-sections]\n    section: problems\n");

        Assert.Equal(
            (1, ".reportlint.yaml:6:5: warning[suppression/missing-reason] nothing says why this is suppressed (govinfo/required-sections): add \"reason: …\"\n"),
            Without(command.Run("check", "./a.md", "--lang", "en", "--format", "concise")));
    }

    [Fact]
    public void Of_two_findings_alike_the_suppressed_one_keeps_its_own_fingerprint()
    {
        const string twice = "2022年，我局主动公开政府信息120条。\n";
        command.Write("a.md", CommandLine.Report + "\n" + twice + "\n" + twice);
        var before = Fingerprints();
        command.Write("a.md", CommandLine.Report + "\n<!-- reportlint-disable-next-line govinfo/report-year -->\n" + twice + "\n" + twice);

        Assert.Equal(2, before.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(before, Fingerprints());

        List<string?> Fingerprints() => [.. JsonNode.Parse(command.Run("check", "./a.md", "--format", "sarif").Output)?["runs"]?[0]?["results"]?.AsArray()
            .Where(static r => r?["ruleId"]?.GetValue<string>() == "govinfo/report-year")
            .OrderBy(static r => r?["locations"]?[0]?["physicalLocation"]?["region"]?["startLine"]?.GetValue<int>())
            .Select(static r => r?["partialFingerprints"]?["primaryLocationLineHash"]?.GetValue<string>()) ?? []];
    }

    [Fact]
    public void A_comment_that_is_not_needed_is_taken_out_with_fix()
    {
        command.Write("a.md", "<!-- reportlint-disable-file govinfo/figures: 无 -->\n<!-- reportlint-disable-file govinfo: 草稿 -->\n" + CommandLine.Report);

        Assert.Equal(0, command.Run("check", "./a.md", "--fix").Code);
        Assert.Equal("<!-- reportlint-disable-file govinfo: 草稿 -->\n" + CommandLine.Report, File.ReadAllText(command.At("a.md")));
    }

    private static (int, string) Without((int Code, string Output, string Error) run) => (run.Code, run.Output);
}
