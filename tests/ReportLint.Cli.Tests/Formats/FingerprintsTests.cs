using ReportLint.Analysis;

namespace ReportLint.Cli.Tests;

public sealed class FingerprintsTests
{
    private const string Content = "标题\n\n  2022年的报告  \n";

    [Theory]
    [InlineData("新的一行\n\n标题\n\n  2022年的报告  \n尾")]
    [InlineData("标题\r\n\r\n2022年的报告\r\n")]
    [InlineData("2022年的报告")]
    public void Stay_when_lines_and_blanks_around_change(string changed) => Assert.Equal(Of(Content), Of(changed));

    [Fact]
    public void Stay_the_same_from_version_to_version() => Assert.Equal("ef4e18c225196e26:1", Of(Content));

    [Fact]
    public void Do_not_depend_on_the_words_of_the_message() => Assert.Equal(
        Of(Content),
        Of(Content, diagnostic => diagnostic with { Message = LocalizedText.Same("other"), Severity = Severity.Info }));

    [Fact]
    public void Differ_by_rule_address_and_text() => Assert.Distinct(
    [
        Of(Content),
        Of("2022年的报告。"),
        Of(Content, diagnostic => diagnostic with { Rule = Sample.SumRule }),
        Of(Content, diagnostic => diagnostic with { Address = new ReportAddress("x") }),
        Of(Content, diagnostic => diagnostic with { Address = new ReportAddress(Table: "x") }),
        Of(Content, diagnostic => diagnostic with { Address = new ReportAddress(Row: "x") }),
        Of(Content, diagnostic => diagnostic with { Address = new ReportAddress(Column: "x") }),
    ]);

    [Fact]
    public void Number_findings_that_are_alike()
    {
        const string Twice = "2022\n2022\n";
        var first = Sample.Find(Twice, "2022");
        var fingerprints = Fingerprints.Of(Sample.File("a.md", Twice, first, first with { Span = new(5, 4) }));
        Assert.Equal([":1", ":2"], fingerprints.Select(fingerprint => fingerprint[^2..]));
        Assert.Equal(fingerprints[0][..^2], fingerprints[1][..^2]);
    }

    private static string Of(string content, Func<Diagnostic, Diagnostic>? change = null)
    {
        var diagnostic = Sample.Find(content, "2022");
        return Fingerprints.Of(Sample.File("a.md", content, change?.Invoke(diagnostic) ?? diagnostic))[0];
    }
}
