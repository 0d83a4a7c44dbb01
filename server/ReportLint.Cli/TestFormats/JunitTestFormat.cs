using System.Globalization;
using System.Xml;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>JUnit's XML, which CI servers show: a suite a rule, a case a run of a test.</summary>
internal sealed class JunitTestFormat : ITestFormat
{
    public string Name => "junit";

    public void Write(TestRun run, Language language, TextWriter output)
    {
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = false, CloseOutput = false }))
        {
            xml.WriteStartElement("testsuites");
            foreach (var rule in run.Outcomes.GroupBy(static o => o.Test.Rule, StringComparer.Ordinal))
            {
                xml.WriteStartElement("testsuite");
                xml.WriteAttributeString("name", XmlText.Clean(rule.Key));
                xml.WriteAttributeString("tests", rule.Count().ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("failures", rule.Count(static o => !o.Passed).ToString(CultureInfo.InvariantCulture));
                foreach (var outcome in rule)
                {
                    Write(xml, outcome, language);
                }

                xml.WriteEndElement();
            }

            foreach (var uncovered in run.Uncovered)
            {
                WriteUncovered(xml, uncovered, language);
            }

            xml.WriteEndElement();
        }

        output.Write('\n');
    }

    private static void Write(XmlWriter xml, TestOutcome outcome, Language language)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", XmlText.Clean(outcome.Test.Rule));
        xml.WriteAttributeString("name", XmlText.Clean(TestWords.Name(outcome)));
        xml.WriteAttributeString("file", XmlText.Clean(ShownPath.Of(outcome.Test.Place.File)));
        xml.WriteAttributeString("line", outcome.Test.Place.Line.ToString(CultureInfo.InvariantCulture));
        if (!outcome.Passed)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", outcome.Failures[0].Name.En);
            xml.WriteAttributeString("message", XmlText.Clean(outcome.Failures[0].Message.In(language)));
            xml.WriteString(XmlText.Clean(string.Join('\n', outcome.Failures.Select(f => $"{f.Name.In(language)}: {f.Message.In(language)}"))));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteUncovered(XmlWriter xml, string rule, Language language)
    {
        var message = language == Language.Chinese ? "没有测试使这条规则报告问题" : "no test makes this rule find anything";
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", XmlText.Clean(rule));
        xml.WriteAttributeString("tests", "1");
        xml.WriteAttributeString("failures", "1");
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", XmlText.Clean(rule));
        xml.WriteAttributeString("name", "coverage");
        xml.WriteStartElement("failure");
        xml.WriteAttributeString("message", message);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
