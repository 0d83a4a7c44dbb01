using System.Collections.Immutable;
using System.Text.Json;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>The findings in a SARIF log.</summary>
internal sealed class SarifResults
{
    private readonly Utf8JsonWriter json;
    private readonly Language language;
    private readonly SarifLocations locations;
    private readonly Dictionary<string, int> ruleIndexes = new(StringComparer.Ordinal);

    public SarifResults(Utf8JsonWriter json, CheckRun run, SarifLocations locations)
    {
        this.json = json;
        this.locations = locations;
        language = run.Language;
        for (var i = 0; i < run.Rules.Length; i++)
        {
            ruleIndexes.TryAdd(run.Rules[i].Id, i);
        }
    }

    public void Write(CheckedFile file)
    {
        var fingerprints = Fingerprints.Of(file);
        for (var i = 0; i < file.Diagnostics.Length; i++)
        {
            Write(file, file.Diagnostics[i], fingerprints[i]);
        }
    }

    private void Write(CheckedFile file, Diagnostic diagnostic, string fingerprint)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Rule.Id);
        if (ruleIndexes.TryGetValue(diagnostic.Rule.Id, out var index))
        {
            json.WriteNumber("ruleIndex", index);
        }

        json.WriteString("level", diagnostic.Severity.SarifLevel());
        SarifLocations.WriteMessage(json, "message", diagnostic.Message.In(language));

        json.WriteStartArray("locations");
        json.WriteStartObject();
        locations.WritePhysical(file, diagnostic.Span);
        json.WriteEndObject();
        json.WriteEndArray();
        WriteRelated(file, diagnostic.Related);

        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", fingerprint);
        json.WriteEndObject();
        WriteFixes(file, diagnostic.Fixes);
        json.WriteEndObject();
    }

    private void WriteRelated(CheckedFile file, ImmutableArray<RelatedLocation> related)
    {
        if (related.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("relatedLocations");
        for (var i = 0; i < related.Length; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", i + 1);
            locations.WritePhysical(file, related[i].Span);
            SarifLocations.WriteMessage(json, "message", related[i].Message.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteFixes(CheckedFile file, ImmutableArray<CodeFix> fixes)
    {
        if (fixes.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("fixes");
        foreach (var fix in fixes)
        {
            json.WriteStartObject();
            SarifLocations.WriteMessage(json, "description", fix.Title.In(language));
            json.WriteStartArray("artifactChanges");
            json.WriteStartObject();
            locations.WriteArtifact(file.Path);
            json.WriteStartArray("replacements");
            foreach (var change in fix.Changes)
            {
                json.WriteStartObject();
                locations.WriteRegion("deletedRegion", file.Text.Positions(change.Span));
                json.WriteStartObject("insertedContent");
                json.WriteString("text", change.NewText);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartObject("properties");
            json.WriteString("applicability", fix.Applicability == Applicability.Safe ? "safe" : "unsafe");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
