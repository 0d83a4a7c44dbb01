namespace ReportLint.Generator;

/// <summary>Cuts a table of pipes where pages end: each further piece has an empty header row, and a label may go on there.</summary>
internal sealed class PageCuts(Draft draft, Random random)
{
    private const int HeaderLines = 5;

    public string Cut(string table)
    {
        var lines = table.Split('\n').ToList();
        var width = Cells(lines[0]).Length;
        var cuts = new SortedSet<int>();
        for (var i = 0; lines.Count > HeaderLines + 3 && i < 2; i++)
        {
            cuts.Add(random.Next(HeaderLines, lines.Count));
        }

        // A label can only be cut where a page ends.
        cuts.UnionWith(Enumerable.Range(0, lines.Count).Where(i => Damaged(lines[i]) is not null).Select(static i => i + 1));
        foreach (var cut in cuts.Reverse())
        {
            var piece = new List<string> { "", Row(Enumerable.Repeat("", width)), "|" + string.Concat(Enumerable.Repeat("--|", width)) };
            if (Damaged(lines[cut - 1]) is { } label)
            {
                var cells = Cells(lines[cut - 1]);
                var at = Array.FindIndex(cells, c => string.Equals(draft.Slots.KeyOf(c), label, StringComparison.Ordinal));
                var split = Slots.Offset(cells[at], Slots.Plain(cells[at]).Length * 2 / 3);
                piece.Add(Row(cells.Select((_, i) => i == at ? cells[at][split..] : "")));
                cells[at] = cells[at][..split];
                lines[cut - 1] = Row(cells);
            }

            lines.InsertRange(cut, piece);
        }

        return string.Join('\n', lines);
    }

    private string? Damaged(string line) =>
        Cells(line).Select(draft.Slots.KeyOf).FirstOrDefault(k => k is not null && draft.Damages.Exists(d => d.Kind == DamageKind.Cut && string.Equals(d.Label, k, StringComparison.Ordinal)));

    private static string[] Cells(string line) => [.. line.Split('|')[1..^1].Select(static c => c.Trim())];

    private static string Row(IEnumerable<string> cells) => "| " + string.Join(" | ", cells) + " |";
}
