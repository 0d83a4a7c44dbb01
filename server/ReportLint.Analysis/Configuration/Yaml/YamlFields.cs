using System.Collections.Immutable;
using System.Globalization;

namespace ReportLint.Analysis;

/// <summary>
/// The keys of one YAML mapping. A key that the schema does not declare cannot be read: so what is read and what the schema says cannot drift apart. <see cref="SchemaCheck"/>
/// reports those that are not declared, <see cref="RejectUnused"/> those that are and have no use beside the others.
/// </summary>
internal sealed class YamlFields(YamlFile file, YamlMap map, SchemaMap schema)
{
    private readonly HashSet<string>? asked = map.Line == 0 ? null : new(StringComparer.Ordinal);

    /// <summary>Whether the file was checked when the executable was built: then nothing in it needs to be looked for again, and no schema is made for it.</summary>
    public bool IsChecked => map.Line == 0;

    public YamlMap Content => map;

    /// <summary>What may stand here.</summary>
    public SchemaMap Schema => schema;

    public IEnumerable<string> Keys => map.Entries.Select(static e => e.Key.Value);

    public void Problem(string key, LocalizedText message) => file.Problem(Value(key) ?? map, message);

    public void Problem(ConfigurationPlace place, LocalizedText message) => file.Problem(place, message);

    /// <summary>Tells what is wrong within the text of a key, at its own column; at the text where it is not written as it reads.</summary>
    /// <param name="offset">How far into the text, in UTF-16 units.</param>
    public void ProblemWithin(string key, int offset, LocalizedText message)
    {
        var place = ValuePlace(key);
        file.Problem(place with { Column = place.Column + ((Value(key) as YamlText)?.Written(offset) ?? 0) }, message);
    }

    /// <summary>Where the key itself stands; where the mapping begins if it has no such key.</summary>
    public ConfigurationPlace Place(string key) =>
        file.Place(map.Find(key)?.Key ?? (YamlValue)map);

    /// <summary>Where the value of a key stands.</summary>
    public ConfigurationPlace ValuePlace(string key) => file.Place(Value(key) ?? map);

    public ConfigurationPlace PlaceOf(YamlValue value) => file.Place(value);

    public bool Has(string key) => Value(key) is not null;

    /// <summary>A regular expression of the file, which must be sound.</summary>
    /// <param name="expand">Writes other expressions in place of names within it.</param>
    public FilteredRegex Expression(string pattern, bool ignoreCase = false, Func<string, string>? expand = null) => file.Expression(pattern, IsChecked, ignoreCase, expand);

    /// <summary>Other content as if it stood in this file.</summary>
    public YamlFields With(YamlMap content) => new(file, content, schema);

    /// <summary>The same content held against another schema.</summary>
    public YamlFields As(SchemaMap other) => new(file, map, other);

    /// <summary>Whether the key holds keys of its own.</summary>
    public bool IsMap(string key) => Value(key) is YamlMap;

    public string? Text(string key) => Value(key) switch
    {
        null => null,
        YamlText text => text.Value,
        var other => Wrong<string>(other, new LocalizedText($"“{key}”应当是文字", $"\"{key}\" must be a text")),
    };

    public string RequiredText(string key)
    {
        if (Text(key) is { } text)
        {
            return text;
        }

        if (!Has(key))
        {
            file.Problem(map, new LocalizedText($"缺少“{key}”", $"\"{key}\" is missing"));
        }

        return "";
    }

    public bool Flag(string key) => Text(key) switch
    {
        null or "false" => false,
        "true" => true,
        var other => Wrong(key, new LocalizedText($"“{key}”应当是 true 或 false，不是“{other}”", $"\"{key}\" must be true or false, not \"{other}\""), fallback: false),
    };

