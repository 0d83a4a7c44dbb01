using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>
/// Which columns of the form a written table has. Asked only where the rows do not have the form's number of figures: then the headings
/// tell whether a column is missing or stands twice.
/// </summary>
/// <param name="Columns">The written columns in order, as indices into the form's.</param>
internal sealed record ColumnCount(ImmutableArray<int> Columns, int Missing, int Twice, SourceCell? Place, SourceCell? First)
{
    /// <summary>Null where headings and figures do not agree on one answer, or nothing is wrong.</summary>
    public static ColumnCount? Read(TableRegion region, ImmutableArray<ColumnForm> form, IReadOnlyList<LogicalRow> rows)
    {
        var usual = UsualCount(rows);
        if (usual == 0 || form.Length < 3 || Math.Abs(usual - form.Length) != 1)
        {
            return null;
        }

        var found = Headings(region, form, rows).ToList();
        return usual < form.Length ? ReadMissing(form, found) : ReadTwice(form, found);
    }

    /// <summary>How many figures most written rows have; 0 if there are none.</summary>
    private static int UsualCount(IReadOnlyList<LogicalRow> rows)
    {
        var counts = new Dictionary<int, int>();
        var usual = 0;
        foreach (var row in rows)
        {
            if (row.Evidence == RowEvidence.Grid && row.Values.Count(static v => !v.IsBlank) is > 0 and var figures)
            {
                counts[figures] = counts.GetValueOrDefault(figures) + 1;
                usual = usual == 0 || counts[figures] > counts[usual] ? figures : usual;
            }
        }

        return usual;
    }

    private static ColumnCount? ReadMissing(ImmutableArray<ColumnForm> form, List<SourceCell> found)
    {
        var labels = form.Select(static c => LabelText.Fold(c.Label)).ToList();
        var lacking = labels.Distinct(StringComparer.Ordinal).Where(l => found.Count(f => Is(f, l)) == labels.Count(x => string.Equals(x, l, StringComparison.Ordinal)) - 1).ToList();
        if (lacking.Count != 1 || found.Count != form.Length - 1)
        {
            return null;
        }

        // Where a heading recurs in each group, the order of the headings tells which one is gone.
        var missing = labels.IndexOf(lacking[0]);
        if (labels.Count(l => string.Equals(l, lacking[0], StringComparison.Ordinal)) > 1)
        {
            missing = Enumerable.Range(0, labels.Count).FirstOrDefault(i => i >= found.Count || !Is(found[i], labels[i]));
        }

        var place = found.Find(f => missing + 1 < labels.Count && Is(f, labels[missing + 1])) ?? found[^1];
        return new ColumnCount([.. Enumerable.Range(0, form.Length).Where(i => i != missing)], missing, -1, place, null);
    }

    private static ColumnCount? ReadTwice(ImmutableArray<ColumnForm> form, List<SourceCell> found)
    {
        var labels = form.Select(static c => LabelText.Fold(c.Label)).ToList();
        var extra = labels.Distinct(StringComparer.Ordinal).Where(l => found.Count(f => Is(f, l)) == labels.Count(x => string.Equals(x, l, StringComparison.Ordinal)) + 1).ToList();
        if (extra.Count != 1 || found.Count != form.Length + 1 || labels.Count(l => string.Equals(l, extra[0], StringComparison.Ordinal)) != 1)
        {
            return null;
        }

        var twice = labels.IndexOf(extra[0]);
        var places = found.Where(f => Is(f, extra[0])).ToList();
        var columns = Enumerable.Range(0, form.Length).SelectMany(i => i == twice ? new[] { i, i } : [i]);
        return new ColumnCount([.. columns], -1, twice, places[1], places[0]);
    }

    private static bool Is(SourceCell cell, string label) => string.Equals(cell.Label.Full, label, StringComparison.Ordinal);

    private static IEnumerable<SourceCell> Headings(TableRegion region, ImmutableArray<ColumnForm> form, IReadOnlyList<LogicalRow> rows)
    {
        var firstFigure = rows.SelectMany(static r => r.Labels.AddRange(r.Values)).Min(static c => c.Outer.Start);
        var labels = form.Select(static c => LabelText.Fold(c.Label)).ToHashSet(StringComparer.Ordinal);
        return region.Rows.SelectMany(static r => r.Cells).Where(c => c.Outer.Start < firstFigure && labels.Contains(c.Label.Full));
    }
}
