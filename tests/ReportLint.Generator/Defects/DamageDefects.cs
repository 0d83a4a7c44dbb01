namespace ReportLint.Generator;

/// <summary>A label that extraction damaged. That is no fault of the author: nothing may be told, and figures are right or left unread.</summary>
internal sealed class LabelDamage(string name, DamageKind kind, Layout[] layouts) : Defect(name, DefectFamily.Damage)
{
    private const int ShortestLabel = 6;

    public override bool Plant(Draft draft, Random random)
    {
        var told = draft.Expected.Select(static e => e.Place).ToHashSet(StringComparer.Ordinal);
        var labels = draft.Tables.SelectMany(static t => t.Rows.Select(r => Labels.RowKey(t.Id, r.Id)))
            .Where(k => draft.Slots.Contains(k) && draft.Slots[k].Length >= ShortestLabel && !told.Contains(k)).ToList();
        if (!layouts.Contains(draft.Plan.Layout) || labels.Count == 0)
        {
            return false;
        }

        draft.Damages.Add(new TableDamage(kind, random.Pick(labels)));
        draft.MayBeUnread = true;
        return true;
    }
}
