using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ReportLint.Analysis;

/// <summary>What a rule wants of one key of the front matter.</summary>
/// <param name="Values">The values that it may have; all, where there are none.</param>
/// <param name="Pattern">What the whole value must match; null where it need not.</param>
/// <param name="Example">A value that matches, for the message.</param>
internal sealed record MetadataField(string Key, bool IsRequired, bool IsForbidden, ImmutableArray<string> Values, Lazy<Regex>? Pattern, string? Example)
{
    private const string Required = "required";
    private const string Forbidden = "forbidden";

    /// <summary>What a value should be.</summary>
    public string Allowed => Values.IsEmpty ? Example ?? Pattern?.Value.ToString() ?? "" : string.Join(", ", Values);

    public bool Allows(string value) => (Values.IsEmpty || Values.Contains(value, StringComparer.Ordinal)) && (Pattern is null || IsWhole(Pattern.Value.Match(value), value));

    /// <summary>Reads "key: required", "key: forbidden" or "key: {required: true, values: […], pattern: …, example: …}".</summary>
    public static MetadataField Read(YamlFields fields, string key)
    {
        if (!fields.IsMap(key))
        {
            var word = fields.OneOf(key);
            return new MetadataField(key, word is Required, word is Forbidden, [], null, null);
        }

        if (fields.Map(key) is not { } own)
        {
            return new MetadataField(key, false, false, [], null, null);
        }

        var pattern = own.Has("pattern") && own.PlacedTexts("pattern") is [var placed] && PatternCheck.Regex(own, placed) ? new Lazy<Regex>(() => LinearPattern.Create($"^(?:{placed.Text})$")) : null;
        var field = new MetadataField(key, own.Flag(Required), own.Flag(Forbidden), own.Texts("values"), pattern, own.Text("example"));
        own.RejectUnused();
        if (!own.IsChecked && field is { Example: { } example } && !field.Allows(example))
        {
            own.Problem("example", new LocalizedText($"“{example}”自己就不符合规定", $"\"{example}\" is itself not allowed"));
        }

        if (!own.IsChecked && field.IsForbidden && (field.IsRequired || !field.Values.IsEmpty || pattern is not null))
        {
            own.Problem(Forbidden, new LocalizedText($"“{key}”既然不许有，就不能再规定它的值", $"\"{key}\" is forbidden, so nothing can be wanted of it"));
        }

        return field;
    }

    // $ also matches before a last line break.
    private static bool IsWhole(Match match, string value) => match.Success && match.Length == value.Length;
}
