using System.Collections.Immutable;
using System.Text.Json;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>Writes a SARIF log while the run goes on: first the results, then what is known at the end only, the rules that reported and how the run went.</summary>
internal sealed class SarifLog : IRunWriter
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private readonly RunContext run;
    private readonly string toolVersion;
    private readonly JsonOutput document;
    private readonly Utf8JsonWriter json;
    private readonly SarifLocations locations;
    private readonly SarifResults results;

    public SarifLog(RunContext run, FileUri uris, string toolVersion, TextWriter output)
    {
        this.run = run;
        this.toolVersion = toolVersion;
        document = new JsonOutput(output);
        json = document.Json;
        locations = new SarifLocations(json, uris);
        results = new SarifResults(json, run, locations);
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        locations.WriteBaseIds();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
    }

    public void Write(CheckedFile file)
    {
        results.Write(file);
        document.Flush();
    }

    public void End(RunOutcome outcome)
    {
        json.WriteEndArray();
        json.WriteStartObject("tool");
        SarifDriver.Write(json, results.Rules, run.Language, toolVersion);
        json.WriteEndObject();
        WriteInvocation(outcome);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        document.Complete();
    }

    public void Dispose() => document.Dispose();

    private void WriteInvocation(RunOutcome outcome)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", outcome.Faults.IsEmpty);
        WriteNotifications("toolConfigurationNotifications", outcome.Faults.Where(static f => IsConfiguration(f)), []);
        WriteNotifications("toolExecutionNotifications", outcome.Faults.Where(static f => !IsConfiguration(f)), outcome.Notes);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static bool IsConfiguration(RunFault fault) => string.Equals(fault.Kind, FaultKind.Configuration, StringComparison.Ordinal);

    private void WriteNotifications(string name, IEnumerable<RunFault> faults, ImmutableArray<RunNote> notes)
    {
        json.WriteStartArray(name);
        foreach (var fault in faults)
        {
            json.WriteStartObject();
            json.WriteStartObject("descriptor");
            json.WriteString("id", fault.Kind);
            json.WriteEndObject();
            json.WriteString("level", "error");
            WriteBody(fault.Message, fault.Path, () => locations.WriteStart(fault.Position));
            json.WriteEndObject();
        }

        foreach (var note in notes)
        {
            json.WriteStartObject();
            json.WriteString("level", "note");
            WriteBody(note.Message, note.Path, () => { });
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteBody(LocalizedText message, string path, Action writeRegion)
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
    }
}
