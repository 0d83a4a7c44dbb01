using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>Hover in configuration, pack and rule files: what a key or a word means, what an id stands for on the form, what a rule is about.</summary>
internal static class AuthoringHovers
{
    public static Hover? Of(AuthoredPlace place)
    {
        var (language, word) = (place.State.Language, place.Word);
        return word.Length > 0 && Meaning(place, word, language) is { Length: > 0 } meaning
            ? new Hover(new MarkupContent(place.State.Client.ShowsMarkdown ? "markdown" : "plaintext", meaning), place.Range)
            : null;
    }

    private static string? Meaning(AuthoredPlace place, string word, Language language)
    {
        if (place.Keys.FirstOrDefault(k => string.Equals(k.Name, word, StringComparison.Ordinal)) is { } key)
        {
            return key.Meaning.In(language);
        }

        if (SchemaPath.WordsAt(place.Schema, place.Yaml.Path).FirstOrDefault(w => string.Equals(w.Text, word, StringComparison.Ordinal)) is { } choice)
        {
            return choice.Meaning?.In(language);
        }

        var kind = place.Yaml.IsKey ? SchemaPath.KeyNamesAt(place.Schema, place.Yaml.Path) ?? SchemaPath.NameAt(place.Schema, place.Yaml.Path) : SchemaPath.NameAt(place.Schema, place.Yaml.Path);
        if (kind is SchemaName.Rule && place.Source.Rules.FirstOrDefault(r => string.Equals(r.Id, word, StringComparison.Ordinal)) is { } rule)
        {
            return $"{rule.Title.In(language)}\n\n{rule.Note.In(language).Trim()}";
        }

        // In an equation @ stands before what is of another table, and .* behind a group.
        var id = kind is SchemaName.Equation ? word.TrimStart('@').TrimEnd('*', '.') : word;
        return kind is { } named ? AuthoredNames.Of(named, place.Source, language).FirstOrDefault(n => string.Equals(n.Text, id, StringComparison.Ordinal)).Meaning : null;
    }
}
