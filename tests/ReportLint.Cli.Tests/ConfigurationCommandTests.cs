using System.Text.Json;

namespace ReportLint.Cli.Tests;

/// <summary>Configuration files on disk: which one applies, what it does to findings and exit codes, and what is said when it is wrong.</summary>
public sealed class ConfigurationCommandTests : IDisposable
{
    private readonly CommandLine cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public void The_nearest_file_upward_applies_up_to_the_repositorys_root()
    {
        cli.Write(".reportlint.yaml", "rules: {govinfo: off}");
        Directory.CreateDirectory(cli.At("repo/.git"));
        cli.Write("repo/a.md");
        cli.Write("repo/sub/.reportlint.yaml", "rules: {govinfo/required-sections: info, govinfo/table-structure: off}");
        cli.Write("repo/sub/deep/b.md");
        cli.Write("c.md");

        Assert.Equal(["repo/a.md: error warning", "repo/sub/deep/b.md: info"], Severities("."));
        Assert.Equal(["c.md: error warning", "repo/a.md: error warning", "repo/sub/deep/b.md: error warning"], Severities(".", "--isolated"));
        Assert.Equal([], Severities(".", "--config", "./.reportlint.yaml"));
    }

    [Fact]
    public void A_severity_reaches_exit_code_text_and_sarif()
    {
        cli.Write(".reportlint.yaml", "rules: {govinfo/required-sections: info, govinfo/table-structure: off}");
        cli.Write("a.md");

        var (code, output, _) = cli.Run("check", "./a.md", "--lang", "en", "--format", "sarif");
        using var sarif = JsonDocument.Parse(output);

        Assert.Equal(0, code);
        Assert.All(sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray(), r => Assert.Equal("note", r.GetProperty("level").GetString()));
        Assert.Contains(": info govinfo/required-sections", cli.Run("check", "./a.md", "--lang", "en").Output, StringComparison.Ordinal);
        Assert.Equal(1, cli.Run("check", "./a.md", "--fail-on", "info").Code);
        Assert.Equal(1, cli.Run("check", "./a.md", "--isolated").Code);
    }

