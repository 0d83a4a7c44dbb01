using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>Completion in configuration, pack and rule files: keys, words, and the names of what there is.</summary>
internal static class AuthoringCompletions
{
    public static CompletionItem[] Of(AuthoredPlace place)
    {
        var language = place.State.Language;
        if (place.Fields is { IsEmpty: false } fields)
        {
            return [.. fields.Select((f, i) => Item(place, f, "", i, CompletionItemKind.Variable))];
        }

        var keys = place.Keys;
        if (!keys.IsEmpty)
        {
            return [.. keys.Select((k, i) => Item(place, k.Name, k.Meaning.In(language), i, CompletionItemKind.Property, place.Document.Text.Content.AsSpan(place.Yaml.Word.End).StartsWith(":", StringComparison.Ordinal) ? k.Name : k.Name + ": "))];
        }

        if (place.Yaml.IsKey && SchemaPath.KeyNamesAt(place.Schema, place.Yaml.Path) is { } names)
        {
            return Names(place, names, ": ");
        }

        var words = SchemaPath.WordsAt(place.Schema, place.Yaml.Path);
        if (!words.IsEmpty)
        {
            return [.. words.Select((w, i) => Item(place, w.Text, w.Meaning?.In(language) ?? "", i, CompletionItemKind.EnumMember))];
        }

        return SchemaPath.NameAt(place.Schema, place.Yaml.Path) is { } name ? Names(place, name, "") : [];
    }

    private static CompletionItem[] Names(AuthoredPlace place, SchemaName kind, string behind) =>
        [.. AuthoredNames.Of(kind, place.Source, place.State.Language).Select((n, i) => Item(place, n.Text, n.Meaning, i, CompletionItemKind.Reference, n.Text + behind))];

    private static CompletionItem Item(AuthoredPlace place, string label, string meaning, int order, int kind, string? text = null) =>
        new(label, kind, meaning, $"{order:D4}", label, new TextEdit(place.Range, text ?? label));
}
