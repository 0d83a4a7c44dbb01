using System.Text.Json;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>SARIF 2.1.0 (OASIS standard), complete enough for GitHub's code scanning and for SARIF viewers.</summary>
internal sealed class SarifFormat(string workingDirectory, string toolVersion) : IOutputFormat
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public string Name => "sarif";

    public void Write(CheckRun run, TextWriter output)
    {
        using var document = new JsonOutput(output);
        var json = document.Json;
        var locations = new SarifLocations(json, new FileUri(workingDirectory));

        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        SarifDriver.Write(json, run, toolVersion);
        json.WriteEndObject();
        WriteInvocation(json, run, locations);
        locations.WriteBaseIds();
        json.WriteString("columnKind", "utf16CodeUnits");

        var results = new SarifResults(json, run, locations);
        json.WriteStartArray("results");
        foreach (var file in run.Files)
        {
            results.Write(file);
            document.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        document.Complete();
    }

    private static void WriteInvocation(Utf8JsonWriter json, CheckRun run, SarifLocations locations)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", run.Faults.IsEmpty);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var fault in run.Faults)
        {
            json.WriteStartObject();
            json.WriteStartObject("descriptor");
            json.WriteString("id", fault.Kind);
            json.WriteEndObject();
            json.WriteString("level", "error");
            WriteNotificationBody(fault.Message, fault.Path, () => locations.WriteStart(fault.Position));
        }

        foreach (var (path, message) in run.Notes)
        {
            json.WriteStartObject();
            json.WriteString("level", "note");
            WriteNotificationBody(message, path, () => { });
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();

        void WriteNotificationBody(LocalizedText message, string path, Action writeRegion)
        {
            SarifLocations.WriteMessage(json, "message", message.In(run.Language));
            if (path.Length > 0)
            {
                json.WriteStartArray("locations");
                json.WriteStartObject();
                json.WriteStartObject("physicalLocation");
                locations.WriteArtifact(path);
                writeRegion();
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }
    }
}
