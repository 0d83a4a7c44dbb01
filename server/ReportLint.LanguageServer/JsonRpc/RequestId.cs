using System.Text.Json;

namespace ReportLint.LanguageServer;

/// <summary>What a request is called by: a number or a string, or neither for what could not be read.</summary>
internal readonly record struct RequestId(long? Number, string? Text)
{
    /// <summary>Null where the value is neither a whole number nor a string.</summary>
    public static RequestId? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt64(out var number) => new RequestId(number, null),
        JsonValueKind.String when value.Text() is { } text => new RequestId(null, text),
        _ => null,
    };

    public void Write(Utf8JsonWriter json)
    {
        if (Number is { } number)
        {
            json.WriteNumber("id", number);
        }
        else if (Text is not null)
        {
            json.WriteString("id", Text);
        }
        else
        {
            json.WriteNull("id");
        }
    }
}
