using ReportLint.Syntax;

namespace ReportLint.Generator;

/// <summary>Damages labels in a table whose rows are lines.</summary>
internal sealed class LabelDamages(Draft draft)
{
    public string ApplyToWordCells(string table)
    {
        foreach (var damage in draft.Damages)
        {
            var label = draft.Slots.Fill(draft.Slots.Place(damage.Label));
            table = table.Replace(label, label.Insert(Middle(label), "\n"), StringComparison.Ordinal);
        }

        return table;
    }

    /// <summary>Columns stay where they are; only the label, and the figure it is glued to, move.</summary>
    public string ApplyToAligned(string table)
    {
        var lines = table.Split('\n').ToList();
        foreach (var damage in draft.Damages)
        {
            var label = draft.Slots.Fill(draft.Slots.Place(damage.Label));
            var index = lines.FindIndex(l => l.Contains(label, StringComparison.Ordinal));
            if (index >= 0)
            {
                var at = lines[index].IndexOf(label, StringComparison.Ordinal);
                var damaged = Damaged(damage.Kind, lines[index][..at], label, lines[index][(at + label.Length)..]).Select(static l => l.TrimEnd());
                lines.RemoveAt(index);
                lines.InsertRange(index, damaged);
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>Where a label breaks.</summary>
    public static int Middle(string label) => Slots.Offset(label, Slots.Plain(label).Length * 2 / 3);

    private static IEnumerable<string> Damaged(DamageKind kind, string before, string label, string figures)
    {
        var blank = new string(' ', Width(before));
        return kind switch
        {
            DamageKind.Cut => [before + label[..Middle(label)], blank + new string(' ', Width(label)) + figures, blank + label[Middle(label)..]],
            DamageKind.Shifted => [before + label, blank + new string(' ', Width(label)) + figures],
            _ => [before + label + Glued(figures)],
        };
    }

    private static string Glued(string figures)
    {
        var gap = figures.Length - figures.TrimStart().Length;
        var end = figures.IndexOf(' ', gap);
        return end < 0 ? figures.TrimStart() : figures[gap..end] + new string(' ', gap) + figures[end..];
    }

    private static int Width(string text) => DisplayWidth.Of(Slots.Plain(text), ambiguousIsWide: true);
}
