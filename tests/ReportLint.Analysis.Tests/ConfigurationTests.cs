using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

/// <summary>What configuration files come to for a document.</summary>
public sealed class ConfigurationTests
{
    private const string Pack = """
        family: demo/report
        sections: [{id: a, title: 甲}]
        """;

    private const string Rule = "kind: required-sections\nseverity: error\ntitle: t\nmessages: {missing: m, heading-missing: m, twice: m, order: m}";

    private readonly Workspace workspace = new();

    [Theory]
    [InlineData("reports/a.md", """
        year -
        govinfo/applications-balance error
        govinfo/applications-results error
        govinfo/applications-row-total error
        govinfo/cross-report info
        govinfo/figures warning
        govinfo/report-year info
        govinfo/required-sections error
        govinfo/review-totals error
        govinfo/table-structure off
        """)]
    [InlineData("drafts/2024/a.md", """
        year 2024
        govinfo/applications-balance info
        govinfo/applications-results info
        govinfo/applications-row-total info
        govinfo/cross-report info
        govinfo/figures error
        govinfo/report-year info
        govinfo/required-sections info
        govinfo/review-totals info
        govinfo/table-structure info
        """)]
    [InlineData("drafts/old/a.txt", """
        year 2019
        govinfo/applications-balance off
        govinfo/applications-results off
        govinfo/applications-row-total off
        govinfo/cross-report off
        govinfo/figures off
        govinfo/report-year off
        govinfo/required-sections off
        govinfo/review-totals off
        govinfo/table-structure off
        """)]
    public void Later_overrides_outweigh_earlier_ones_and_the_longer_name_a_shorter_one(string path, string expected)
    {
        workspace[".reportlint.yaml"] = """
            rules:
              govinfo/figures: warning
              govinfo/report-year: info
              govinfo/table-structure: off
            overrides:
              - files: [drafts/]
                year: 2024
                rules: {govinfo/figures: error, govinfo: info}
              - files: ["old/*.txt", /drafts/old/*.txt]
                year: 2019
                rules: {govinfo: off}
            """;

        Assert.Equal(expected, Resolve(".reportlint.yaml", path));
    }

    [Fact]
    public void What_is_extended_is_outweighed_and_its_patterns_start_from_its_own_folder()
    {
        workspace[".reportlint.yaml"] = "lang: zh\nfail-on: error\nmax-warnings: 3\nyear: 2020\nignore: [a/draft.md]\nrules: {govinfo: off}\noverrides: [{files: [a/x.md], year: 2021}]";
        workspace["a/.reportlint.yaml"] = "extends: [../.reportlint.yaml, ./more.yaml]\nfail-on: info\nrules: {govinfo/figures: info}";
        workspace["a/more.yaml"] = "max-warnings: 5\nignore: ['!draft.md', '*.txt']";

        var (configuration, problems) = workspace.Load("a/.reportlint.yaml");

        Assert.Empty(problems);
        Assert.Equal((Language.Chinese, Severity.Info, 5), (configuration.Language, configuration.FailOn, configuration.MaxWarnings));
        Assert.Null(configuration.LeavingOut("/w/a/draft.md", isFolder: false));
        Assert.Equal("/w/a/more.yaml", configuration.LeavingOut("/w/a/b/c.txt", isFolder: false)?.Path);
        Assert.Null(configuration.LeavingOut("/w/c.txt", isFolder: false));
        Assert.Equal(2021, configuration.For("/w/a/x.md").Lint.Year);
        Assert.Equal(2020, configuration.For("/w/a/y.md").Lint.Year);
        Assert.Equal(["govinfo/figures"], configuration.For("/w/a/y.md").Lint.Packs.Where(static p => p.Name is "govinfo").SelectMany(p => p.Rules).Select(r => r.Info.Id));
    }

    [Fact]
    public void A_file_that_is_extended_by_two_ways_is_taken_once()
    {
        workspace[".reportlint.yaml"] = "extends: [b.yaml, c.yaml]";
        workspace["b.yaml"] = "extends: ./d.yaml\nyear: 2021";
        workspace["c.yaml"] = "extends: ./d.yaml";
        workspace["d.yaml"] = "year: 2020";

        var (configuration, problems) = workspace.Load(".reportlint.yaml");

        Assert.Empty(problems);
        Assert.Equal(["/w/d.yaml", "/w/b.yaml", "/w/c.yaml", "/w/.reportlint.yaml"], configuration.Files.Select(f => f.Path));
        Assert.Equal(2021, configuration.For("/w/a.md").Lint.Year);
    }

    [Fact]
    public void What_the_run_is_told_outweighs_the_configuration()
    {
        workspace[".reportlint.yaml"] = "year: 2020\nrules: {govinfo/figures: off, govinfo/report-year: info}";
        var choices = new RunChoices(["govinfo/figures", "govinfo/report-year", "govinfo/review-totals"], ["govinfo/review-totals"], 2024);

        var lint = workspace.Load(".reportlint.yaml", choices).Configuration.For("/w/a.md").Lint;

        Assert.Equal(["govinfo/figures", "govinfo/report-year"], lint.Packs.SelectMany(p => p.Rules).Select(r => r.Info.Id));
        Assert.Equal([KeyValuePair.Create("govinfo/report-year", Severity.Info)], lint.Severities);
        Assert.Equal(2024, lint.Year);
    }

