using System.Text.Json;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli;

/// <summary>An array of findings for scripts. Positions count from 1, in UTF-16 code units; ends are exclusive.</summary>
internal sealed class JsonFormat : IOutputFormat
{
    public string Name => "json";

    public void Write(CheckRun run, TextWriter output)
    {
        using var document = new JsonOutput(output);
        document.Json.WriteStartArray();
        foreach (var file in run.Files)
        {
            foreach (var diagnostic in file.Diagnostics)
            {
                WriteFinding(document.Json, file, diagnostic, run.Language);
            }

            document.Flush();
        }

        document.Json.WriteEndArray();
        document.Complete();
    }

    private static void WriteFinding(Utf8JsonWriter json, CheckedFile file, Diagnostic diagnostic, Language language)
    {
        json.WriteStartObject();
        json.WriteString("file", file.Path);
        WritePositions(json, file.Text.Positions(diagnostic.Span));
        json.WriteString("severity", diagnostic.Severity.Name());
        json.WriteString("rule", diagnostic.Rule.Id);
        json.WriteString("kind", diagnostic.Rule.Kind);
        json.WriteString("message", diagnostic.Message.In(language));
        WriteAddress(json, diagnostic.Address);

        json.WriteStartArray("related");
        foreach (var related in diagnostic.Related)
        {
            json.WriteStartObject();
            json.WriteString("file", file.Path);
            WritePositions(json, file.Text.Positions(related.Span));
            json.WriteString("message", related.Message.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();

        json.WriteStartArray("fixes");
        foreach (var fix in diagnostic.Fixes)
        {
            WriteFix(json, file.Text, fix, language);
        }

        json.WriteEndArray();
        json.WriteString("helpUri", diagnostic.Rule.HelpUri.AbsoluteUri);
        json.WriteEndObject();
    }

    private static void WriteAddress(Utf8JsonWriter json, ReportAddress address)
    {
        json.WriteString("section", address.Section);
        if (address is { Table: null, Row: null, Column: null })
        {
            json.WriteNull("cell");
            return;
        }

        json.WriteStartObject("cell");
        json.WriteString("table", address.Table);
        json.WriteString("row", address.Row);
        json.WriteString("column", address.Column);
        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, SourceText text, CodeFix fix, Language language)
    {
        json.WriteStartObject();
        json.WriteString("title", fix.Title.In(language));
        json.WriteString("applicability", fix.Applicability == Applicability.Safe ? "safe" : "unsafe");
        json.WriteStartArray("edits");
        foreach (var change in fix.Changes)
        {
            json.WriteStartObject();
            WritePositions(json, text.Positions(change.Span));
            json.WriteString("newText", change.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePositions(Utf8JsonWriter json, LineSpan span)
    {
        json.WriteNumber("line", span.Start.Line);
        json.WriteNumber("column", span.Start.Column);
        json.WriteNumber("endLine", span.End.Line);
        json.WriteNumber("endColumn", span.End.Column);
    }
}
