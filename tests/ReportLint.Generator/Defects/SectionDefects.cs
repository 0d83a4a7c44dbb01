namespace ReportLint.Generator;

/// <summary>A section that is not there, heading and contents. The sections behind it may have been numbered anew.</summary>
internal sealed class SectionRemoved() : Defect("section-removed", DefectFamily.Section)
{
    private const string Ordinals = "一二三四五六";

    public override bool Plant(Draft draft, Random random)
    {
        var index = random.Next(draft.Sections.Count);
        draft.Expected.Add(SectionRenamed.Missing(Name, draft, index));
        draft.Opening.Remove(draft.Sections[index].Heading);
        draft.Sections.RemoveAt(index);
        if (random.Chance(2))
        {
            for (var i = index; i < draft.Sections.Count; i++)
            {
                Renumber(draft, $"heading:{draft.Sections[i].Id}", draft.Sections[i].Number);
            }
        }

        return true;
    }

    private static void Renumber(Draft draft, string key, int number)
    {
        var words = draft.Slots[key];
        var at = words.IndexOf(Ordinals[number - 1], StringComparison.Ordinal);
        if (at is 0 or 1)
        {
            draft.Slots[key] = words.Remove(at, 1).Insert(at, $"{Ordinals[number - 2]}");
        }
    }
}

/// <summary>A section whose heading speaks of something else, while its contents are there.</summary>
internal sealed class SectionRenamed() : Defect("section-renamed", DefectFamily.Section)
{
    private static readonly string[] OtherTitles = ["水文与雨情", "大事记", "图片集锦", "编后语", "人员名册", "天气回顾"];

    public override bool Plant(Draft draft, Random random)
    {
        var index = random.Next(draft.Sections.Count);
        var key = $"heading:{draft.Sections[index].Id}";
        var words = draft.Slots[key];

        // 一、 or 第一部分 and a blank; a heading of Markdown may have no number.
        var title = words[0] == '第' || words[1] == '、' ? words.IndexOfAny(['、', ' ']) + 1 : 0;
        draft.Expected.Add(Missing(Name, draft, index));
        draft.Slots[key] = words[..title] + random.Pick(OtherTitles);
        return true;
    }

    /// <summary>Told at the heading before which the section belongs, or at the end of the text.</summary>
    public static Expectation Missing(string defect, Draft draft, int index) =>
        new(defect, [RuleIds.Sections], index + 1 < draft.Sections.Count ? $"heading:{draft.Sections[index + 1].Id}" : null);
}