    [Fact]
    public void Files_with_the_same_overrides_share_their_settings()
    {
        workspace[".reportlint.yaml"] = "overrides: [{files: ['*.txt'], year: 2020}]";

        var (configuration, _) = workspace.Load(".reportlint.yaml");

        Assert.Same(configuration.For("/w/a.md"), configuration.For("/w/b/b.md"));
        Assert.Same(configuration.For("/w/a.txt"), configuration.For("/w/b/b.txt"));
        Assert.NotSame(configuration.For("/w/a.md"), configuration.For("/w/a.txt"));
    }

    [Fact]
    public void Packs_of_ones_own_come_first_and_those_that_are_opt_in_only_when_named()
    {
        workspace["rules/acme/pack.yaml"] = Pack;
        workspace["rules/acme/sections.yaml"] = Rule;
        workspace["rules/extra/pack.yaml"] = "opt-in: true\n" + Pack;
        workspace[".reportlint.yaml"] = "packs: [rules/acme]\nrules: {acme/sections: warning}";

        Assert.Equal("acme govinfo tbs-ati", Packs());
        Assert.Equal("acme general govinfo tbs-ati", Packs("general"));
        Assert.Equal("extra acme govinfo tbs-ati", Packs("/w/rules/extra"));
        workspace[".reportlint.yaml"] = "extends: general\nrules: {general: info}";
        Assert.Equal("general govinfo tbs-ati", Packs());

        string Packs(params string[] named)
        {
            var loader = new ConfigurationLoader(workspace, PackSet.Shipped, RunChoices.None, [.. named]);
            var loaded = loader.Load("/w/.reportlint.yaml", "/w", "/w");
            Assert.Empty(loader.Problems);
            return string.Join(' ', loaded.Packs.Select(p => p.Model.Pack.Name));
        }
    }

    [Theory]
    [InlineData("govinfo tbs-ati")]
    [InlineData("general govinfo tbs-ati", "general")]
    [InlineData("general govinfo tbs-ati", "govinfo", "general/totals")]
    [InlineData("govinfo tbs-ati", "generally", "govinfo/general")]
    public void To_select_rules_of_a_pack_puts_it_in_use(string packs, params string[] select)
    {
        var loader = new ConfigurationLoader(workspace, PackSet.Shipped, RunChoices.None with { Select = [.. select] }, []);

        Assert.Equal(packs, string.Join(' ', loader.Default().Packs.Select(static p => p.Name)));
    }

    [Fact]
    public void A_severity_is_the_rules_own_and_what_a_rule_lowers_itself_stays_lower()
    {
        var rule = new RuleInfo("t/r", "t", Severity.Error, LocalizedText.Same("t"), LocalizedText.Same(""));
        Assert.Equal("Error Warning Info", Severities(null));
        Assert.Equal("Warning Warning Info", Severities(Severity.Warning));
        Assert.Equal("Info Info Info", Severities(Severity.Info));

        string Severities(Severity? set)
        {
            var config = new LintConfig([Reports.Govinfo with { Rules = [new ThreeFindings(rule)] }]);
            config = set is { } severity ? config with { Severities = config.Severities.Add(rule.Id, severity) } : config;
            var found = Linter.Lint(new SourceText(Reports.Write(TableLayout.Gfm)), DocumentFormat.Markdown, config, RelatedReports.None).Diagnostics;
            return string.Join(' ', found.Select(d => d.Severity));
        }
    }

    private string Resolve(string file, string path)
    {
        var (configuration, problems) = workspace.Load(file);
        Assert.Empty(problems);
        var lint = configuration.For("/w/" + path).Lint;
        var rules = configuration.Packs.Where(static p => p.Name is "govinfo").SelectMany(p => p.Rules).Select(r => r.Info).Where(static r => r.Id.Count(static c => c == '/') == 1).Select(r =>
            $"{r.Id} {(lint.Packs.Any(p => p.Rules.Any(o => o.Info == r)) ? lint.Severities.GetValueOrDefault(r.Id, r.Severity).ToString().ToLowerInvariant() : "off")}");
        return string.Join('\n', rules.Prepend($"year {lint.Year?.ToString() ?? "-"}"));
    }

    private sealed class ThreeFindings(RuleInfo info) : Rule(info)
    {
        public override IEnumerable<TraceStep> Trace(RuleContext context) => [];

        public override IEnumerable<Diagnostic> Check(RuleContext context) =>
            new[] { Severity.Error, Severity.Warning, Severity.Info }.Select((s, i) => new Diagnostic(Info, s, new TextSpan(i, 0), LocalizedText.Same("m")));
    }
}
