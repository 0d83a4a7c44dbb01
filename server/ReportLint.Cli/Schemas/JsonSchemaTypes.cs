using System.Text.Json;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>Writes keys and what their values may be as JSON Schema. Maps stand among the definitions at the end, since a map may hold itself.</summary>
internal sealed class JsonSchemaTypes(Utf8JsonWriter json, Language language)
{
    private readonly Dictionary<SchemaMap, string> names = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<SchemaMap> unwritten = new();

    public void WriteMap(SchemaMap map)
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

    public void WriteKeys(SchemaMap map, bool required)
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

    public void WriteKey(SchemaKey key)
    {
        json.WriteStartObject(key.Name);
        json.WriteString("description", key.Meaning.In(language).Replace("`", "", StringComparison.Ordinal));
        json.WriteString("markdownDescription", key.Meaning.In(language));
        WriteType(key.Type);
        json.WriteEndObject();
    }

    /// <summary>The maps that are referred to; they may refer to each other and to themselves.</summary>
    public void WriteDefinitions()
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

    public static void Require(Utf8JsonWriter writer, params ReadOnlySpan<string> keys)
    {
        writer.WriteStartArray("required");
        foreach (var key in keys)
        {
            writer.WriteStringValue(key);
        }

        writer.WriteEndArray();
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
}
