using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>What a YAML file says, whatever library or embedded form it was read from. Line and column count from 1; in the embedded form both are 0.</summary>
internal abstract record YamlValue(int Line, int Column)
{
    /// <summary>The file, where it is another than the one that is being read: rules take values over from the rules that they extend.</summary>
    public string? File { get; init; }
}

internal sealed record YamlText(string Value, int Line, int Column) : YamlValue(Line, Column)
{
    /// <summary>How far behind its place the text begins, within quotation marks; null where it is not written as it reads: over several lines, or with escapes.</summary>
    public int? Lead { get; init; }

    /// <summary>How far behind its place an offset into the text is written; 0 where that is not known.</summary>
    public int Written(int offset) => Lead is { } lead ? lead + offset : 0;
}

internal sealed record YamlList(ImmutableArray<YamlValue> Items, int Line, int Column) : YamlValue(Line, Column);

internal sealed record YamlMap(ImmutableArray<YamlEntry> Entries, int Line, int Column) : YamlValue(Line, Column)
{
    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Key.Value, key, StringComparison.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }
}

internal sealed record YamlEntry(YamlText Key, YamlValue Value);
