using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests.Text;

public sealed class MetadataTests
{
    private const string Rule = """
        kind: metadata
        severity: warning
        title: t
        fields:
          title: required
          date: {required: true, pattern: '\d{4}-\d{2}-\d{2}', example: 2024-01-31}
          status: {values: [draft, final]}
          layout: forbidden
        messages: {missing: "missing {keys}", value: "{key} {value}, not {allowed}", forbidden: "no {key}", broken: "broken: {error}"}
        """;

    [Theory]
    [InlineData("---\ntitle: 报告\ndate: 2024-03-01\nother: 1\n---\n# 报告\n", "")]
    [InlineData("⟦⟧# 报告\n", "missing title, date")]
    [InlineData("⟦---⟧\ntitle: ''\nstatus: final\n---\n# 报告\n", "missing title, date")]
    [InlineData("---\r\ntitle: 报告\r\ndate: ⟦2024-3-1⟧\r\n---\r\n# 报告\r\n", "date 2024-3-1, not 2024-01-31")]
    [InlineData("---\ntitle: 报告\ndate: \"⟦x2024-03-01⟧\"\n---\n# 报告\n", "date x2024-03-01, not 2024-01-31")]
    [InlineData("---\ntitle: 报告\ndate: 2024-03-01\nstatus: [draft, ⟦sent⟧]\n---\n# 报告\n", "status sent, not draft, final")]
    [InlineData("---\ntitle: 报告\ndate: 2024-03-01\n⟦layout⟧: page\n---\n# 报告\n", "no layout")]
    [InlineData("---\ntitle: 报告\n⟦title: 又⟧\n---\n# 报告\n", "broken: the key \"title\" stands twice")]
    [InlineData("---\n⟦- 报告⟧\n---\n# 报告\n", "broken: key: value lines are expected here")]
    public void Front_matter(string marked, string message) =>
        Assert.Equal(message.Length == 0 ? [] : [message], TextRules.AssertFound(Rule, marked).Select(static d => d.Message.En));

    [Fact]
    public void Only_markdown_has_front_matter() => Assert.Empty(TextRules.Lint(Rule, "报告", DocumentFormat.PlainText));

    [Theory]
    [InlineData("title: required", "title: requird", "demo/r.yaml:5:10: \"title\" cannot be \"requird\"; did you mean \"required\"?; there are required, forbidden")]
    [InlineData("example: 2024-01-31", "example: 2024-1-31", "demo/r.yaml:6:65: \"2024-1-31\" is itself not allowed")]
    [InlineData("values:", "value:", "demo/r.yaml:7:12: unknown key \"value\"; did you mean \"values\"?")]
    [InlineData("no {key}", "no {kei}", "demo/r.yaml:9:93: unknown field {kei} in the message; did you mean \"key\"?; it may name key")]
    public void What_is_wrong_in_a_rule(string right, string wrong, string problem) => Assert.Equal([problem], TextRules.Problems(Rule.Replace(right, wrong, StringComparison.Ordinal)));
}
