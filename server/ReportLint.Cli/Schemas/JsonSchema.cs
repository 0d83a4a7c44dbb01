using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>
/// Writes what may stand in a file as a JSON Schema (draft 7, which editors read best). Texts may be written as numbers, as YAML does with a year.
/// What only the reader can know, such as ids, is left to it.
/// </summary>
internal sealed class JsonSchema
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    private readonly Utf8JsonWriter json;
    private readonly Language language;
    private readonly Dictionary<SchemaMap, string> names = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<SchemaMap> unwritten = new();

    private JsonSchema(Utf8JsonWriter json, Language language)
    {
        this.json = json;
        this.language = language;
    }

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
        Require(j, "extends");
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
        Require(j, "kind");
        j.WriteStartArray("allOf");
        foreach (var kind in SchemaPath.WordsAt(RuleSchema.Any, "kind"))
        {
            s.WriteKind(kind.Text);
        }

        j.WriteEndArray();
        j.WriteEndObject();
    });

    private static string Write(Language language, Action<JsonSchema, Utf8JsonWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Indented))
        {
            var schema = new JsonSchema(writer, language);
            writer.WriteStartObject();
            writer.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            content(schema, writer);
            schema.WriteDefinitions();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private void WriteKind(string kind)
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
        WriteKeys(RuleSchema.Of(kind), required: true);
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteMap(SchemaMap map)
    {
        json.WriteString("type", "object");
        WriteKeys(map, required: true);
        if (map.Other is { } other)
        {
            json.WriteStartObject("additionalProperties");
            WriteType(other);
            json.WriteEndObject();
        }
        else
        {
            json.WriteBoolean("additionalProperties", false);
        }
    }

    private void WriteKeys(SchemaMap map, bool required)
    {
        json.WriteStartObject("properties");
        foreach (var key in map.Keys)
        {
            WriteKey(key);
        }

        json.WriteEndObject();
        if (required && map.Keys.Any(static k => k.IsRequired))
        {
            Require(json, [.. map.Keys.Where(static k => k.IsRequired).Select(static k => k.Name)]);
        }
    }

    private void WriteKey(SchemaKey key)
    {
        json.WriteStartObject(key.Name);
        json.WriteString("description", key.Meaning.In(language).Replace("`", "", StringComparison.Ordinal));
        json.WriteString("markdownDescription", key.Meaning.In(language));
        WriteType(key.Type);
        json.WriteEndObject();
    }

    private void WriteType(SchemaType type)
    {
        switch (type)
        {
            case SchemaText text:
                WriteTypes("string", "number", "boolean");
                if (text.Pattern is { } pattern)
                {
                    json.WriteString("pattern", pattern);
                }

                break;
            case SchemaChoice choice:
                WriteChoice(choice);
                break;
            case SchemaFlag:
                json.WriteString("type", "boolean");
                break;
            case SchemaNumber number:
                json.WriteString("type", number.IsWhole ? "integer" : "number");
                WriteBound("minimum", number.Least);
                WriteBound("maximum", number.Most);
                break;
            case SchemaList list:
                WriteList(list);
                break;
            case SchemaEither either:
                WriteAny([.. either.Types.Select<SchemaType, Action>(t => () => WriteType(t))]);
                break;
            case SchemaMap map:
                json.WriteString("$ref", $"#/definitions/{NameOf(map)}");
                break;
        }
    }

    private void WriteChoice(SchemaChoice choice)
    {
        json.WriteStartArray("enum");
        foreach (var word in choice.Words)
        {
            json.WriteStringValue(word.Text);
        }

        json.WriteEndArray();
        if (choice.Words.Any(static w => w.Meaning is not null))
        {
            json.WriteStartArray("enumDescriptions");
            foreach (var word in choice.Words)
            {
                json.WriteStringValue(word.Meaning?.In(language) ?? "");
            }

            json.WriteEndArray();
        }
    }

    private void WriteList(SchemaList list)
    {
        if (list.MayBeSingle)
        {
            WriteAny(() => WriteType(list.Item), WriteArray);
        }
        else
        {
            WriteArray();
        }

        void WriteArray()
        {
            json.WriteString("type", "array");
            json.WriteStartObject("items");
            WriteType(list.Item);
            json.WriteEndObject();
        }
    }

    private void WriteAny(params ReadOnlySpan<Action> alternatives)
    {
        json.WriteStartArray("anyOf");
        foreach (var write in alternatives)
        {
            json.WriteStartObject();
            write();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteBound(string name, int? value)
    {
        if (value is { } bound)
        {
            json.WriteNumber(name, bound);
        }
    }

    private void WriteTypes(params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (var type in types)
        {
            json.WriteStringValue(type);
        }

        json.WriteEndArray();
    }

    private string NameOf(SchemaMap map)
    {
        if (!names.TryGetValue(map, out var name))
        {
            name = $"map-{names.Count + 1}";
            names.Add(map, name);
            unwritten.Enqueue(map);
        }

        return name;
    }

    /// <summary>The maps that are referred to; they may refer to each other and to themselves.</summary>
    private void WriteDefinitions()
    {
        json.WriteStartObject("definitions");
        while (unwritten.TryDequeue(out var map))
        {
            json.WriteStartObject(names[map]);
            WriteMap(map);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Require(Utf8JsonWriter writer, params ReadOnlySpan<string> keys)
    {
        writer.WriteStartArray("required");
        foreach (var key in keys)
        {
            writer.WriteStringValue(key);
        }

        writer.WriteEndArray();
    }
}
