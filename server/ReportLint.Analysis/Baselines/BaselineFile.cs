using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReportLint.Analysis;

/// <summary>A baseline as JSON: one entry a line, in order, so that a change of it is read in a review.</summary>
public static class BaselineFile
{
    internal const int Version = 1;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The baseline, or the first thing that is wrong with the text, at its line and column.</summary>
    public static (Baseline? Baseline, ConfigurationProblem? Problem) Read(string path, string text) => BaselineReader.Read(path, text);

    public static string Write(IEnumerable<KeyValuePair<BaselineEntry, int>> entries)
    {
        var lines = entries.OrderBy(static e => e.Key, BaselineEntry.Order).Select(static e => "\n    " + Line(e.Key, e.Value));
        return string.Create(CultureInfo.InvariantCulture, $"{{\n  \"version\": {Version},\n  \"findings\": [{string.Join(",", lines)}\n  ]\n}}\n");
    }

    private static string Line(BaselineEntry entry, int count)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Compact))
        {
            json.WriteStartObject();
            json.WriteString("file", entry.File);
            json.WriteString("rule", entry.Rule);
            WriteIfAny(json, "section", entry.Section);
            WriteIfAny(json, "table", entry.Table);
            WriteIfAny(json, "row", entry.Row);
            WriteIfAny(json, "column", entry.Column);
            json.WriteString("text", entry.Text);
            if (count > 1)
            {
                json.WriteNumber("count", count);
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
