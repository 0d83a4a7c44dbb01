using System.Text.Json;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli;

/// <summary>Facts as a JSON array, one object a document. Positions count from 1, columns in UTF-16 units, ends are exclusive.</summary>
internal sealed class JsonFacts : IFactFormat
{
    public void Write(IReadOnlyList<FactSheet> sheets, Language language, TextWriter output)
    {
        using var json = new JsonOutput(output);
        json.Json.WriteStartArray();
        foreach (var sheet in sheets)
        {
            WriteSheet(json.Json, sheet, language);
            json.Flush();
        }

        json.Json.WriteEndArray();
        json.Complete();
    }

    private static void WriteSheet(Utf8JsonWriter json, FactSheet sheet, Language language)
    {
        json.WriteStartObject();
        json.WriteString("file", sheet.File);
        json.WriteString("report", sheet.Model?.Pack.Family);
        json.WriteString("version", sheet.Model?.Version);
        if (sheet.Model?.Year is { } year)
        {
            json.WriteNumber("year", year);
        }
        else
        {
            json.WriteNull("year");
        }

        json.WriteStartArray("facts");
        foreach (var fact in sheet.Facts)
        {
            WriteFact(json, sheet.Text, fact);
        }

        json.WriteEndArray();
        json.WriteStartArray("notAssessed");
        foreach (var gap in sheet.Model?.NotAssessed ?? [])
        {
            json.WriteStartObject();
            json.WriteString("what", gap.What);
            json.WriteString("why", gap.Why.In(language));
            json.WriteNumber("line", sheet.Text.Position(gap.Span.Start).Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFact(Utf8JsonWriter json, SourceText text, Fact fact)
    {
        var at = text.Positions(fact.Span);
        json.WriteStartObject();
        json.WriteString("table", fact.Table);
        json.WriteString("row", fact.Row);
        json.WriteString("column", fact.Column);
        if (fact.Labels is { } labels)
        {
            json.WriteString("rowLabel", labels.Row);
            json.WriteString("columnLabel", labels.Column);
        }

        if (fact.Value is { } value)
        {
            json.WriteNumber("value", value);
        }
        else
        {
            json.WriteNull("value");
        }

        json.WriteString("text", fact.Text);
        json.WriteNumber("line", at.Start.Line);
        json.WriteNumber("startColumn", at.Start.Column);
        if (at.End.Line != at.Start.Line)
        {
            json.WriteNumber("endLine", at.End.Line);
        }

        json.WriteNumber("endColumn", at.End.Column);
        json.WriteEndObject();
    }
}
