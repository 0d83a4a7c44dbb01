using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace ReportLint.Analysis;

/// <summary>Reads a baseline token by token, so that what is wrong is told at its own place.</summary>
internal static class BaselineReader
{
    /// <summary>The baseline, or the first thing that is wrong with the text, at its line and column.</summary>
    public static (Baseline? Baseline, ConfigurationProblem? Problem) Read(string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var json = new Utf8JsonReader(bytes);
        try
        {
            var entries = ImmutableSortedDictionary.CreateBuilder<BaselineEntry, int>(BaselineEntry.Order);
            return ReadFile(ref json, entries) is { } wrong ? (null, Problem((int)json.TokenStartIndex, wrong)) : (new Baseline(path, entries.ToImmutable()), null);
        }
        catch (JsonException e)
        {
            return (null, Problem(LineStart(bytes, (int)(e.LineNumber ?? 0)) + (int)(e.BytePositionInLine ?? 0), new LocalizedText(
                "从这里起不是 JSON：解决合并冲突，或用 --update-baseline 重新写入", "from here on this is no JSON: settle the merge conflict, or write it anew with --update-baseline")));
        }
        catch (InvalidOperationException)
        {
            // An escape that stands for half of a character.
            return (null, Problem((int)json.TokenStartIndex, Wrong("这段文字不完整", "this text is not whole")));
        }

        ConfigurationProblem Problem(int offset, LocalizedText message)
        {
            var before = bytes.AsSpan(0, Math.Min(offset, bytes.Length));
            return new ConfigurationProblem(path, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1, message);
        }
    }

    /// <returns>What is wrong with the token where the reader stands; null: nothing in all of the file.</returns>
    private static LocalizedText? ReadFile(ref Utf8JsonReader json, ImmutableSortedDictionary<BaselineEntry, int>.Builder entries)
    {
        var (hasVersion, hasFindings) = (false, false);
        if (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var wrong = json.GetString() switch
                {
                    "version" => ReadVersion(ref json, out hasVersion),
                    "findings" => ReadFindings(ref json, entries, out hasFindings),
                    _ => Skip(ref json),
                };
                if (wrong is not null)
                {
                    return wrong;
                }
            }
        }

        if (hasVersion && hasFindings)
        {
            // Whatever comes after the end is an error that the reader throws.
            json.Read();
            return null;
        }

        return Wrong("这不是基线文件：缺少“version”或“findings”", "this is no baseline: \"version\" or \"findings\" is missing");
    }

    private static LocalizedText? ReadVersion(ref Utf8JsonReader json, out bool has)
    {
        json.Read();
        has = json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var number) && number == BaselineFile.Version;
        var version = json.TokenType switch
        {
            JsonTokenType.Number => Encoding.UTF8.GetString(json.ValueSpan),
            JsonTokenType.String => $"\"{json.GetString()}\"",
            _ => "?",
        };
        return has ? null : new LocalizedText(
            $"基线文件的版本是 {version}，这个程序只认得 {BaselineFile.Version}；请更新 ReportLint，或用 --update-baseline 重新写入",
            $"the baseline has version {version}; this program knows {BaselineFile.Version} alone: update ReportLint, or write it anew with --update-baseline");
    }

    private static LocalizedText? ReadFindings(ref Utf8JsonReader json, ImmutableSortedDictionary<BaselineEntry, int>.Builder entries, out bool has)
    {
        json.Read();
        has = json.TokenType == JsonTokenType.StartArray;
        while (has && json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (ReadEntry(ref json, entries) is { } wrong)
            {
                return wrong;
            }
        }

        return has ? null : Wrong("“findings”应为列表", "\"findings\" must be a list");
    }

    private static LocalizedText? ReadEntry(ref Utf8JsonReader json, ImmutableSortedDictionary<BaselineEntry, int>.Builder entries)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            return Wrong("这里应为一个问题，写在 { } 中", "a finding must stand here, in { }");
        }

        var words = new Dictionary<string, string?>(StringComparer.Ordinal);
        var count = 1;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString() ?? "";
            json.Read();
            switch (name)
            {
                case "count" when json.TokenType != JsonTokenType.Number || !json.TryGetInt32(out count) || count < 1:
                    return Wrong("“count”应为 1 以上的整数", "\"count\" must be a whole number from 1");
                case "file" or "rule" or "section" or "table" or "row" or "column" or "text" when json.TokenType != JsonTokenType.String:
                    return Wrong($"“{name}”应为加引号的文字", $"\"{name}\" must be text in quotation marks");
                case "file" or "rule" or "section" or "table" or "row" or "column" or "text":
                    words[name] = json.GetString();
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        if (words.GetValueOrDefault("file") is not { Length: > 0 } file || words.GetValueOrDefault("rule") is not { Length: > 0 } rule || words.GetValueOrDefault("text") is not { } text)
        {
            return Wrong("到这里为止的问题缺少“file”“rule”或“text”", "the finding that ends here has no \"file\", \"rule\" or \"text\"");
        }

        var entry = new BaselineEntry(file, rule, words.GetValueOrDefault("section"), words.GetValueOrDefault("table"), words.GetValueOrDefault("row"), words.GetValueOrDefault("column"), text);
        entries[entry] = (int)Math.Min(int.MaxValue, (long)entries.GetValueOrDefault(entry) + count);
        return null;
    }

    private static LocalizedText? Skip(ref Utf8JsonReader json)
    {
        json.Read();
        json.Skip();
        return null;
    }

    private static LocalizedText Wrong(string zh, string en) => new($"{zh}；用 --update-baseline 重新写入", $"{en}; write it anew with --update-baseline");

    private static int LineStart(ReadOnlySpan<byte> bytes, int line)
    {
        var start = 0;
        for (; line > 0 && bytes[start..].IndexOf((byte)'\n') is >= 0 and var length; line--)
        {
            start += length + 1;
        }

        return start;
    }
}
