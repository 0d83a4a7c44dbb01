using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>A name that a file may say, and what it stands for.</summary>
internal readonly record struct AuthoredName(string Text, string Meaning);

/// <summary>The names that there are: ids of the form's sections, tables, rows and columns with their labels, packs and rules with their titles.</summary>
internal static class AuthoredNames
{
    public static IEnumerable<AuthoredName> Of(SchemaName kind, AuthoredFile file, Language language)
    {
        var form = file.Form;
        var tables = form?.Tables ?? [];
        var rows = tables.SelectMany(static t => t.Rows.Select(r => (Table: t, Row: r)));
        var columns = tables.SelectMany(static t => t.Blocks.SelectMany(static b => b.Columns));
        return (kind switch
        {
            SchemaName.Pack => PackSet.Shipped.Packs.Select(p => new AuthoredName(p.Name, p.Model.Pack.Title.In(language))),
            SchemaName.Rule => file.Rules.Select(r => new AuthoredName(r.Id, r.Title.In(language))),
            SchemaName.Section => Sections(form),
            SchemaName.Table => tables.Select(t => new AuthoredName(t.Id, t.Title.In(language))),
            SchemaName.Row => rows.SelectMany(static r => WithGroups(r.Row.Id, FormPath.Of(r.Row))),
            SchemaName.Column => columns.SelectMany(static c => WithGroups(c.Id, FormPath.Of(c))),
            SchemaName.Equation => rows.SelectMany(static r => WithGroups(r.Row.Id, FormPath.Of(r.Row))).Concat(columns.SelectMany(static c => WithGroups(c.Id, FormPath.Of(c)))),
            SchemaName.Cell => rows.SelectMany(static r => r.Row.Columns.Select(c => new AuthoredName($"{r.Table.Id}.{r.Row.Id}.{c.Id}", FormPath.Of(r.Row, c)))),
            SchemaName.Part => Sections(form).Concat(rows.Select(static r => new AuthoredName($"{r.Table.Id}.{r.Row.Id}", FormPath.Of(r.Row)))),
            SchemaName.Version => (form?.Versions ?? []).Select(static v => new AuthoredName(v, "")),
            _ => [],
        }).DistinctBy(static n => n.Text, StringComparer.Ordinal);
    }

    private static IEnumerable<AuthoredName> Sections(Pack? form) => (form?.Sections ?? []).Select(static s => new AuthoredName(s.Id, s.Title));

    /// <summary>An id with those of the groups that it is in: each stands for the sum of its members.</summary>
    private static IEnumerable<AuthoredName> WithGroups(string id, string label)
    {
        for (var dot = id.IndexOf('.', StringComparison.Ordinal); dot > 0; dot = id.IndexOf('.', dot + 1))
        {
            yield return new AuthoredName(id[..dot], label[..Math.Max(0, label.LastIndexOf(" / ", StringComparison.Ordinal))]);
        }

        yield return new AuthoredName(id, label);
    }
}
