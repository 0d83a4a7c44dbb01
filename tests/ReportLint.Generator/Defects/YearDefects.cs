using System.Globalization;

namespace ReportLint.Generator;

/// <summary>A year before or behind the report's own in the title.</summary>
internal sealed class TitleYear() : Defect("year-title", DefectFamily.Year)
{
    public override bool Plant(Draft draft, Random random)
    {
        Change(draft, Name, "year:title", random.Pick([-2, -1, 1]));
        return true;
    }

    /// <summary>Told at the year's digits alone, with the right year as the fix.</summary>
    public static void Change(Draft draft, string defect, string place, int by)
    {
        draft.Slots[place] = (draft.Year + by).ToString(CultureInfo.InvariantCulture);
        draft.Expected.Add(new Expectation(defect, [RuleIds.Year], place, draft.Year.ToString(CultureInfo.InvariantCulture)));
    }
}

/// <summary>A wrong year at one end of the period.</summary>
internal sealed class PeriodYear(string name, string place) : Defect(name, DefectFamily.Year)
{
    public override bool Plant(Draft draft, Random random)
    {
        // The second year may have been left out.
        if (!draft.Slots.Contains(place))
        {
            return false;
        }

        TitleYear.Change(draft, Name, place, random.Pick([-1, 1]));
        return true;
    }
}

/// <summary>A period that does not begin or end with the year.</summary>
internal sealed class PeriodDate(string name, string place) : Defect(name, DefectFamily.Year)
{
    public override bool Plant(Draft draft, Random random)
    {
        var date = draft.Slots[place];
        var changed = date.Contains("12", StringComparison.Ordinal)
            ? date.Replace("31", random.Pick(["30", "1", "20"]), StringComparison.Ordinal)
            : date.Replace("1", "2", StringComparison.Ordinal);
        draft.Slots[place] = changed;
        draft.Expected.Add(new Expectation(Name, [RuleIds.Year], place));
        return true;
    }
}

/// <summary>Last year's date left in a sentence about this year's work.</summary>
internal sealed class SentenceYear() : Defect("year-sentence", DefectFamily.Year)
{
    public override bool Plant(Draft draft, Random random)
    {
        var words = draft.Opening.Concat(draft.Sections.SelectMany(static s => s.Paragraphs)).ToList();
        var places = draft.Slots.Keys.Where(k => (k.StartsWith("year:work:", StringComparison.Ordinal) || k.StartsWith("year:announcement:", StringComparison.Ordinal))
            && words.Exists(w => w.Contains(draft.Slots.Place(k), StringComparison.Ordinal))).ToList();
        if (places.Count == 0)
        {
            return false;
        }

        TitleYear.Change(draft, Name, random.Pick(places), -1);
        return true;
    }
}
