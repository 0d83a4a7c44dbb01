using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace ReportLint.Analysis;

/// <summary>The keys of one YAML mapping. Every key that is asked for counts as known; <see cref="RejectUnknown"/> reports the others.</summary>
internal sealed class YamlFields
{
    private readonly YamlFile file;
    private readonly YamlMappingNode node;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public YamlFields(YamlFile file, YamlMappingNode node)
    {
        this.file = file;
        this.node = node;
    }

    public IEnumerable<string> Keys => node.Children.Keys.OfType<YamlScalarNode>().Select(static k => k.Value ?? "");

    public void Problem(string key, string message) => file.Problem(Value(key) ?? node, message);

    public void Problem(string key, LocalizedText message) => file.Problem(Value(key) ?? node, message);

    public void Problem(ConfigurationPlace place, LocalizedText message) => file.Problem(place, message);

    /// <summary>Where the key itself stands; where the mapping begins if it has no such key.</summary>
    public ConfigurationPlace Place(string key) =>
        file.Place((node.Children.Keys.FirstOrDefault(k => k is YamlScalarNode scalar && string.Equals(scalar.Value, key, StringComparison.Ordinal)) ?? node).Start);

    public bool Has(string key) => Value(key) is not null;

    public string? Text(string key) => Value(key) switch
    {
        null => null,
        YamlScalarNode scalar => scalar.Value ?? "",
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
            file.Problem(node, new LocalizedText($"缺少“{key}”", $"\"{key}\" is missing"));
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

    /// <summary>A whole number within bounds.</summary>
    public int? Whole(string key, int least, int most) => Text(key) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most => value,
        var text => Wrong<int?>(key, new LocalizedText($"“{key}”应当是 {least} 到 {most} 的整数，不是“{text}”", $"\"{key}\" must be a whole number from {least} to {most}, not \"{text}\""), fallback: null),
    };

    /// <summary>One of some words; null, with the problem noted, for any other.</summary>
    public string? OneOf(string key, params ImmutableArray<string> words)
    {
        if (Text(key) is not { } text || words.Contains(text, StringComparer.Ordinal))
        {
            return Text(key);
        }

        var meant = Suggestion.Nearest(text, words);
        return Wrong<string?>(key, new LocalizedText(
            $"“{key}”不能是“{text}”{Suggestion.Zh(meant)}；可以是 {string.Join("、", words)}",
            $"\"{key}\" cannot be \"{text}\"{Suggestion.En(meant)}; there are {string.Join(", ", words)}"), fallback: null);
    }

    /// <summary>A list of texts, each with its place.</summary>
    public ImmutableArray<PlacedText> PlacedTexts(string key)
    {
        var texts = Texts(key);
        return Value(key) is YamlSequenceNode list
            ? [.. texts.Zip(list.Children, (text, at) => new PlacedText(text, file.Place(at.Start)))]
            : [.. texts.Select(text => new PlacedText(text, file.Place((Value(key) ?? node).Start)))];
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public ImmutableArray<string> Texts(string key) => Value(key) switch
    {
        null => [],
        YamlScalarNode scalar => [scalar.Value ?? ""],
        YamlSequenceNode list when list.Children.All(static c => c is YamlScalarNode) => [.. list.Children.Cast<YamlScalarNode>().Select(static c => c.Value ?? "")],
        var other => Wrong<ImmutableArray<string>>(other, new LocalizedText($"“{key}”应当是文字的列表", $"\"{key}\" must be a list of texts"), []),
    };

    public ImmutableArray<YamlFields> List(string key) => Value(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select(c => Fields(c, key)).OfType<YamlFields>()],
        var other => Wrong<ImmutableArray<YamlFields>>(other, new LocalizedText($"“{key}”应当是列表", $"\"{key}\" must be a list"), []),
    };

    public YamlFields? Map(string key) => Value(key) is { } value ? Fields(value, key) : null;

    /// <summary>A text in both languages: either {zh, en} or one text for both.</summary>
    public LocalizedText? Localized(string key)
    {
        if (Value(key) is YamlMappingNode && Map(key) is { } both)
        {
            var text = new LocalizedText(both.RequiredText("zh"), both.RequiredText("en"));
            both.RejectUnknown();
            return text;
        }

        return Text(key) is { } one ? LocalizedText.Same(one) : null;
    }

    public void RejectUnknown()
    {
        foreach (var key in node.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!asked.Contains(name))
            {
                var meant = Suggestion.Nearest(name, asked);
                file.Problem(key, new LocalizedText($"没有“{name}”这个键{Suggestion.Zh(meant)}", $"unknown key \"{name}\"{Suggestion.En(meant)}"));
            }
        }
    }

    private YamlNode? Value(string key)
    {
        asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private YamlFields? Fields(YamlNode value, string key) => value is YamlMappingNode map
        ? new YamlFields(file, map)
        : Wrong<YamlFields?>(value, new LocalizedText($"“{key}”应当是键值对：每行 键: 值", $"\"{key}\" must hold key: value lines"), null);

    private T? Wrong<T>(YamlNode at, LocalizedText message, T? fallback = default)
    {
        file.Problem(at, message);
        return fallback;
    }

    private T Wrong<T>(string key, LocalizedText message, T fallback)
    {
        file.Problem(Value(key) ?? node, message);
        return fallback;
    }
}
