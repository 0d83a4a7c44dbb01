using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>
/// Puts rules together that extend others by "extends: PACK/RULE". Each value keeps its place, so that what is wrong in it is told in the file
/// that says it; what is wrong in a shipped rule's value, because the extending rule does not fit it, is told at "extends".
/// </summary>
internal sealed class RuleInheritance(IEnumerable<(string Id, YamlFields? Content)> rules)
{
    private const int MostLevels = 10;
    private const string Extends = "extends";

    private static readonly Lazy<Dictionary<string, YamlMap>> Shipped = new(() =>
        ShippedPacks.Read().Where(static f => !PackSet.IsDescription(f.Path)).ToDictionary(static f => PackSet.IdOf(f.Path), static f => f.Content, StringComparer.Ordinal));

    private readonly Dictionary<string, YamlFields?> own = rules.ToDictionary(static r => r.Id, static r => r.Content, StringComparer.Ordinal);

    /// <summary>The rule with all that it takes over; null, with the problem noted, where it extends nothing that can be read.</summary>
    public YamlFields? Resolve(string id, YamlFields fields)
    {
        if (!fields.Has(Extends))
        {
            return fields.With(RuleMerge.Plain(fields));
        }

        var problems = new List<(ConfigurationPlace, LocalizedText)>();
        var merged = Merge(fields, [id], fields.ValuePlace(Extends), problems);
        foreach (var (place, message) in problems)
        {
            fields.Problem(place, message);
        }

        return merged is null ? null : fields.With(merged);
    }

    /// <param name="chain">The rules that led here, the one that is being read first.</param>
    /// <param name="told">Where the first of them names what it extends.</param>
    /// <param name="problems">Only those of the rule that is being read are kept: the others are read themselves.</param>
    private YamlMap? Merge(YamlFields fields, ImmutableList<string> chain, ConfigurationPlace told, List<(ConfigurationPlace, LocalizedText)> problems)
    {
        if (fields.Text(Extends) is not { } name)
        {
            return fields.Has(Extends) ? null : fields.Content;
        }

        if (chain.Contains(name))
        {
            if (string.Equals(name, chain[0], StringComparison.Ordinal))
            {
                var circle = string.Join(" → ", chain.Add(name));
                problems.Add((told, new LocalizedText($"“extends”绕成了圈：{circle}", $"\"extends\" goes in a circle: {circle}")));
            }

            return null;
        }

        if (chain.Count > MostLevels)
        {
            problems.Add((told, new LocalizedText($"“extends”超过 {MostLevels} 层", $"\"extends\" leads over more than {MostLevels} levels")));
            return null;
        }

        if (Find(name, told) is not var (extended, content))
        {
            if (chain.Count == 1 && !own.ContainsKey(name))
            {
                var meant = Suggestion.Nearest(name, own.Keys.Concat(Shipped.Value.Keys));
                problems.Add((told, new LocalizedText(
                    $"本规则包和内置规则中都没有“{name}”{Suggestion.Zh(meant)}；规则写作 规则包/规则",
                    $"there is no rule \"{name}\" in this pack or among the shipped ones{Suggestion.En(meant)}; a rule is named as pack/rule")));
            }

            return null;
        }

        return Merge(extended.With(content), chain.Add(name), told, problems) is { } whole
            ? RuleMerge.Merge(fields, whole, chain.Count == 1 ? problems : [])
            : null;
    }

    /// <summary>A rule by its id: its file, and its content with places that are right wherever it is put.</summary>
    private (YamlFields File, YamlMap Content)? Find(string id, ConfigurationPlace extends)
    {
        if (own.TryGetValue(id, out var fields))
        {
            return fields is null ? null : (fields, (YamlMap)RuleMerge.Place(fields.Content, v => fields.PlaceOf(v)));
        }

        return Shipped.Value.TryGetValue(id, out var shipped) && own.Values.FirstOrDefault(static f => f is not null) is { } any
            ? (any, (YamlMap)RuleMerge.Place(shipped, _ => extends))
            : null;
    }
}
