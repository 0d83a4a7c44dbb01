using ReportLint.Analysis;

namespace ReportLint.Generator;

/// <summary>A label that extraction damaged. That is no fault of the author: nothing may be told, and figures are right or left unread.</summary>
internal sealed class LabelDamage(string name, DamageKind kind, Layout[] layouts) : Defect(name, DefectFamily.Damage)
{
    private const int ShortestLabel = 6;

    public override bool Plant(Draft draft, Random random)
    {
        var spoiled = draft.Unanswered.Select(static c => c.Table).ToHashSet(StringComparer.Ordinal);
        var labels = draft.Tables.Where(t => !spoiled.Contains(t.Id)).SelectMany(t => t.Rows.Where((r, i) => kind != DamageKind.Joined || BeginsGroup(t, i)).Select(r => (Table: t.Id, Key: Labels.RowKey(t.Id, r.Id))))
            .Where(l => draft.Slots.Contains(l.Key) && draft.Slots[l.Key].Length >= ShortestLabel).ToList();
        if (!layouts.Contains(draft.Plan.Layout) || labels.Count == 0)
        {
            return false;
        }

        var (table, label) = random.Pick(labels);
        draft.Damages.Add(new TableDamage(kind, label));
        draft.MayBeUnread.Add(table);
        return true;
    }

    private static bool BeginsGroup(TableForm table, int row) =>
        !table.Rows[row].Groups.IsEmpty && (row == 0 || !table.Rows[row - 1].Groups.SequenceEqual(table.Rows[row].Groups, StringComparer.Ordinal)
            && table.Rows[row - 1].Groups.Length <= table.Rows[row].Groups.Length);
}
