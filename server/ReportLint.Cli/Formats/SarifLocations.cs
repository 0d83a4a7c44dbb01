using System.Text.Json;
using ReportLint.Syntax;

namespace ReportLint.Cli;

/// <summary>Writes what points into files in a SARIF log: artifact locations, regions, and messages.</summary>
internal sealed class SarifLocations(Utf8JsonWriter json, FileUri uris)
{
    private const string WorkingDirectoryId = "%SRCROOT%";

    public void WriteBaseIds()
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(WorkingDirectoryId);
        json.WriteString("uri", uris.WorkingDirectory);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public void WriteArtifact(string path)
    {
        var (uri, isRelative) = uris.Of(path);
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", uri);
        if (isRelative)
        {
            json.WriteString("uriBaseId", WorkingDirectoryId);
        }

        json.WriteEndObject();
    }

    public void WritePhysical(CheckedFile file, TextSpan span)
    {
        json.WriteStartObject("physicalLocation");
        WriteArtifact(file.Path);
        WriteRegion("region", file.Text.Positions(span));
        json.WriteEndObject();
    }

    public void WriteRegion(string name, LineSpan span)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", span.Start.Line);
        json.WriteNumber("startColumn", span.Start.Column);
        json.WriteNumber("endLine", span.End.Line);
        json.WriteNumber("endColumn", span.End.Column);
        json.WriteEndObject();
    }

    /// <summary>A region of which only the start is known.</summary>
    public void WriteStart(LinePosition? start)
    {
        if (start is { } position)
        {
            WriteRegion("region", new LineSpan(position, position));
        }
    }

    /// <summary>Writes a message as plain text: what a document says must not become a link of ours (SARIF 2.1.0, 3.11.6).</summary>
    public static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text.Contains("](", StringComparison.Ordinal) ? text.Replace("[", @"\[", StringComparison.Ordinal) : text);
        json.WriteEndObject();
    }
}
