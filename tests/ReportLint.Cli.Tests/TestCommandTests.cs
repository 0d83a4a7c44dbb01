namespace ReportLint.Cli.Tests;

/// <summary>reportlint test: what it prints and returns.</summary>
public sealed class TestCommandTests : IDisposable
{
    private const string Rule = """
        kind: required-sections
        severity: error
        title: {zh: 题, en: title}
        messages:
          missing: {zh: "缺{section}", en: "{section} is missing"}
          heading-missing: {zh: 缺标题, en: no heading}
          twice: {zh: 两次, en: twice}
          order: {zh: 次序, en: order}
        tests:
          - {name: one is missing, given: {without: [b]}, expect: [{section: b}]}

        """;

    private readonly CommandLine command = new();

    public TestCommandTests() => command.Write("demo/pack.yaml", "family: demo/report\ntitle: 报告\nsections: [{id: a, title: 甲方情况}, {id: b, title: 乙方情况}]\n");

    public void Dispose() => command.Dispose();

    [Fact]
    public void Tests_that_pass_are_counted()
    {
        Write("sections", Rule);

        Assert.Equal((0, "1 test of 1 rule: 6 runs passed, 0 failed\n", ""), Run("--coverage"));
    }

    [Fact]
    public void A_test_that_fails_is_told_at_its_place_once_for_all_layouts()
    {
        Write("sections", Rule + "  - {name: none is missing, given: {without: [a]}, expect: []}\n");

        var (code, output, _) = Run("--filter", "none is");

        Assert.Equal(1, code);
        Assert.StartsWith("demo/sections.yaml:11:5: demo/sections: none is missing [gfm], and alike in 5 more layouts\n  noisy: line ", output, StringComparison.Ordinal);
        Assert.EndsWith("1 test of 1 rule: 0 runs passed, 6 failed (6 noisy)\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_without_a_test_that_fires_fails_where_that_is_asked_for()
    {
        Write("sections", Rule);
        Write("silent", Rule[..Rule.IndexOf("tests:", StringComparison.Ordinal)]);

        Assert.Equal((0, "1 test of 1 rule: 6 runs passed, 0 failed\n", ""), Run());
        Assert.Equal((1, "demo/silent: no test makes this rule find anything\n1 test of 1 rule: 6 runs passed, 0 failed\n", ""), Run("--coverage"));
    }

    [Fact]
    public void All_problems_of_the_files_are_told_and_nothing_runs()
    {
        Write("sections", Rule.Replace("without: [b]", "without: [c]", StringComparison.Ordinal));

        Assert.Equal((2, "", "demo/sections.yaml:10:46: there is no \"c\" here; there are a, b\n"), Run());
    }

    [Fact]
    public void JUnit_has_a_suite_a_rule_and_a_case_a_run()
    {
        Write("sections", Rule + "  - {name: none is missing, given: {without: [a]}, layouts: tab, expect: []}\n");

        var xml = System.Xml.Linq.XDocument.Parse(Run("--format", "junit").Output);

        var suite = Assert.Single(xml.Descendants("testsuite"));
        Assert.Equal(("demo/sections", "7", "1"), (suite.Attribute("name")?.Value, suite.Attribute("tests")?.Value, suite.Attribute("failures")?.Value));
        Assert.Equal("none is missing [tab]", Assert.Single(suite.Descendants("failure")).Parent?.Attribute("name")?.Value);
    }

    [Fact]
    public void A_pack_may_add_rules_to_a_family_that_ships()
    {
        const string rule = """
            kind: balanced-totals
            severity: warning
            url: https://example.org/granted
            title: {zh: 题, en: Not more granted than received}
            select: {table: applications, each: column}
            equation: granted <= new
            message: {zh: "{scope}", en: "{scope}: {left.value} > {right.value}"}
            note: Why.
            tests:
              - {name: more, given: {table: applications, set: {carried-in.natural: 3, carried-in.total: 3, granted.natural: 3, granted.total: 3, total.natural: 3, total.total: 3}},
                 expect: [{column: natural, message: "自然人: 3 > 0"}]}

            """;
        command.Write("mine/pack.yaml", "extends: govinfo\n");
        command.Write("mine/granted.yaml", rule);

        Assert.Equal((0, "1 test of 1 rule: 6 runs passed, 0 failed\n", ""), command.Run("test", "./mine", "--coverage", "--lang", "en"));
        Assert.Contains("mine/granted ", command.Run("rules", "--pack", "./mine").Output, StringComparison.Ordinal);
        Assert.Equal(
            (0, "mine/granted (warning, balanced-totals)\nNot more granted than received\n\nWhy.\n\nhttps://example.org/granted\n", ""),
            command.Run("explain", "granted", "--pack", "./mine", "--lang", "en"));
    }

    [Fact]
    public void A_pack_that_extends_none_that_is_there_is_told()
    {
        command.Write("mine/pack.yaml", "extends: govinf\n");

        Assert.Equal((2, "", "mine/pack.yaml:1:10: there is no pack \"govinf\"; did you mean \"govinfo\"?\n"), command.Run("test", "./mine", "--lang", "en"));
    }

    private void Write(string rule, string text) => command.Write($"demo/{rule}.yaml", text);

    private (int Code, string Output, string Error) Run(params string[] more) => command.Run(["test", "./demo", "--lang", "en", .. more]);
}
