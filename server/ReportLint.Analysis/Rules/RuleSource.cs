using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A rule file as a rule kind reads it: the common header is read already, the kind's own keys are in <see cref="Fields"/>.</summary>
internal sealed class RuleSource(RuleInfo info, Pack pack, YamlFields fields)
{
    public RuleInfo Info { get; } = info;

    public Pack Pack { get; } = pack;

    public YamlFields Fields { get; } = fields;

    /// <summary>The file's only message, under the key "message".</summary>
    public MessageTemplate Message(params string[] known) => Read(Fields, "message", known);

    /// <summary>The messages under the key "messages": each name with the fields that it may have. All of them are wanted.</summary>
    public RuleMessages Messages(params (string Name, string[] Known)[] wanted) => Messages(wanted, []);

    /// <param name="wanted">Messages that must be there.</param>
    /// <param name="optional">Messages of findings that are not told where the file has none.</param>
    public RuleMessages Messages((string Name, string[] Known)[] wanted, (string Name, string[] Known)[] optional)
    {
        if (Fields.Map("messages") is not { } texts)
        {
            var names = string.Join(", ", wanted.Select(static w => w.Name));
            Fields.Problem("messages", new LocalizedText($"缺少“messages”，其中应有 {names}", $"\"messages\" is missing: one for each of {names}"));
            return new RuleMessages(wanted.ToImmutableDictionary(static w => w.Name, static w => new MessageTemplate(LocalizedText.Same(w.Name)), StringComparer.Ordinal));
        }

        var messages = wanted.Concat(optional.Where(o => texts.Has(o.Name))).ToImmutableDictionary(static w => w.Name, w => Read(texts, w.Name, w.Known), StringComparer.Ordinal);
        texts.RejectUnknown();
        return new RuleMessages(messages);
    }

    /// <summary>The tables that the rule selects, in all versions; a wrong id is reported at its place.</summary>
    public ImmutableArray<string> SelectedTables(YamlFields select)
    {
        var ids = select.Texts("table");
        foreach (var id in ids.Where(id => !Pack.Tables.Any(t => string.Equals(t.Id, id, StringComparison.Ordinal))))
        {
            select.Problem("table", $"the pack has no table \"{id}\"{Suggestion.For(id, Pack.Tables.Select(static t => t.Id))}");
        }

        return ids.IsEmpty ? [.. Pack.Tables.Select(static t => t.Id).Distinct(StringComparer.Ordinal)] : ids;
    }

    private static MessageTemplate Read(YamlFields fields, string key, string[] known)
    {
        if (fields.Localized(key) is not { } text)
        {
            fields.Problem(key, new LocalizedText($"缺少消息“{key}”：写作 {{zh: …, en: …}}", $"the message \"{key}\" is missing: give it as {{zh: …, en: …}}"));
            return new MessageTemplate(LocalizedText.Same(key));
        }

        var message = new MessageTemplate(text);
        foreach (var field in fields.IsChecked ? [] : message.Fields.Where(f => !known.Contains(f, StringComparer.Ordinal)))
        {
            var meant = Suggestion.Nearest(field, known);
            fields.Problem(key, new LocalizedText(
                $"消息中没有字段 {{{field}}}{Suggestion.Zh(meant)}；可以写 {string.Join("、", known)}",
                $"unknown field {{{field}}} in the message{Suggestion.En(meant)}; it may name {string.Join(", ", known)}"));
        }

        return message;
    }
}
