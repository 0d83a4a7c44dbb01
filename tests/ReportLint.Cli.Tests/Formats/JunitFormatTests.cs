using System.Xml.Linq;
using ReportLint.Analysis;

namespace ReportLint.Cli.Tests;

public sealed class JunitFormatTests
{
    [Fact]
    public void A_document_is_a_suite_and_a_finding_a_case() => Assert.Equal(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <testsuites name="ReportLint">
          <testsuite name="报告.md" tests="2" failures="2" errors="0">
            <testcase classname="报告.md" name="govinfo/year (3:1)" file="报告.md" line="3">
              <failure type="warning" message="The year should be 2023">报告.md:3:1: The year should be 2023</failure>
            </testcase>
            <testcase classname="报告.md" name="govinfo/sum (5:16)" file="报告.md" line="5">
              <failure type="error" message="The total should be 3">报告.md:5:16: The total should be 3</failure>
            </testcase>
          </testsuite>
          <testsuite name="b.md" tests="1" failures="0" errors="0">
            <testcase classname="b.md" name="b.md" file="b.md" />
          </testsuite>
        </testsuites>

        """,
        Sample.Write(new JunitFormat(), Sample.Run(Language.English, Sample.TwoFindings("报告.md"), Sample.File("b.md", "x"))));

    [Fact]
    public void Text_that_XML_cannot_hold_is_made_fit()
    {
        var found = Sample.Find("2022", "2022") with { Message = LocalizedText.Same("<&\"\u0001\ud800\ufffe]]>\u202E😀") };

        var xml = XDocument.Parse(Sample.Write(new JunitFormat(), Sample.Run(Language.English, Sample.File("a\u0007<.md", "2022", found))));

        Assert.Equal("<&\"\ufffd\ufffd\ufffd]]>\ufffd😀", Assert.Single(xml.Descendants("failure")).Attribute("message")?.Value);
        Assert.Equal("a\ufffd<.md", Assert.Single(xml.Descendants("testsuite")).Attribute("name")?.Value);
    }

    [Fact]
    public void A_hint_does_not_fail_and_a_fault_is_an_error()
    {
        var run = Sample.Run(Language.English, Sample.File("a.md", "2022", Sample.Find("2022", "2022") with { Severity = Severity.Info }));

        var xml = XDocument.Parse(Sample.Write(new JunitFormat(), run with { Faults = [new RunFault("x.md", LocalizedText.Same("no such file"), FaultKind.Input)] }));

        Assert.Equal(["0 0", "0 1"], xml.Descendants("testsuite").Select(static s => $"{s.Attribute("failures")?.Value} {s.Attribute("errors")?.Value}"));
        Assert.Equal("The year should be 2023", Assert.Single(xml.Descendants("system-out")).Value);
        Assert.Equal("x.md: no such file", Assert.Single(xml.Descendants("error")).Attribute("message")?.Value);
    }
}
