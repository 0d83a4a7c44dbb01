using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>For programs: every run of every test.</summary>
internal sealed class JsonTestFormat : ITestFormat
{
    public string Name => "json";

    public void Write(TestRun run, Language language, TextWriter output)
    {
        using var json = new JsonOutput(output);
        json.Json.WriteStartObject();
        json.Json.WriteStartArray("tests");
        foreach (var outcome in run.Outcomes)
        {
            json.Json.WriteStartObject();
            json.Json.WriteString("rule", outcome.Test.Rule);
            json.Json.WriteString("name", outcome.Test.Name);
            json.Json.WriteString("layout", outcome.Layout is { } layout ? RuleTestRunner.NameOf(layout) : null);
            json.Json.WriteString("file", ShownPath.Of(outcome.Test.Place.File));
            json.Json.WriteNumber("line", outcome.Test.Place.Line);
            json.Json.WriteNumber("column", outcome.Test.Place.Column);
            json.Json.WriteBoolean("passed", outcome.Passed);
            json.Json.WriteStartArray("failures");
            foreach (var failure in outcome.Failures)
            {
                json.Json.WriteStartObject();
                json.Json.WriteString("fault", failure.Name.En);
                json.Json.WriteString("message", failure.Message.In(language));
                json.Json.WriteEndObject();
            }

            json.Json.WriteEndArray();
            json.Json.WriteEndObject();
            json.Flush();
        }

        json.Json.WriteEndArray();
        json.Json.WriteStartArray("uncovered");
        foreach (var rule in run.Uncovered)
        {
            json.Json.WriteStringValue(rule);
        }

        json.Json.WriteEndArray();
        json.Json.WriteEndObject();
        json.Complete();
    }
}
