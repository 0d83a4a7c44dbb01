namespace ReportLint.Generator;

/// <summary>Writes a table as text runs out of a page: a group's label on a line of its own, a row's own label and its figures on one, parted by blanks.</summary>
internal sealed class RunningText(Draft draft)
{
    public string Write(IEnumerable<List<string>> rows) => string.Join('\n', rows.SelectMany(Lines));

    private IEnumerable<string> Lines(List<string> cells)
    {
        var first = cells.FindIndex(c => draft.Slots.KeyOf(c)?.StartsWith("cell:", StringComparison.Ordinal) == true);
        if (first < 0)
        {
            yield return string.Join(' ', cells);
            yield break;
        }

        var figures = string.Join(' ', cells.Skip(first));
        var label = first == 0 ? "" : cells[first - 1];
        var kind = draft.Damages.Find(d => string.Equals(d.Label, draft.Slots.KeyOf(label), StringComparison.Ordinal))?.Kind;
        var groups = cells.Take(first - 1).ToList();
        if (kind == DamageKind.Joined)
        {
            label = groups[^1] + label;
            groups.RemoveAt(groups.Count - 1);
        }

        foreach (var group in groups)
        {
            yield return group;
        }

        var split = LabelDamages.Middle(label);
        foreach (var line in kind switch
        {
            DamageKind.Cut => [label[..split], label[split..], figures],
            DamageKind.Shifted => [label, figures],
            DamageKind.Glued => [label + figures],
            _ => new[] { (label + " " + figures).TrimStart() },
        })
        {
            yield return line;
        }
    }
}
