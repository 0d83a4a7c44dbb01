using System.Globalization;
using System.Xml;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>JUnit's XML, which CI servers show: a suite a document, a case a finding; a document without findings is one case that passed. Hints do not fail.</summary>
internal sealed class JunitFormat : IOutputFormat
{
    public string Name => "junit";

    public IRunWriter Begin(RunContext run, TextWriter output) => new Writer(run.Language, output);

    private sealed class Writer : IRunWriter
    {
        private readonly Language language;
        private readonly TextWriter output;
        private readonly XmlWriter xml;

        public Writer(Language language, TextWriter output)
        {
            this.language = language;
            this.output = output;
            xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", CloseOutput = false, OmitXmlDeclaration = true });
            output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "ReportLint");
        }

        public void Write(CheckedFile file)
        {
            var path = XmlText.Clean(file.Path);
            Suite(path, Math.Max(1, file.Diagnostics.Length), file.Diagnostics.Count(static d => d.Severity > Severity.Info), errors: 0);
            if (file.Diagnostics.IsEmpty)
            {
                Case(path, path, null);
                xml.WriteEndElement();
            }

            foreach (var found in file.Diagnostics)
            {
                var at = file.Text.Position(found.Span.Start);
                Case(path, XmlText.Clean($"{found.Rule.Id} ({at.Line}:{at.Column})"), at.Line);
                var message = XmlText.Clean(found.Message.In(language));
                if (found.Severity > Severity.Info)
                {
                    xml.WriteStartElement("failure");
                    xml.WriteAttributeString("type", found.Severity.Name());
                    xml.WriteAttributeString("message", message);
                    xml.WriteString($"{path}:{at.Line}:{at.Column}: {message}");
                    xml.WriteEndElement();
                }
                else
                {
                    xml.WriteElementString("system-out", message);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.Flush();
        }

        public void End(RunOutcome outcome)
        {
            foreach (var fault in outcome.Faults)
            {
                var name = XmlText.Clean(fault.Path.Length == 0 ? "reportlint" : fault.Path);
                Suite(name, tests: 1, failures: 0, errors: 1);
                Case(name, fault.Kind, fault.Position?.Line);
                xml.WriteStartElement("error");
                xml.WriteAttributeString("type", fault.Kind);
                xml.WriteAttributeString("message", XmlText.Clean(fault.In(language)));
                xml.WriteEndElement();
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.Flush();
            output.Write('\n');
        }

        public void Dispose() => xml.Dispose();

        private void Suite(string name, int tests, int failures, int errors)
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("errors", errors.ToString(CultureInfo.InvariantCulture));
        }

        private void Case(string file, string name, int? line)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", file);
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("file", file);
            if (line is { } at)
            {
                xml.WriteAttributeString("line", at.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
