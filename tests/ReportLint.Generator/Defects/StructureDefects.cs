using ReportLint.Analysis;

namespace ReportLint.Generator;

/// <summary>A row of the form that is missing: told at the label of the row before which it belongs, of the last row if it was the last.</summary>
internal sealed class RowRemoved() : Defect("row-removed", DefectFamily.Structure)
{
    public override bool Plant(Draft draft, Random random)
    {
        if (Structure.PickRow(draft, random) is not (var section, var table, var row))
        {
            return false;
        }

        var index = table.Rows.IndexOf(row);
        var told = table.Rows[index + 1 < table.Rows.Length ? index + 1 : index - 1];
        draft.Expected.Add(new Expectation(Name, [RuleIds.Structure], Labels.RowKey(table.Id, told.Id)));
        draft.Unanswered.UnionWith(row.Columns.Select(c => new CellId(table.Id, row.Id, c.Id)));
        section.Table = Tables.With(table, (b, _) => b with { Rows = b.Rows.Remove(row) });
        return true;
    }
}

/// <summary>A row that was copied: told at the second one.</summary>
internal sealed class RowDoubled() : Defect("row-doubled", DefectFamily.Structure)
{
    public override bool Plant(Draft draft, Random random)
    {
        if (Structure.PickRow(draft, random) is not (var section, var table, { Label: { } label } row))
        {
            return false;
        }

        var key = Labels.RowKey(table.Id, row.Id);
        var copy = row with { Id = row.Id + Structure.Copy, Label = draft.Slots.Add(key + Structure.Copy, draft.Slots[key]) };
        foreach (var column in row.Columns)
        {
            draft.Slots.Add(new CellId(table.Id, copy.Id, column.Id).Key, draft.Slots[new CellId(table.Id, row.Id, column.Id).Key]);
        }

        draft.Expected.Add(new Expectation(Name, [RuleIds.Structure], key + Structure.Copy));
        draft.Unanswered.UnionWith(row.Columns.SelectMany(c => new[] { new CellId(table.Id, row.Id, c.Id), new CellId(table.Id, copy.Id, c.Id) }));
        section.Table = Tables.With(table, (b, _) => b.Rows.Contains(row) ? b with { Rows = b.Rows.Insert(b.Rows.IndexOf(row) + 1, copy) } : b);
        return true;
    }
}

/// <summary>
/// A column of the form that is missing: told at the heading of the column before which it belongs, of the last one if it was the last. Where the
/// figures cannot be told apart by column, saying so is right as well.
/// </summary>
internal sealed class ColumnRemoved() : Defect("column-removed", DefectFamily.Structure)
{
    public override bool Plant(Draft draft, Random random)
    {
        if (Structure.PickColumn(draft, random) is not (var section, var table, var block, var column))
        {
            return false;
        }

        var columns = table.Blocks[block].Columns;
        var told = columns[column + 1 < columns.Length ? column + 1 : column - 1];
        draft.Expected.Add(new Expectation(Name, [RuleIds.Structure], Labels.ColumnKey(table.Id, block, told.Id), OrUnread: table.Id));
        draft.MayBeUnread.Add(table.Id);
        draft.Unanswered.UnionWith(table.Blocks[block].Rows.Select(r => new CellId(table.Id, r.Id, columns[column].Id)));
        section.Table = Tables.With(table, (b, i) => i == block ? b with { Columns = b.Columns.RemoveAt(column) } : b);
        return true;
    }
}

/// <summary>A column that was copied: told at the second heading, or left unread.</summary>
internal sealed class ColumnDoubled() : Defect("column-doubled", DefectFamily.Structure)
{
    public override bool Plant(Draft draft, Random random)
    {
        if (Structure.PickColumn(draft, random) is not (var section, var table, var block, var index))
        {
            return false;
        }

        var column = table.Blocks[block].Columns[index];
        var key = Labels.ColumnKey(table.Id, block, column.Id);
        var copy = column with { Id = column.Id + Structure.Copy, Label = draft.Slots.Add(key + Structure.Copy, draft.Slots[key]) };
        foreach (var row in table.Blocks[block].Rows)
        {
            draft.Slots.Add(new CellId(table.Id, row.Id, copy.Id).Key, draft.Slots[new CellId(table.Id, row.Id, column.Id).Key]);
            draft.Unanswered.UnionWith([new CellId(table.Id, row.Id, column.Id), new CellId(table.Id, row.Id, copy.Id)]);
        }

        draft.Expected.Add(new Expectation(Name, [RuleIds.Structure], key + Structure.Copy, OrUnread: table.Id));
        draft.MayBeUnread.Add(table.Id);
        section.Table = Tables.With(table, (b, i) => i == block ? b with { Columns = b.Columns.Insert(index + 1, copy) } : b);
        return true;
    }
}

/// <summary>Chooses a row or a column; null where the draft has none that could go.</summary>
internal static class Structure
{
    /// <summary>Behind the id of what was copied.</summary>
    public const string Copy = "#2";

    public static (SectionDraft Section, TableForm Table, RowForm Row)? PickRow(Draft draft, Random random)
    {
        var rows = draft.Sections.SelectMany(static s => s.Table is { Rows.Length: > 1 } t ? t.Rows.Select(r => (s, t, r)) : []).ToList();
        return rows.Count == 0 ? null : random.Pick(rows);
    }

    public static (SectionDraft Section, TableForm Table, int Block, int Column)? PickColumn(Draft draft, Random random)
    {
        var columns = draft.Sections.SelectMany(static s => s.Table is { } t
            ? t.Blocks.SelectMany((b, i) => b.Columns.Length > 2 ? Enumerable.Range(0, b.Columns.Length).Select(c => (s, t, i, c)) : [])
            : []).ToList();
        return columns.Count == 0 ? null : random.Pick(columns);
    }
}
