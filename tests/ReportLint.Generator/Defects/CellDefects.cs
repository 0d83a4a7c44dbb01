namespace ReportLint.Generator;

/// <summary>A number cell that holds something else. It takes no part in sums, so nothing else is told.</summary>
/// <param name="fix">What the fix puts in; null where only the writer can know.</param>
internal sealed class CellText(string name, string[] texts, string? fix = null) : Defect(name, DefectFamily.Cell)
{
    public override bool Plant(Draft draft, Random random)
    {
        var text = random.Pick(texts);
        var isNumber = text.All(static c => char.IsAsciiDigit(c) || c is '.' or '-') && text.Any(char.IsAsciiDigit);
        var cells = draft.Cells.Where(c => !draft.Unanswered.Contains(c.Id) && (!isNumber || (text[0] == '-' ? c.Form.Minimum is not null : c.Form.Integer))).ToList();
        if (cells.Count == 0)
        {
            return false;
        }

        var place = random.Pick(cells).Id.Key;
        draft.Slots[place] = text;
        draft.Expected.Add(new Expectation(Name, [RuleIds.Figures], place, fix));
        return true;
    }
}

/// <summary>A cell that nobody filled in. Where the layout keeps no trace of it, nothing may be told.</summary>
internal sealed class CellBlank() : Defect("cell-blank", DefectFamily.Cell)
{
    public override bool Plant(Draft draft, Random random)
    {
        var cells = draft.Cells.Where(c => !draft.Unanswered.Contains(c.Id)).ToList();
        if (cells.Count == 0)
        {
            return false;
        }

        var place = random.Pick(cells).Id.Key;
        draft.Slots[place] = "";
        if (draft.Plan.Layout.KeepsBlanks())
        {
            draft.Expected.Add(new Expectation(Name, [RuleIds.Figures], place));
        }
        else
        {
            draft.MayBeUnread = true;
        }

        return true;
    }
}
