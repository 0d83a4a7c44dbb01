using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReportLint.Analysis;

/// <summary>A baseline as JSON: one entry a line, in order, so that a change of it is read in a review.</summary>
public static class BaselineFile
{
    private const int Version = 1;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The baseline, or why the text is none, at its line and column.</summary>
    public static (Baseline? Baseline, ConfigurationProblem? Problem) Read(string path, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("version", out var version) || !json.RootElement.TryGetProperty("findings", out var findings))
            {
                return Broken(path, 1, 1, "这不是基线文件：缺少“version”或“findings”；用 --update-baseline 重新写入", "this is no baseline: \"version\" or \"findings\" is missing; write it anew with --update-baseline");
            }

            if (version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != Version)
            {
                return Broken(path, 1, 1, $"基线文件的版本是 {version}，这个程序只认得 {Version}；请更新 ReportLint，或用 --update-baseline 重新写入", $"the baseline has version {version}; this program knows {Version} alone: update ReportLint, or write it anew with --update-baseline");
            }

            var entries = ImmutableSortedDictionary.CreateBuilder<BaselineEntry, int>(BaselineEntry.Order);
            foreach (var finding in findings.EnumerateArray())
            {
                var entry = new BaselineEntry(Text(finding, "file") ?? "", Text(finding, "rule") ?? "", Text(finding, "section"), Text(finding, "table"), Text(finding, "row"), Text(finding, "column"), Text(finding, "text") ?? "");
                entries[entry] = entries.GetValueOrDefault(entry) + (finding.TryGetProperty("count", out var count) ? count.GetInt32() : 1);
            }

            return (new Baseline(path, entries.ToImmutable()), null);
        }
        catch (JsonException e)
        {
            return Broken(path, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1, "从这里起不是 JSON：解决合并冲突，或用 --update-baseline 重新写入", "from here on this is no JSON: settle the merge conflict, or write it anew with --update-baseline");
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            return Broken(path, 1, 1, $"基线文件的内容不对（{e.Message}）；用 --update-baseline 重新写入", $"the baseline holds what it should not ({e.Message}); write it anew with --update-baseline");
        }
    }

    public static string Write(IEnumerable<KeyValuePair<BaselineEntry, int>> entries)
    {
        var lines = entries.OrderBy(static e => e.Key, BaselineEntry.Order).Select(static e => "    " + Line(e.Key, e.Value));
        return string.Create(CultureInfo.InvariantCulture, $"{{\n  \"version\": {Version},\n  \"findings\": [\n{string.Join(",\n", lines)}\n  ]\n}}\n");
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

    private static string? Text(JsonElement finding, string name) => finding.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static (Baseline? Baseline, ConfigurationProblem? Problem) Broken(string path, int line, int column, string zh, string en) =>
        (null, new ConfigurationProblem(path, line, column, new LocalizedText(zh, en)));
}