    [Fact]
    public void Settings_of_the_run_come_from_the_folder_that_all_paths_lie_in_and_options_outweigh_them()
    {
        cli.Write(".reportlint.yaml", "lang: zh\nfail-on: error\nrules: {govinfo: warning}");
        cli.Write("sub/.reportlint.yaml", "extends: ../.reportlint.yaml\nlang: en\nmax-warnings: 0");
        cli.Write("a.md");
        cli.Write("sub/b.md");

        // The workspace is the folder of the file itself where there is no repository.
        Directory.CreateDirectory(cli.At(".git"));
        Assert.Equal(0, cli.Run("check", "./a.md", "./sub/b.md").Code);
        Assert.Contains("警告", cli.Run("check", "./a.md", "./sub/b.md").Output, StringComparison.Ordinal);
        Assert.Equal(1, cli.Run("check", "./sub/b.md").Code);
        Assert.Contains("warning", cli.Run("check", "./sub").Output, StringComparison.Ordinal);
        Assert.Equal(0, cli.Run("check", "./sub/b.md", "--max-warnings", "100").Code);
        Assert.Equal(1, cli.Run("check", "./a.md", "--fail-on", "warning").Code);
        Assert.Contains("警告", cli.Run("check", "./sub", "--lang", "zh").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_selected_runs_even_if_the_configuration_turns_it_off()
    {
        cli.Write(".reportlint.yaml", "rules: {govinfo: off}");
        cli.Write("a.md");

        Assert.Equal([], Severities("./a.md"));
        Assert.Equal(["a.md: warning"], Severities("./a.md", "--select", "govinfo/table-structure"));
    }

    [Fact]
    public void All_that_is_wrong_in_all_files_of_the_run_is_told_at_once()
    {
        Directory.CreateDirectory(cli.At(".git"));
        cli.Write("a/.reportlint.yaml", "rules: {govinfo/figurs: off}\nfail-on: eror");
        cli.Write("b/.reportlint.yaml", "extends: ../b.yaml\nrules: [");
        cli.Write("c/.reportlint.yaml", "extends: [../c.yaml]");
        cli.Write("c.yaml", "yeer: 2020");
        foreach (var name in new[] { "a/a.md", "b/b.md", "c/c.md" })
        {
            cli.Write(name);
        }

        var result = cli.Run("check", "./a", "./b", "./c", "--lang", "en", "--ignore", "figures,govinfo/figures");

        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.Equal(
            [
                "a/.reportlint.yaml:1:9: there is no rule \"govinfo/figurs\"; did you mean \"govinfo/figures\"?; reportlint rules lists them all",
                "a/.reportlint.yaml:2:10: \"fail-on\" cannot be \"eror\"; did you mean \"error\"?; there are error, warning, info",
                "b/.reportlint.yaml:2:9: While parsing a node, did not find expected node content: a text with \": \", \" #\", { or [ in it stands in quotation marks, and what belongs together begins at one column",
                "c.yaml:1:1: unknown key \"yeer\"; did you mean \"year\"?",
                "there is no rule \"figures\"; did you mean \"govinfo/figures\"?; reportlint rules lists them all",
            ],
            result.Error.TrimEnd().Split('\n').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Problems_of_the_configuration_stand_in_sarif_and_json_too()
    {
        cli.Write(".reportlint.yaml", "rule: {}");
        cli.Write("a.md");

        using var sarif = JsonDocument.Parse(cli.Run("check", "./a.md", "--lang", "en", "--format", "sarif").Output);
        var invocation = sarif.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0];
        var notification = Assert.Single(invocation.GetProperty("toolConfigurationNotifications").EnumerateArray());
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal("configuration", notification.GetProperty("descriptor").GetProperty("id").GetString());
        Assert.Equal("unknown key \"rule\"; did you mean \"rules\"?", notification.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal(1, notification.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());

        Assert.Equal(
            """
            [
              {
                "file": ".reportlint.yaml",
                "line": 1,
                "column": 1,
                "endLine": 1,
                "endColumn": 1,
                "severity": "error",
                "rule": null,
                "kind": "configuration",
                "message": "unknown key \"rule\"; did you mean \"rules\"?"
              }
            ]

            """,
            cli.Run("check", "./a.md", "--lang", "en", "--format", "json").Output);
    }

    [Fact]
    public void A_configuration_that_cannot_be_had_is_an_error_and_never_passed_over()
    {
        cli.Write("a.md");
        Directory.CreateDirectory(cli.At("folder/.reportlint.yaml"));
        cli.Write("folder/b.md");
        cli.Write("binary/.reportlint.yaml", new string('\0', 100));
        cli.Write("binary/c.md");
        cli.Write("large/.reportlint.yaml", new string('#', 2_000_000));
        cli.Write("large/d.md");

        Assert.Equal((2, "", "none.yaml: there is no such file\n"), cli.Run("check", "./a.md", "--config", "./none.yaml", "--lang", "en"));
        Assert.Equal((2, "", "folder/.reportlint.yaml: this is a folder, not a file\n"), cli.Run("check", "./folder/b.md", "--lang", "en"));
        Assert.Equal((2, "", "binary/.reportlint.yaml: this is a binary file, not a text\n"), cli.Run("check", "./binary", "--lang", "en"));
        Assert.Equal((2, "", "large/.reportlint.yaml: the file is too large; the limit is 1 MB: split it or make it smaller\n"), cli.Run("check", "./large", "--lang", "en"));
        cli.Write("mistaken/.reportlint.yml", "rules: {}");
        cli.Write("mistaken/e.md");
        Assert.Equal((2, "", "mistaken/.reportlint.yml: a configuration file is named .reportlint.yaml\n"), cli.Run("check", "./mistaken", "--lang", "en"));
        Assert.Equal(2, cli.Run("check", "./a.md", "--config", "./none.yaml", "--isolated").Code);
        Assert.Equal((2, "", "none.yaml: there is no such file\n"), cli.Run("facts", "./a.md", "--config", "./none.yaml", "--lang", "en") with { Output = "" });
    }

    [Fact]
    public void An_unreadable_configuration_is_an_error()
    {
        cli.Write("a.md");
        var file = cli.Write(".reportlint.yaml", "rules: {}");
        if (OperatingSystem.IsWindows())
        {
            using var locked = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.None);
            AssertUnreadable();
            return;
        }

        // The administrator may read everything: a link to itself cannot be read by anyone.
        File.Delete(file);
        File.CreateSymbolicLink(file, file);
        AssertUnreadable();

        void AssertUnreadable()
        {
            var result = cli.Run("check", "./a.md", "--lang", "en");
            Assert.Equal((2, ""), (result.Code, result.Output));
            Assert.StartsWith(".reportlint.yaml: ", result.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_link_does_not_lead_out_of_the_workspace()
    {
        using var outside = new CommandLine();
        outside.Write("secret.yaml", "year: 2020");
        cli.Write("a.md");
        cli.Write(".reportlint.yaml", "extends: [./inside/secret.yaml]\npacks: [./inside]");
        Directory.CreateSymbolicLink(cli.At("inside"), outside.Folder);

        var result = cli.Run("check", "./a.md", "--lang", "en");

        Assert.Equal(2, result.Code);
        Assert.Equal(
            [$".reportlint.yaml:1:11: \"./inside/secret.yaml\" lies outside of the workspace {cli.Folder}", $".reportlint.yaml:2:9: \"./inside\" lies outside of the workspace {cli.Folder}"],
            result.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_pack_of_ones_own_is_read_from_its_folder()
    {
        cli.Write("rules/minutes/pack.yaml", "family: demo/minutes\napplies-to: {evidence: [{title: 会议纪要}]}\nsections: [{id: decisions, title: 决定事项}, {id: tasks, title: 任务分工}]");
        cli.Write("rules/minutes/sections.yaml", "kind: required-sections\nseverity: error\ntitle: {zh: 缺少部分, en: a section is missing}\nmessages: {missing: \"no {section}\", heading-missing: m, twice: m, order: m}");
        cli.Write("a.md", "# 会议纪要\n\n## 一、决定事项\n\n无。\n");

        Assert.Equal((1, "a.md:5:3: error[minutes/sections] no 任务分工\n", ""), cli.Run("check", "./a.md", "--pack", "./rules/minutes", "--format", "concise"));
        Assert.Equal(0, cli.Run("check", "./a.md", "--pack", "./rules/minutes", "--ignore", "minutes").Code);
        cli.Write(".reportlint.yaml", "packs: [rules/minutes]\nrules: {minutes/sections: warning}");
        Assert.Equal((1, "a.md:5:3: warning[minutes/sections] no 任务分工\n", ""), cli.Run("check", "./a.md", "--format", "concise"));
        Assert.Contains("demo/minutes", cli.Run("facts", "./a.md").Output, StringComparison.Ordinal);
        Assert.Contains("demo/minutes", cli.Run("tree", "./a.md").Output, StringComparison.Ordinal);

        cli.Write("rules/minutes/sections.yaml", "kind: required-section\nseverity: error\ntitle: t");
        var (code, output, error) = cli.Run("check", "./a.md", "--lang", "en");
        Assert.Equal((2, ""), (code, output));
        Assert.Matches("^rules/minutes/sections.yaml:1:7: \"kind\" cannot be \"required-section\"; did you mean \"required-sections\"\\?; there are required-sections, [a-z, -]+\n$", error);
        Assert.Equal((2, "", "--pack: there is no pack or folder none\n"), cli.Run("check", "./a.md", "--isolated", "--pack", "./none", "--lang", "en"));
    }

    [Fact]
    public void Verbose_tells_which_configuration_applied_and_which_override_did_not()
    {
        cli.Write(".reportlint.yaml", "rules: {govinfo: off}\noverrides:\n  - files: [draft/]\n    year: 2020");
        cli.Write("a.md");
        cli.Write("b.md");

        Assert.Equal(
            """
            .reportlint.yaml: this configuration applies to 2 files
            .reportlint.yaml: line 3: "files" (draft/) matches none of the files that are checked

            """,
            string.Concat(cli.Run("check", "./a.md", "./b.md", "-v", "--lang", "en", "--format", "concise").Error.Split('\n').Where(l => l.StartsWith(".reportlint.yaml", StringComparison.Ordinal)).Select(l => l + "\n")));
    }

    [Fact]
    public void Settings_are_shown_with_where_they_come_from()
    {
        cli.Write(".reportlint.yaml", "extends: ./base.yaml\nmax-warnings: 3\noverrides: [{files: [drafts/], year: 2024, rules: {govinfo/figures: off}}]");
        cli.Write("base.yaml", "fail-on: error\nrules: {govinfo: warning, govinfo/report-year: info}");
        cli.Write("a.md");
        cli.Write("b.md");
        cli.Write("drafts/c.md");

        // The rules of one family are enough to show.
        var (code, output, error) = cli.Run("check", "./a.md", "./b.md", "./drafts", "--show-settings", "--lang", "en");
        Assert.Equal(
            (0, """
            fail-on: error
            max-warnings: 3
            lang: en

            a.md
            b.md
              configuration: .reportlint.yaml
              extends: base.yaml
              year: read from each report
              packs: govinfo, tbs-ati
              rules:
                govinfo/applications-balance: warning
                govinfo/applications-results: warning
                govinfo/applications-row-total: warning
                govinfo/cross-report: warning
                govinfo/figures: warning
                govinfo/report-year: info
                govinfo/required-sections: warning
                govinfo/review-totals: warning
                govinfo/table-structure: warning

            drafts/c.md
              configuration: .reportlint.yaml
              extends: base.yaml
              overrides: .reportlint.yaml:3 (drafts/)
              year: 2024
              packs: govinfo, tbs-ati
              rules:
                govinfo/applications-balance: warning
                govinfo/applications-results: warning
                govinfo/applications-row-total: warning
                govinfo/cross-report: warning
                govinfo/figures: off
                govinfo/report-year: info
                govinfo/required-sections: warning
                govinfo/review-totals: warning
                govinfo/table-structure: warning

            """, ""),
            (code, string.Concat(output.Split('\n').Where(static l => !l.Contains("    tbs-ati/", StringComparison.Ordinal) && l.Count(static c => c == '/') < 2).Select(static l => l + "\n"))[..^1], error));
    }

    /// <summary>For each file with findings the severities that occur, gravest first.</summary>
    private IEnumerable<string> Severities(params string[] args) =>
        cli.Run(["check", .. args.Select(a => a is "." ? cli.Folder : a), "--format", "concise"]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => (File: l.Split(':')[0], Severity: l.Split(' ')[1].Split('[')[0]))
            .GroupBy(l => l.File).Select(g => $"{g.Key}: {string.Join(' ', g.Select(l => l.Severity).Distinct().Order(StringComparer.Ordinal))}");
}
