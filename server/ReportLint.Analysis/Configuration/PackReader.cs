using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>Reads a pack.yaml: the description of a report family.</summary>
internal sealed class PackReader
{
    private readonly YamlFields top;
    private readonly ImmutableArray<string> versions;
    private readonly Dictionary<string, CellForm> cells;

    private PackReader(YamlFields top)
    {
        this.top = top;
        versions = top.Texts("versions") is { IsEmpty: false } named ? named : ["1"];
        cells = ReadCells();
    }

    public static Pack Read(string name, YamlFields top) => new PackReader(top).Read(name);

    private Pack Read(string name)
    {
        var appliesTo = top.Map("applies-to");
        var pack = new Pack(
            name,
            top.RequiredText("family"),
            top.Localized("title") ?? LocalizedText.Same(name),
            [.. appliesTo?.List("evidence").Select(ReadEvidence) ?? []],
            appliesTo?.Whole("at-least") ?? 1,
            ReadPeriod(),
            versions,
            ReadSections(),
            ReadTables())
        {
            OptIn = top.Flag("opt-in"),
            ForAnyDocument = top.Flag("any-document"),
        };
        appliesTo?.RejectUnused();
        top.RejectUnused();
        if (!top.IsChecked)
        {
            CheckNames(pack, appliesTo);
            CheckVersions(pack);
            if (pack.EvidenceNeeded > pack.Evidence.Length && appliesTo is not null)
            {
                appliesTo.Problem("at-least", new LocalizedText($"依据只有 {pack.Evidence.Length} 项，永远不会符合 {pack.EvidenceNeeded} 项", $"there are {pack.Evidence.Length} pieces of evidence: {pack.EvidenceNeeded} can never be there"));
            }
        }

        return pack;
    }

    private void CheckVersions(Pack pack)
    {
        RejectTwice("versions", new("版本", "version"), pack.Versions);
        RejectTwice("tables", new("同一版本中的表", "table in one version"), pack.Tables.Select(static t => $"{t.Id} {t.Version}"));
    }

    private void RejectTwice(string key, LocalizedText what, IEnumerable<string> ids)
    {
        foreach (var id in ids.GroupBy(static i => i, StringComparer.Ordinal).Where(static g => g.Count() > 1).Select(static g => g.Key))
        {
            top.Problem(key, UniqueId.Twice(what, id));
        }
    }

    /// <summary>What the parts say of each other must fit: sections that tables stand in, tables that are evidence.</summary>
    private void CheckNames(Pack pack, YamlFields? appliesTo)
    {
        if (pack.Sections.IsEmpty && !pack.ForAnyDocument)
        {
            top.Problem("sections", new LocalizedText("缺少“sections”：至少一个部分，各有 id 和 title", "\"sections\" is missing: at least one, each with an id and a title"));
        }

        foreach (var table in pack.Tables.DistinctBy(static t => t.Id, StringComparer.Ordinal))
        {
            if (!pack.Sections.Any(s => string.Equals(s.Id, table.Section, StringComparison.Ordinal)))
            {
                var meant = Suggestion.Nearest(table.Section, pack.Sections.Select(static s => s.Id));
                top.Problem("tables", new LocalizedText(
                    $"表“{table.Id}”所在的部分“{table.Section}”不在规则包中{Suggestion.Zh(meant)}",
                    $"the table \"{table.Id}\" stands in the section \"{table.Section}\", which the pack does not have{Suggestion.En(meant)}"));
            }

            if (table.Rows.IsEmpty || table.Rows.Any(static r => r.Columns.IsEmpty))
            {
                top.Problem("tables", new LocalizedText($"表“{table.Id}”的每一块至少要有一行和一列", $"the table \"{table.Id}\" needs at least one row and one column in each block"));
            }
        }

        foreach (var evidence in pack.Evidence.Where(e => e.Table is { } id && !pack.Tables.Any(t => string.Equals(t.Id, id, StringComparison.Ordinal))))
        {
            var meant = Suggestion.Nearest(evidence.Table ?? "", pack.Tables.Select(static t => t.Id));
            appliesTo?.Problem("evidence", new LocalizedText($"规则包中没有表“{evidence.Table}”{Suggestion.Zh(meant)}", $"the pack has no table \"{evidence.Table}\"{Suggestion.En(meant)}"));
        }
    }

