namespace ReportLint.Generator;

/// <summary>A number cell that holds something else. It takes no part in sums, so nothing else is told.</summary>
/// <param name="fix">What the fix puts in; null where only the writer can know.</param>
internal sealed class CellText(string name, string[] texts, string? fix = null) : Defect(name, DefectFamily.Cell)
{
    public override bool Plant(Draft draft, Random random)
    {
        var text = random.Pick(texts);
        var isNumber = text.All(static c => char.IsAsciiDigit(c) || c is '.' or '-') && text.Any(char.IsAsciiDigit);
        var cells = draft.Cells.Where(c => !draft.MayBeUnread.Contains(c.Id.Table) && (!isNumber || (text[0] == '-' ? c.Form.Minimum is not null : c.Form.Integer))).ToList();
        if (cells.Count == 0)
        {
            return false;
        }

        var cell = random.Pick(cells).Id;
        draft.Slots[cell.Key] = text;

        // In running text, what is no number may as well be the end of the label.
        var mayBeLabel = !isNumber && !draft.Plan.Layout.KeepsBlanks();
        draft.Expected.Add(new Expectation(Name, [RuleIds.Figures], cell.Key, fix, mayBeLabel ? cell.Table : null));
        if (mayBeLabel)
        {
            draft.MayBeUnread.Add(cell.Table);
        }

        return true;
    }
}

/// <summary>A figure that says what it said, but is not plainly written.</summary>
internal sealed class FigureSpelled(string name, Func<string, string?> write) : Defect(name, DefectFamily.Cell)
{
    public override bool Plant(Draft draft, Random random)
    {
        var cells = draft.Cells.Where(c => !draft.MayBeUnread.Contains(c.Id.Table) && write(draft.Slots[c.Id.Key]) is not null).ToList();
        if (cells.Count == 0)
        {
            return false;
        }

        var key = random.Pick(cells).Id.Key;
        var plain = draft.Slots[key];
        draft.Slots[key] = write(plain) ?? plain;
        draft.Expected.Add(new Expectation(Name, [RuleIds.Figures], key, plain));
        return true;
    }

    /// <summary>In digits and marks of full width.</summary>
    public static string? Wide(string figure) => figure.All(static c => char.IsAsciiDigit(c) || c is ',' or '.') && figure.Length > 0 ? string.Concat(figure.Select(static c => (char)(c - '!' + '！'))) : null;

    /// <summary>The figure as it is plainly written.</summary>
    public static string Plain(string figure) => string.Concat(figure.Where(static c => c != '\u200B').Select(static c => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c));

    /// <summary>With a character of no width behind its first digit.</summary>
    public static string? Broken(string figure) => figure.Length > 1 && figure.All(char.IsAsciiDigit) ? figure.Insert(1, "\u200B") : null;
}

/// <summary>A cell that nobody filled in. Where the layout keeps no trace of it, nothing may be told.</summary>
internal sealed class CellBlank() : Defect("cell-blank", DefectFamily.Cell)
{
    private const int FewRows = 2;

    public override bool Plant(Draft draft, Random random)
    {
        var cells = draft.Cells.Where(c => !draft.MayBeUnread.Contains(c.Id.Table)).ToList();
        if (cells.Count == 0)
        {
            return false;
        }

        var cell = random.Pick(cells).Id;
        draft.Slots[cell.Key] = "";
        if (draft.Plan.Layout.KeepsBlanks())
        {
            // Between columns aligned by blanks, a blank cell is seen only beside several other rows.
            var rows = draft.Tables.First(t => string.Equals(t.Id, cell.Table, StringComparison.Ordinal)).Blocks.First(b => b.Rows.Any(r => string.Equals(r.Id, cell.Row, StringComparison.Ordinal))).Rows;
            var hasNoSiblings = draft.Plan.Layout is Layout.Aligned or Layout.AlignedPages && rows.Length <= FewRows;
            draft.Expected.Add(new Expectation(Name, [RuleIds.Figures], cell.Key, OrUnread: hasNoSiblings ? cell.Table : null));
            if (hasNoSiblings)
            {
                draft.MayBeUnread.Add(cell.Table);
            }
        }
        else
        {
            draft.MayBeUnread.Add(cell.Table);
        }

        return true;
    }
}
