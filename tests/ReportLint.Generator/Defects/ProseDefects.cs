using System.Globalization;

namespace ReportLint.Generator;

/// <summary>A sentence with something wrong in it, as a paragraph of its own at the end of the overview.</summary>
/// <param name="rule">The rule that finds it.</param>
/// <param name="sentence">The sentence; what is to be found stands between ⟦ and ⟧.</param>
/// <param name="fix">What the fix puts in; null where none is asked for.</param>
internal sealed class PlantedSentence(string name, string rule, string sentence, string? fix = null) : Defect(name, DefectFamily.Prose)
{
    public override bool Plant(Draft draft, Random random) => Add(draft, Name, rule, sentence, fix);

    /// <summary>Adds the sentence with its place; false where the report has no overview that is known.</summary>
    public static bool Add(Draft draft, string name, string rule, string sentence, string? fix)
    {
        // Some of the rules read certain sections alone: one that cannot be known is none.
        if (draft.Sections.Find(static s => s.Id == "overview") is not { } overview || draft.Expected.Exists(static e => e.Defect == "section-renamed"))
        {
            return false;
        }

        var (open, close) = (sentence.IndexOf('⟦', StringComparison.Ordinal), sentence.IndexOf('⟧', StringComparison.Ordinal));
        var key = $"planted:{name}";
        overview.Paragraphs.Add(sentence[..open] + draft.Slots.Add(key, sentence[(open + 1)..close]) + sentence[(close + 1)..]);
        draft.Expected.Add(new Expectation(name, [rule], key, fix));
        return true;
    }
}

/// <summary>A date of publication that is behind the last day for any report, or before the year has ended.</summary>
internal sealed class PublicationDate(string name, int offset, string day) : Defect(name, DefectFamily.Prose)
{
    public override bool Plant(Draft draft, Random random) =>
        PlantedSentence.Add(draft, Name, RuleIds.Published, $"发布日期：⟦{(draft.Year + offset).ToString(CultureInfo.InvariantCulture)}-{day}⟧", fix: null);
}

/// <summary>A sentence that says another number of requests than the table, or that there were none. Where an equation is broken the figure is in doubt, and nothing is said of sentences.</summary>
/// <param name="says">The sentence, with {n} for the number.</param>
internal sealed class ProseFigure(string name, string row, string says) : Defect(name, DefectFamily.Numbers)
{
    public override bool Plant(Draft draft, Random random)
    {
        // A table of which something may be unread, and one with cells that hold no number, are no ground to stand on.
        var cells = draft.Tables.Where(static t => t.Id == "applications").SelectMany(t => t.Rows.SelectMany(r => r.Columns.Select(c => new CellId(t.Id, r.Id, c.Id)))).ToList();
        if (cells.Count == 0 || draft.MayBeUnread.Contains("applications") || cells.Exists(c => Relations.Number(draft, c) is null) || Relations.Number(draft, new CellId("applications", row, "total")) is not { } figure
            || Relations.Number(draft, new CellId("applications", "carried-in", "total")) is not { } carriedIn || (figure == 0 && !says.Contains("{n}", StringComparison.Ordinal)))
        {
            return false;
        }

        // With what was carried in it would be right as well.
        var wrong = figure + random.Next(1, 9);
        wrong += wrong == figure + carriedIn ? 10 : 0;
        return PlantedSentence.Add(draft, Name, RuleIds.ProseFigures, says.Replace("{n}", wrong.ToString("0", CultureInfo.InvariantCulture), StringComparison.Ordinal), says.Contains("{n}", StringComparison.Ordinal) ? figure.ToString("0", CultureInfo.InvariantCulture) : null);
    }
}
