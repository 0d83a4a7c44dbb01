using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>Changes a rule by the keys of one that extends it: a key replaces, "key+" adds to a list or to keys with values, "key-" takes from them.</summary>
internal static class RuleMerge
{
    // Tests belong to the rule whose file they stand in.
    private const string Tests = "tests";
    private const string Extends = "extends";

    /// <summary>A rule that extends none: it has nothing to add to.</summary>
    public static YamlMap Plain(YamlFields fields)
    {
        if (fields.IsChecked || !fields.Content.Entries.Any(static e => IsChange(e.Key.Value)))
        {
            return fields.Content;
        }

        foreach (var key in fields.Keys.Where(IsChange))
        {
            fields.Problem(fields.Place(key), new LocalizedText($"“{key}”只用在有“extends”的规则中", $"\"{key}\" is for rules that have \"extends\""));
        }

        return Unchanged(fields.Content);
    }

    /// <summary>What a rule says itself, where it is not known what it changes.</summary>
    public static YamlFields WithoutChanges(YamlFields fields) => fields.With(Unchanged(fields.Content));

    public static YamlMap Merge(YamlFields fields, YamlMap extended, List<(ConfigurationPlace, LocalizedText)> problems)
    {
        var entries = extended.Entries.Where(static e => e.Key.Value is not Tests).ToList();
        foreach (var entry in fields.Content.Entries.Where(static e => e.Key.Value is not Extends))
        {
            var name = IsChange(entry.Key.Value) ? entry.Key.Value[..^1] : entry.Key.Value;
            var index = entries.FindIndex(e => string.Equals(e.Key.Value, name, StringComparison.Ordinal));
            if (!IsChange(entry.Key.Value))
            {
                entries[index < 0 ? Append(entries, entry) : index] = entry;
            }
            else if (index < 0)
            {
                problems.Add((fields.PlaceOf(entry.Key), new LocalizedText($"所扩展的规则没有“{name}”，无可增减：写作“{name}:”", $"the extended rule has no \"{name}\" to change: write \"{name}:\"")));
            }
            else
            {
                entries[index] = entries[index] with { Value = Change(fields, entry, entries[index].Value, problems) };
            }
        }

        return fields.Content with { Entries = [.. entries] };
    }

    /// <summary>The value with all in it, each at the place that is given for it.</summary>
    public static YamlValue Place(YamlValue value, Func<YamlValue, ConfigurationPlace> place)
    {
        var (file, line, column) = place(value);
        return value switch
        {
            YamlList list => list with { File = file, Line = line, Column = column, Items = [.. list.Items.Select(i => Place(i, place))] },
            YamlMap map => map with { File = file, Line = line, Column = column, Entries = [.. map.Entries.Select(e => new YamlEntry((YamlText)Place(e.Key, place), Place(e.Value, place)))] },
            _ => value with { File = file, Line = line, Column = column },
        };
    }

    private static YamlMap Unchanged(YamlMap map) => map with { Entries = [.. map.Entries.Where(static e => !IsChange(e.Key.Value))] };

    private static bool IsChange(string key) => key is [_, .., '+' or '-'];

    private static int Append(List<YamlEntry> entries, YamlEntry entry)
    {
        entries.Add(entry);
        return entries.Count - 1;
    }

    private static YamlValue Change(YamlFields fields, YamlEntry entry, YamlValue old, List<(ConfigurationPlace, LocalizedText)> problems)
    {
        var adds = entry.Key.Value[^1] == '+';
        switch (old, entry.Value)
        {
            case (YamlMap map, YamlMap more) when adds:
                return map with { Entries = [.. map.Entries.Where(e => more.Find(e.Key.Value) is null), .. more.Entries] };
            case (YamlList or YamlText, YamlList or YamlText) when adds:
                return AsList(old) with { Items = [.. AsList(old).Items, .. AsList(entry.Value).Items] };
            case (YamlMap map, YamlList or YamlText):
                var keys = Texts(entry.Value, map.Entries.Select(static e => e.Key.Value));
                return map with { Entries = [.. map.Entries.Where(e => !keys.Contains(e.Key.Value))] };
            case (YamlList or YamlText, YamlList or YamlText):
                var items = AsList(old).Items;
                var texts = Texts(entry.Value, items.OfType<YamlText>().Select(static t => t.Value));
                return AsList(old) with { Items = [.. items.Where(i => i is not YamlText text || !texts.Contains(text.Value))] };
            default:
                problems.Add((fields.PlaceOf(entry.Value), new LocalizedText(
                    $"“{entry.Key.Value}”与它要改的值不是同一种：两边都写列表，或都写键值对",
                    $"\"{entry.Key.Value}\" and the value that it changes are not of one kind: both must be lists, or both keys with values")));
                return old;
        }

        HashSet<string> Texts(YamlValue named, IEnumerable<string> known)
        {
            var there = known.ToList();
            var texts = AsList(named).Items.OfType<YamlText>().ToList();
            foreach (var text in texts.Where(t => !there.Contains(t.Value, StringComparer.Ordinal)))
            {
                var meant = Suggestion.Nearest(text.Value, there);
                problems.Add((fields.PlaceOf(text), new LocalizedText($"没有可去掉的“{text.Value}”{Suggestion.Zh(meant)}", $"there is no \"{text.Value}\" to take out{Suggestion.En(meant)}")));
            }

            return [.. texts.Select(static t => t.Value)];
        }
    }

    private static YamlList AsList(YamlValue value) => value as YamlList ?? new YamlList([value], value.Line, value.Column) { File = value.File };
}
