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

    public bool Has(string key) => Value(key) is not null;

    public string? Text(string key) => Value(key) switch
    {
        null => null,
        YamlScalarNode scalar => scalar.Value ?? "",
        var other => Wrong<string>(other, $"\"{key}\" must be a text"),
    };

    public string RequiredText(string key)
    {
        if (Text(key) is { } text)
        {
            return text;
        }

        if (!Has(key))
        {
            file.Problem(node, $"\"{key}\" is missing");
        }

        return "";
    }

    public bool Flag(string key) => Text(key) switch
    {
        null or "false" => false,
        "true" => true,
        var other => Wrong(key, $"\"{key}\" must be true or false, not \"{other}\"", fallback: false),
    };

    public decimal? Number(string key) => Text(key) switch
    {
        null => null,
        var text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) => value,
        var text => Wrong<decimal?>(key, $"\"{key}\" must be a number, not \"{text}\"", fallback: null),
    };

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public ImmutableArray<string> Texts(string key) => Value(key) switch
    {
        null => [],
        YamlScalarNode scalar => [scalar.Value ?? ""],
        YamlSequenceNode list when list.Children.All(static c => c is YamlScalarNode) => [.. list.Children.Cast<YamlScalarNode>().Select(static c => c.Value ?? "")],
        var other => Wrong<ImmutableArray<string>>(other, $"\"{key}\" must be a list of texts", []),
    };

    public ImmutableArray<YamlFields> List(string key) => Value(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select(c => Fields(c, key)).OfType<YamlFields>()],
        var other => Wrong<ImmutableArray<YamlFields>>(other, $"\"{key}\" must be a list", []),
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
                file.Problem(key, $"unknown key \"{name}\"{Suggestion.For(name, asked)}");
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
        : Wrong<YamlFields?>(value, $"\"{key}\" must hold key: value lines", null);

    private T? Wrong<T>(YamlNode at, string message, T? fallback = default)
    {
        file.Problem(at, message);
        return fallback;
    }

    private T Wrong<T>(string key, string message, T fallback)
    {
        Problem(key, message);
        return fallback;
    }
}
