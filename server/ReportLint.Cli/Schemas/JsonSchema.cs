using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>
/// Writes what may stand in a file as a JSON Schema (draft 7, which editors read best). Texts may be written as numbers, as YAML does with a year.
/// What only the reader can know, such as ids, is left to it.
/// </summary>
internal static class JsonSchema
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The schema of a configuration file or of a pack.yaml.</summary>
    public static string Of(SchemaMap file, LocalizedText title, Language language) => Write(language, (s, j) =>
    {
        j.WriteString("title", title.In(language));
        s.WriteMap(file);
    });

    /// <summary>The schema of rule files: the keys that may stand beside a kind are those of the kind. A rule that extends another may say any part of it.</summary>
    public static string OfRules(LocalizedText title, Language language) => Write(language, (s, j) =>
    {
        j.WriteString("title", title.In(language));
        j.WriteString("type", "object");
        j.WriteStartObject("if");
        JsonSchemaTypes.Require(j, "extends");
        j.WriteEndObject();
        j.WriteStartObject("then");
        s.WriteKeys(RuleSchema.Any, required: false);
        j.WriteStartObject("patternProperties");
        j.WriteBoolean("^.+[+-]$", true);
        j.WriteEndObject();
        j.WriteBoolean("additionalProperties", false);
        j.WriteEndObject();
        j.WriteStartObject("else");
        j.WriteStartObject("properties");
        s.WriteKey(RuleSchema.Any.Keys.First(static k => k.Name is "kind"));
        j.WriteEndObject();
        JsonSchemaTypes.Require(j, "kind");
        j.WriteStartArray("allOf");
        foreach (var kind in SchemaPath.WordsAt(RuleSchema.Any, "kind"))
        {
            WriteKind(s, j, kind.Text);
        }

        j.WriteEndArray();
        j.WriteEndObject();
    });

    private static string Write(Language language, Action<JsonSchemaTypes, Utf8JsonWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Indented))
        {
            var schema = new JsonSchemaTypes(writer, language);
            writer.WriteStartObject();
            writer.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            content(schema, writer);
            schema.WriteDefinitions();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void WriteKind(JsonSchemaTypes types, Utf8JsonWriter json, string kind)
    {
        json.WriteStartObject();
        json.WriteStartObject("if");
        json.WriteStartObject("properties");
        json.WriteStartObject("kind");
        json.WriteString("const", kind);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("then");
        types.WriteKeys(RuleSchema.Of(kind), required: true);
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
