namespace ReportLint.Analysis;

/// <summary>Whether the ids of an entry exist: one that is mistyped would suppress nothing, and nobody would know.</summary>
internal static class SuppressionAddress
{
    public static IEnumerable<ConfigurationProblem> Unknown(SuppressionEntry entry, IEnumerable<Pack> packs)
    {
        var all = packs.ToList();
        var tables = all.SelectMany(static p => p.Tables).Where(t => entry.Address.Table is null || string.Equals(t.Id, entry.Address.Table, StringComparison.Ordinal)).ToList();
        return
        [
            .. Check(entry, "section", entry.Address.Section, all.SelectMany(static p => p.Sections).Select(static s => s.Id)),
            .. Check(entry, "table", entry.Address.Table, all.SelectMany(static p => p.Tables).Select(static t => t.Id)),
            .. tables.Count == 0 ? [] : Check(entry, "row", entry.Address.Row, tables.SelectMany(static t => t.Rows).Select(static r => r.Id)),
            .. tables.Count == 0 ? [] : Check(entry, "column", entry.Address.Column, tables.SelectMany(static t => t.Rows).SelectMany(static r => r.Columns).Select(static c => c.Id)),
        ];
    }

    private static IEnumerable<ConfigurationProblem> Check(SuppressionEntry entry, string key, string? id, IEnumerable<string> ids)
    {
        var known = ids.Distinct(StringComparer.Ordinal).ToList();
        if (id is not null && !known.Exists(k => string.Equals(k, id, StringComparison.Ordinal) || k.StartsWith(id + ".", StringComparison.Ordinal)))
        {
            var meant = Suggestion.Nearest(id, known);
            yield return entry.AddressPlaces.GetValueOrDefault(key, entry.Place).Problem($"“{key}”：没有“{id}”{Suggestion.Zh(meant)}", $"\"{key}\": there is no \"{id}\"{Suggestion.En(meant)}");
        }
    }
}
