using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>
/// Which columns of the form a block of it has as it is written. Asked only where rows do not have the form's number of figures: then the
/// headings right above tell whether a column is missing or stands twice.
/// </summary>
/// <param name="Columns">The written columns in order, as indices into the form's.</param>
/// <param name="Missing">The column that is missing, or -1.</param>
/// <param name="Twice">The column that stands twice, or -1.</param>
/// <param name="Place">The heading at which that is told.</param>
/// <param name="First">For a column that stands twice its first heading.</param>
/// <param name="AreTold">Whether the headings name just these columns. Else nothing but the rows of the block tells where a figure belongs.</param>
internal sealed record BlockColumns(ImmutableArray<int> Columns, int Missing, int Twice, SourceCell? Place, SourceCell? First, bool AreTold)
{
    /// <summary>The form's own columns.</summary>
    public static BlockColumns Plain(int width) => new([.. Enumerable.Range(0, width)], -1, -1, null, null, AreTold: true);

    /// <param name="region">The table.</param>
    /// <param name="form">The columns of the block.</param>
    /// <param name="block">The written rows of the block.</param>
    /// <param name="written">All written rows of the table.</param>
    public static BlockColumns Read(TableRegion region, ImmutableArray<ColumnForm> form, List<LogicalRow> block, List<LogicalRow> written)
    {
        var plain = Plain(form.Length);
        if (form.Length < 2 || block.All(r => r.FigureCount == 0 || r.FigureCount == form.Length))
        {
            return plain;
        }

        var (found, haveOthers) = Headings(region, form, block, written);
        var usual = UsualCount(block);
        var columns = found.Count == usual && !haveOthers
            ? Orders(form).Select(o => usual < form.Length ? WithoutOne(form, o, found) : WithOneTwice(form, o, found)).FirstOrDefault(static c => c is not null)
            : null;
        return columns ?? plain with { AreTold = found.Count == form.Length && Orders(form).Any(o => Enumerable.Range(0, form.Length).All(i => Is(found[i], form[o[i]]))) };
    }

    /// <summary>The orders in which the headings may stand: as the columns do, or those without a group above first, as they run over several rows.</summary>
    private static IEnumerable<ImmutableArray<int>> Orders(ImmutableArray<ColumnForm> form)
    {
        var columns = Enumerable.Range(0, form.Length);
        return [[.. columns], [.. columns.OrderBy(i => form[i].Groups.Length)]];
    }

    /// <summary>Whether the headings and the figures are those of the form: rows of such blocks can be compared with each other.</summary>
    public bool AreWhole => AreTold && Missing < 0 && Twice < 0;

    /// <summary>How many figures most rows have; 0 if none has any.</summary>
    private static int UsualCount(IEnumerable<LogicalRow> rows) =>
        rows.GroupBy(static r => r.FigureCount).Where(static g => g.Key > 0).OrderByDescending(static g => g.Count()).ThenByDescending(static g => g.Key).FirstOrDefault()?.Key ?? 0;

    private static BlockColumns? WithoutOne(ImmutableArray<ColumnForm> form, ImmutableArray<int> order, List<SourceCell> found)
    {
        var gap = Enumerable.Range(0, Math.Min(found.Count, form.Length)).FirstOrDefault(i => !Is(found[i], form[order[i]]), found.Count);
        if (found.Count != form.Length - 1 || !Enumerable.Range(gap, found.Count - gap).All(i => Is(found[i], form[order[i + 1]])))
        {
            return null;
        }

        // It is told at the heading before which it belongs; at the last one if it was the last.
        var missing = order[gap];
        var beside = order.IndexOf(missing + 1 < form.Length ? missing + 1 : missing - 1);
        return new BlockColumns([.. order.Remove(missing).Order()], missing, -1, found[beside < gap ? beside : beside - 1], null, AreTold: true);
    }

    private static BlockColumns? WithOneTwice(ImmutableArray<ColumnForm> form, ImmutableArray<int> order, List<SourceCell> found)
    {
        // The first heading out of place is the second one of two that stand side by side.
        var extra = Enumerable.Range(0, form.Length).FirstOrDefault(i => i >= found.Count || !Is(found[i], form[order[i]]), form.Length);
        if (form.Length < 3 || found.Count != form.Length + 1 || extra == 0 || !Is(found[extra], form[order[extra - 1]]) || !Enumerable.Range(extra, form.Length - extra).All(i => Is(found[i + 1], form[order[i]])))
        {
            return null;
        }

        var twice = order[extra - 1];
        return new BlockColumns([.. order.Add(twice).Order()], -1, twice, found[extra], found[extra - 1], AreTold: true);
    }

    private static bool Is(SourceCell cell, ColumnForm column) =>
        column.AlsoLabelled.Add(column.Label).Any(l => string.Equals(cell.Label.Full, LabelText.Fold(l), StringComparison.Ordinal));

    /// <summary>The column headings above the first figure of a block, and whether words stand among them that the form does not have: then one of them may be a heading too.</summary>
    private static (List<SourceCell> Found, bool HaveOthers) Headings(TableRegion region, ImmutableArray<ColumnForm> form, List<LogicalRow> block, List<LogicalRow> written)
    {
        var end = block.Min(static r => r.Start);
        var start = written.Where(r => r.Start < end).Select(static r => (r.Values is [.., var last] ? last : r.Labels[^1]).Outer.End).DefaultIfEmpty(0).Max();
        var found = new List<SourceCell>();
        var others = false;
        foreach (var row in region.Rows)
        {
            if (row.Span.Start >= end || row.Span.End <= start)
            {
                continue;
            }

            IEnumerable<SourceCell> cells = row.Evidence == RowEvidence.Line ? LinePieces.Words(row, region.Words) : row.Cells;
            foreach (var cell in cells)
            {
                if (cell.Outer.Start < start || cell.Outer.Start >= end || cell.IsBlank || cell.IsFigure)
                {
                    continue;
                }

                if (region.Words.IsHeading(cell) && form.Any(c => Is(cell, c)))
                {
                    found.Add(cell);
                }
                else
                {
                    others |= found.Count > 0 && !region.Words.IsKnown(cell) && !region.Words.IsRelated(cell.Label);
                }
            }
        }

        return (found, others);
    }
}
