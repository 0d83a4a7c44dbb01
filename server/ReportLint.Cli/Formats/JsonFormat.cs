using System.Text.Json;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli;

/// <summary>
/// An array of findings for scripts. Positions count from 1, in UTF-16 code units; ends are exclusive. What made the run fail stands behind the
/// findings: entries without a rule, and without positions where there are none.
/// </summary>
internal sealed class JsonFormat : IOutputFormat
{
    public string Name => "json";

    public IRunWriter Begin(RunContext run, TextWriter output) => new Writer(run.Language, output);

    public static void WriteFinding(Utf8JsonWriter json, CheckedFile file, Diagnostic diagnostic, Language language)
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
            json.WriteString("file", related.Document is null ? file.Path : ShownPath.Of(related.Document.Path));
            WritePositions(json, (related.Document?.Text ?? file.Text).Positions(related.Span));
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
        json.WriteString("helpUri", diagnostic.Rule.HelpUri?.AbsoluteUri);
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

    public static void WriteFault(Utf8JsonWriter json, RunFault fault, Language language)
    {
        json.WriteStartObject();
        json.WriteString("file", fault.Path.Length > 0 ? fault.Path : null);
        if (fault.Position is { } at)
        {
            WritePositions(json, new LineSpan(at, at));
        }

        json.WriteString("severity", Severity.Error.Name());
        json.WriteNull("rule");
        json.WriteString("kind", fault.Kind);
        json.WriteString("message", fault.Message.In(language));
        json.WriteEndObject();
    }

    private sealed class Writer : IRunWriter
    {
        private readonly Language language;
        private readonly JsonOutput document;

        public Writer(Language language, TextWriter output)
        {
            this.language = language;
            document = new JsonOutput(output);
            document.Json.WriteStartArray();
        }

        public void Write(CheckedFile file)
        {
            foreach (var diagnostic in file.Diagnostics)
            {
                WriteFinding(document.Json, file, diagnostic, language);
            }

            document.Flush();
        }

        public void End(RunOutcome outcome)
        {
            foreach (var fault in outcome.Faults)
            {
                WriteFault(document.Json, fault, language);
            }

            document.Json.WriteEndArray();
            document.Complete();
        }

        public void Dispose() => document.Dispose();
    }
}
