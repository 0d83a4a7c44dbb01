using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A rule file as a rule kind reads it: the common header is read already, the kind's own keys are in <see cref="Fields"/>.</summary>
internal sealed class RuleSource(RuleInfo info, Pack pack, YamlFields fields)
{
    public RuleInfo Info { get; } = info;

    public Pack Pack { get; } = pack;

    public YamlFields Fields { get; } = fields;

    /// <summary>The file's only message, under the key "message".</summary>
    /// <param name="known">The fields that the message may have; those of the schema where none are given.</param>
    public MessageTemplate Message(params ImmutableArray<string> known) => Read(Fields, "message", known);

    /// <summary>The messages under the key "messages". Those that the schema requires are wanted; findings without one of the others are not told.</summary>
    public RuleMessages Messages()
    {
        ImmutableArray<SchemaKey> known = SchemaPath.KeysAt(Fields.Schema, "messages");
        if (Fields.Map("messages") is not { } texts)
        {
            var names = string.Join(", ", known.Where(static k => k.IsRequired).Select(static k => k.Name));
            Fields.Problem("messages", new LocalizedText($"缺少“messages”，其中应有 {names}", $"\"messages\" is missing: one for each of {names}"));
            return new RuleMessages(known.ToDictionary(static k => k.Name, static k => new MessageTemplate(LocalizedText.Same(k.Name)), StringComparer.Ordinal));
        }

        var read = Fields.IsChecked ? texts.Keys : known.Where(k => k.IsRequired || texts.Has(k.Name)).Select(static k => k.Name);
        var messages = read.ToDictionary(static name => name, name => Read(texts, name, []), StringComparer.Ordinal);
        texts.RejectUnused();
        return new RuleMessages(messages);
    }

    /// <summary>The tables that the rule selects, in all versions; a wrong id is reported at its place.</summary>
    public ImmutableArray<string> SelectedTables(YamlFields? select)
    {
        var ids = select?.Texts("table") ?? [];
        foreach (var id in ids.Where(id => !Pack.Tables.Any(t => string.Equals(t.Id, id, StringComparison.Ordinal))))
        {
            var meant = Suggestion.Nearest(id, Pack.Tables.Select(static t => t.Id));
            select?.Problem("table", new LocalizedText(
                $"规则包中没有表“{id}”{Suggestion.Zh(meant)}；有 {Suggestion.List(Pack.Tables.Select(static t => t.Id))}", $"the pack has no table \"{id}\"{Suggestion.En(meant)}; there are {Suggestion.List(Pack.Tables.Select(static t => t.Id))}"));
        }

        return ids.IsEmpty ? [.. Pack.Tables.Select(static t => t.Id).Distinct(StringComparer.Ordinal)] : ids;
    }

    /// <summary>Whether a version of the form has the cell table.row.column.</summary>
    public bool HasCell(string name) => Pack.Versions.Any(v => EquationPlan.FindElsewhere(Pack, v, name) is not null);

    /// <summary>Tells that no version of the form has a cell, with the one that was probably meant and, in both languages, what else may be written.</summary>
    public void UnknownCell(ConfigurationPlace place, string name, string zh = "", string en = "")
    {
        var meant = Suggestion.Nearest(name, Pack.Tables.SelectMany(static t => t.Rows.SelectMany(r => r.Columns.Select(c => $"{t.Id}.{r.Id}.{c.Id}"))));
        Fields.Problem(place, new LocalizedText(
            $"规则包中没有单元格“{name}”{Suggestion.Zh(meant)}；写作 表.行.列{zh}", $"the pack has no cell \"{name}\"{Suggestion.En(meant)}; it is written table.row.column{en}"));
    }

    /// <summary>Tells that the table has no row or column of a name, with the one that was probably meant.</summary>
    /// <param name="offset">Where in the text of the key the name stands.</param>
    public void UnknownName(string key, int offset, string name, LocalizedText what, IEnumerable<string> known)
    {
        var meant = Suggestion.Nearest(name, known);
        Fields.ProblemWithin(key, offset, new LocalizedText(
            $"表中没有这一{what.Zh}：“{name}”{Suggestion.Zh(meant)}；有 {Suggestion.List(known)}", $"\"{name}\" is no {what.En} of the table{Suggestion.En(meant)}; there are {Suggestion.List(known)}"));
    }

    private static MessageTemplate Read(YamlFields fields, string key, ImmutableArray<string> some)
    {
        var known = some.IsEmpty ? fields.Schema.Find(key)?.Fields ?? [] : some;
        if (fields.Localized(key) is not { } text)
        {
            fields.Problem(key, new LocalizedText($"缺少消息“{key}”：写作 {{zh: …, en: …}}", $"the message \"{key}\" is missing: give it as {{zh: …, en: …}}"));
            return new MessageTemplate(LocalizedText.Same(key));
        }

        var message = new MessageTemplate(text);
        foreach (var field in fields.IsChecked ? [] : message.Fields.Where(f => !known.Contains(f, StringComparer.Ordinal)))
        {
            var meant = Suggestion.Nearest(field, known);
            TellField(fields, key, field, new LocalizedText(
                $"消息中没有字段 {{{field}}}{Suggestion.Zh(meant)}；可以写 {string.Join("、", known)}",
                $"unknown field {{{field}}} in the message{Suggestion.En(meant)}; it may name {string.Join(", ", known)}"));
        }

        return message;
    }

    /// <summary>Tells of a field where it stands: in the one text, or in those of the languages.</summary>
    private static void TellField(YamlFields fields, string key, string field, LocalizedText problem)
    {
        foreach (var (texts, language) in fields.IsMap(key) && fields.Map(key) is { } both ? new[] { (both, "zh"), (both, "en") } : [(fields, key)])
        {
            if (texts.Text(language)?.IndexOf("{" + field + "}", StringComparison.Ordinal) is >= 0 and var at)
            {
                texts.ProblemWithin(language, at, problem);
            }
        }
    }
}