    private static PackEvidence ReadEvidence(YamlFields fields)
    {
        var evidence = new PackEvidence(fields.Text("title"), fields.Text("table"), fields.Whole("sections"));
        if ((evidence.TitlePattern is null ? 0 : 1) + (evidence.Table is null ? 0 : 1) + (evidence.Sections is null ? 0 : 1) is not 1)
        {
            fields.Problem("title", new LocalizedText("每项依据是 title、table、sections 之一", "evidence is one of title, table and sections"));
        }

        if (!fields.IsChecked && evidence.TitlePattern is { } pattern && LinearPattern.Error(pattern) is { } error)
        {
            fields.Problem("title", new LocalizedText($"这个正则表达式不能使用：{error.Zh}", $"the pattern cannot be read: {error.En}"));
        }

        fields.RejectUnused();
        return evidence;
    }

    private ReportPeriod ReadPeriod()
    {
        if (top.Map("period") is not { } fields)
        {
            return new ReportPeriod(1, 1, 12, 31);
        }

        var from = MonthDay(fields, "from");
        var to = MonthDay(fields, "to");
        fields.RejectUnused();
        return new ReportPeriod(from.Month, from.Day, to.Month, to.Day);
    }

    private static (int Month, int Day) MonthDay(YamlFields fields, string key)
    {
        var parts = fields.RequiredText(key).Split('-');
        if (parts.Length == 2 && int.TryParse(parts[0], out var month) && int.TryParse(parts[1], out var day) && month is >= 1 and <= 12 && day is >= 1 and <= 31)
        {
            return (month, day);
        }

        fields.Problem(key, new LocalizedText($"“{key}”应当是月-日，例如 04-01", $"\"{key}\" must be a month and a day, such as 04-01"));
        return (1, 1);
    }

    private ImmutableArray<SectionForm> ReadSections()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return [.. top.List("sections").Select(s => ReadSection(s, ids))];
    }

    private static SectionForm ReadSection(YamlFields fields, HashSet<string> ids)
    {
        var words = fields.TextLists("words").Select(l => l.Select(static w => w with { Text = LabelText.Fold(w.Text) }).Where(w => PatternCheck.Word(fields, w)).Select(static w => w.Text).ToImmutableArray());
        var section = new SectionForm(UniqueId.Read(fields, "", ids, new("部分", "section")), fields.RequiredText("title"), fields.Texts("also"), [.. words.Where(static l => !l.IsEmpty)]);
        fields.RejectUnused();
        return section;
    }

    private Dictionary<string, CellForm> ReadCells()
    {
        var read = new Dictionary<string, CellForm>(StringComparer.Ordinal);
        if (top.Map("cells") is not { } all)
        {
            return read;
        }

        foreach (var key in all.Keys.ToList())
        {
            if (all.Map(key) is { } fields)
            {
                var integer = fields.Flag("integer");

                // Said for the reader: a cell that is not of whole numbers takes decimals.
                _ = fields.Flag("decimals");
                read[key] = new CellForm(integer, fields.Number("min"), fields.OneOf("blank") is "allowed", fields.Text("unit")) { Words = fields.Texts("also") };
                fields.RejectUnused();
            }
        }

        return read;
    }

    private ImmutableArray<TableForm> ReadTables()
    {
        var tables = ImmutableArray.CreateBuilder<TableForm>();
        if (top.Map("tables") is not { } all)
        {
            return [];
        }

        foreach (var id in all.Keys.ToList())
        {
            if (all.Map(id) is not { } fields)
            {
                continue;
            }

            var title = fields.Localized("title") ?? LocalizedText.Same(id);
            var find = fields.Map("find");
            var section = find?.RequiredText("section") ?? "";
            find?.RejectUnused();
            if (fields.Has("versions"))
            {
                foreach (var variant in fields.List("versions"))
                {
                    var applies = variant.Texts("in");
                    tables.AddRange(applies.Select(v => new TableFormReader(variant, cells, v).Read(id, title, section)));
                    variant.RejectUnused();
                }
            }
            else
            {
                tables.AddRange(versions.Select(v => new TableFormReader(fields, cells, v).Read(id, title, section)));
            }

            fields.RejectUnused();
        }

        return tables.ToImmutable();
    }
}
