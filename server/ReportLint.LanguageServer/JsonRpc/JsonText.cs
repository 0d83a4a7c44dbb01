using System.Text.Json;

namespace ReportLint.LanguageServer;

/// <summary>Reads what JSON's grammar lets through although it is no text: half a character, written as an escape.</summary>
internal static class JsonText
{
    /// <summary>The text of a JSON string; null where the value is none, or has half a character in it.</summary>
    public static string? Text(this JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A member of an object; null where there is none, or where the names of the members cannot be compared.</summary>
    public static JsonElement? Member(this JsonElement all, string name)
    {
        try
        {
            return all.TryGetProperty(name, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
