using System.Text.Json;
using ReportLint.Syntax;

namespace ReportLint.Generator;

/// <summary>Writes reports to a folder, and beside them expected.json: for each file the findings wanted, by rule, line and columns from 1.</summary>
internal static class ReportFolder
{
    public static int Write(string folder, IEnumerable<PlantedReport> reports)
    {
        Directory.CreateDirectory(folder);
        using var stream = File.Create(Path.Combine(folder, "expected.json"));
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartArray();
        var count = 0;
        foreach (var report in reports)
        {
            File.WriteAllBytes(Path.Combine(folder, report.FileName), report.Bytes());
            Write(json, report);
            count++;
        }

        json.WriteEndArray();
        Console.Out.WriteLine($"{count} reports in {folder}");
        return 0;
    }

    private static void Write(Utf8JsonWriter json, PlantedReport report)
    {
        var text = new SourceText(report.Text);
        json.WriteStartObject();
        json.WriteString("file", report.FileName);
        json.WriteString("command", report.Plan.Command);
        json.WriteStartArray("expected");
        foreach (var expected in report.Expected)
        {
            var (start, end) = (text.Position(expected.Span.Start), text.Position(expected.Span.End));
            json.WriteStartObject();
            json.WriteString("defect", expected.Defect);
            json.WriteStartArray("rules");
            foreach (var rule in expected.Rules)
            {
                json.WriteStringValue(rule);
            }

            json.WriteEndArray();
            json.WriteNumber("line", start.Line);
            json.WriteNumber("startColumn", start.Column);
            json.WriteNumber("endLine", end.Line);
            json.WriteNumber("endColumn", end.Column);
            if (expected.IsRoom)
            {
                json.WriteBoolean("within", true);
            }

            if (expected.OrUnread is not null)
            {
                json.WriteString("orUnread", expected.OrUnread);
            }

            if (expected.Fix is not null)
            {
                json.WriteString("fix", expected.Fix);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
