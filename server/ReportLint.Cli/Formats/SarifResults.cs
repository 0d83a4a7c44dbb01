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
    private readonly List<RuleInfo> rules = [];
    private readonly Dictionary<string, int> ruleIndexes = new(StringComparer.Ordinal);

    public SarifResults(Utf8JsonWriter json, RunContext run, SarifLocations locations)
    {
        this.json = json;
        this.locations = locations;
        language = run.Language;
        foreach (var rule in run.Rules)
        {
            IndexOf(rule);
        }
    }

    /// <summary>The rules of the run, and behind them the faults of our own that stand among the findings. A result names its rule by its index here.</summary>
    public IReadOnlyList<RuleInfo> Rules => rules;

    public void Write(CheckedFile file)
    {
        var (fingerprints, hidden) = Fingerprints.WithSuppressed(file);
        for (var i = 0; i < file.Diagnostics.Length; i++)
        {
            Write(file, file.Diagnostics[i], fingerprints[i], null);
        }

        // Viewers show these as dismissed, and do not take them for mended.
        for (var i = 0; i < file.Suppressed.Length; i++)
        {
            Write(file, file.Suppressed[i].Finding, hidden[i], file.Suppressed[i].By);
        }
    }

    private int IndexOf(RuleInfo rule)
    {
        if (!ruleIndexes.TryGetValue(rule.Id, out var index))
        {
            index = rules.Count;
            ruleIndexes[rule.Id] = index;
            rules.Add(rule);
        }

        return index;
    }

    private void Write(CheckedFile file, Diagnostic diagnostic, string fingerprint, Suppression? suppression)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Rule.Id);
        json.WriteNumber("ruleIndex", IndexOf(diagnostic.Rule));
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
        WriteSuppression(suppression);
        json.WriteEndObject();
    }

    private void WriteSuppression(Suppression? suppression)
    {
        if (suppression is null)
        {
            return;
        }

        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", suppression.IsInSource ? "inSource" : "external");
        json.WriteString("status", "accepted");
        if (suppression.Reason is { } reason)
        {
            json.WriteString("justification", reason);
        }

        json.WriteEndObject();
        json.WriteEndArray();
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
            locations.WritePhysical(related[i].Document is { } other ? file with { Path = ShownPath.Of(other.Path), Text = other.Text } : file, related[i].Span);
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