    public decimal? Number(string key) => Text(key) switch
    {
        null => null,
        var text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) => value,
        var text => Wrong<decimal?>(key, new LocalizedText($"“{key}”应当是数字，不是“{text}”", $"\"{key}\" must be a number, not \"{text}\""), fallback: null),
    };

    /// <summary>A whole number within the bounds of the schema.</summary>
    public int? Whole(string key)
    {
        var bounds = schema.TypeOf(key) as SchemaNumber;
        return Whole(key, bounds?.Least ?? 0, bounds?.Most ?? int.MaxValue);
    }

    private int? Whole(string key, int least, int most) => Text(key) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most => value,
        var text => Wrong<int?>(key, new LocalizedText($"“{key}”应当是 {least} 到 {most} 的整数，不是“{text}”", $"\"{key}\" must be a whole number from {least} to {most}, not \"{text}\""), fallback: null),
    };

    /// <summary>One of the words of the schema; null, with the problem noted, for any other.</summary>
    public string? OneOf(string key) => OneOf(key, Words(key));

    /// <summary>One of the words of the schema, which must be given.</summary>
    public string? RequiredOneOf(string key) => RequiredOneOf(key, Words(key));

    /// <summary>Some of the words of the schema.</summary>
    public ImmutableArray<string> SomeOf(string key) => SomeOf(key, Words(key));

    /// <summary>One of some words; null, with the problem noted, for any other.</summary>
    public string? OneOf(string key, params ImmutableArray<string> words)
    {
        if (Text(key) is not { } text || IsChecked || words.Contains(text, StringComparer.Ordinal))
        {
            return Text(key);
        }

        var meant = Suggestion.Nearest(text, words);
        return Wrong<string?>(key, new LocalizedText(
            $"“{key}”不能是“{text}”{Suggestion.Zh(meant)}；可以是 {string.Join("、", words)}",
            $"\"{key}\" cannot be \"{text}\"{Suggestion.En(meant)}; there are {string.Join(", ", words)}"), fallback: null);
    }

    private string? RequiredOneOf(string key, ImmutableArray<string> words)
    {
        if (!Has(key))
        {
            file.Problem(map, new LocalizedText($"缺少“{key}”：{string.Join("、", words)} 之一", $"\"{key}\" is missing: one of {string.Join(", ", words)}"));
        }

        return OneOf(key, words);
    }

    /// <summary>Some of the known words; any other is told at its place.</summary>
    public ImmutableArray<string> SomeOf(string key, ImmutableArray<string> words)
    {
        foreach (var (text, place) in IsChecked ? [] : PlacedTexts(key).Where(n => !words.Contains(n.Text, StringComparer.Ordinal)))
        {
            var meant = Suggestion.Nearest(text, words);
            file.Problem(place, new LocalizedText(
                $"“{key}”中没有“{text}”{Suggestion.Zh(meant)}；可以是 {(words.IsEmpty ? "（无）" : string.Join("、", words))}",
                $"there is no {key} \"{text}\"{Suggestion.En(meant)}; there are {(words.IsEmpty ? "none" : string.Join(", ", words))}"));
        }

        return Texts(key);
    }

    /// <summary>A list of texts, each with its place.</summary>
    public ImmutableArray<PlacedText> PlacedTexts(string key)
    {
        var texts = Texts(key);
        return Value(key) is YamlList list
            ? [.. texts.Zip(list.Items, (text, at) => new PlacedText(text, file.Place(at)))]
            : [.. texts.Select(text => new PlacedText(text, file.Place(Value(key) ?? map)))];
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public ImmutableArray<string> Texts(string key) => Value(key) switch
    {
        null => [],
        YamlText text => [text.Value],
        YamlList list when list.Items.All(static c => c is YamlText) => [.. list.Items.Cast<YamlText>().Select(static c => c.Value)],
        var other => Wrong<ImmutableArray<string>>(other, new LocalizedText($"“{key}”应当是文字的列表", $"\"{key}\" must be a list of texts"), []),
    };

    /// <summary>A list of lists of texts, each text with its place.</summary>
    public ImmutableArray<ImmutableArray<PlacedText>> TextLists(string key) => Value(key) switch
    {
        null => [],
        YamlList list when list.Items.All(static i => i is YamlList inner && inner.Items.All(static t => t is YamlText)) =>
            [.. list.Items.Cast<YamlList>().Select(inner => inner.Items.Cast<YamlText>().Select(t => new PlacedText(t.Value, file.Place(t))).ToImmutableArray())],
        var other => Wrong<ImmutableArray<ImmutableArray<PlacedText>>>(other, new LocalizedText($"“{key}”应当是列表的列表：- [甲, 乙]", $"\"{key}\" must be a list of lists of texts: - [one, other]"), []),
    };

    public ImmutableArray<YamlFields> List(string key) => Value(key) switch
    {
        null => [],
        YamlList list => Each(list, key),
        var other => Wrong<ImmutableArray<YamlFields>>(other, new LocalizedText($"“{key}”应当是列表", $"\"{key}\" must be a list"), []),
    };

    private ImmutableArray<YamlFields> Each(YamlList list, string key)
    {
        var all = ImmutableArray.CreateBuilder<YamlFields>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (Fields(item, key, isItem: true) is { } fields)
            {
                all.Add(fields);
            }
        }

        return all.DrainToImmutable();
    }

    public YamlFields? Map(string key) => Value(key) is { } value ? Fields(value, key, isItem: false) : null;

    /// <summary>A text in both languages: either {zh, en} or one text for both.</summary>
    public LocalizedText? Localized(string key)
    {
        if (Value(key) is YamlMap && Map(key) is { } both)
        {
            var text = new LocalizedText(both.RequiredText("zh"), both.RequiredText("en"));
            return text;
        }

        return Text(key) is { } one ? LocalizedText.Same(one) : null;
    }

    /// <summary>Tells of each key that nobody asked for: what is written there does nothing.</summary>
    public void RejectUnused()
    {
        foreach (var key in IsChecked ? [] : map.Entries.Select(static e => e.Key).Where(k => schema.TypeOf(k.Value) is not null && asked?.Contains(k.Value) != true))
        {
            file.Problem(key, new LocalizedText($"“{key.Value}”在这里不起作用", $"\"{key.Value}\" has no use here"));
        }
    }

    private YamlValue? Value(string key)
    {
        if (IsChecked)
        {
            return map.Find(key)?.Value;
        }

        if (schema.TypeOf(key) is null)
        {
            return null;
        }

        asked?.Add(key);
        return map.Find(key)?.Value;
    }

    private YamlFields? Fields(YamlValue value, string key, bool isItem) => value is YamlMap inner
        ? new YamlFields(file, inner, SchemaOf(key, isItem))
        : Wrong<YamlFields?>(value, new LocalizedText($"“{key}”应当是键值对：每行 键: 值", $"\"{key}\" must hold key: value lines"), null);

    /// <param name="isItem">Whether the keys are those of an item of a list, where the key may be a list or hold keys itself.</param>
    private SchemaMap SchemaOf(string key, bool isItem)
    {
        if (IsChecked)
        {
            return SchemaMap.Empty;
        }

        var types = schema.TypeOf(key) switch { SchemaEither either => either.Types, { } type => [type], _ => ImmutableArray<SchemaType>.Empty };
        return types.Where(t => t is SchemaList == isItem).SelectMany(SchemaPath.MapsOf).FirstOrDefault() ?? SchemaMap.Empty;
    }

    private ImmutableArray<string> Words(string key) => !IsChecked && schema.TypeOf(key) is { } type ? [.. SchemaPath.WordsOf(type).Select(static w => w.Text)] : [];

    private T? Wrong<T>(YamlValue at, LocalizedText message, T? fallback = default)
    {
        file.Problem(at, message);
        return fallback;
    }

    private T Wrong<T>(string key, LocalizedText message, T fallback)
    {
        file.Problem(Value(key) ?? map, message);
        return fallback;
    }
}
