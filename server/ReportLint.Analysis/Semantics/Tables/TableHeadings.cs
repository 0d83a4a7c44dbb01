using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>What a written table has of the form's column headings. They stand above the first figure.</summary>
/// <param name="Found">How many different headings of the form stand there.</param>
/// <param name="Missing">How many do not.</param>
/// <param name="AreInOrder">Whether the headings of each row stand in the form's order; so they do where nothing can be told.</param>
internal sealed record TableHeadings(int Found, int Missing, bool AreInOrder)
{
    public static TableHeadings Read(TableRegion region, IReadOnlyList<LogicalRow> rows)
    {
        var form = region.Words.Form;
        var labels = form.Rows.SelectMany(static r => r.Columns).Select(static c => LabelText.Fold(c.Label)).Distinct(StringComparer.Ordinal).ToList();
        var written = region.Rows.SelectMany(static r => r.Cells).Select(static c => c.Label.Full).ToHashSet(StringComparer.Ordinal);
        var found = labels.Count(written.Contains);
        return new TableHeadings(found, labels.Count - found, !form.HasOneGrid || AreInFormOrder(region, form.Rows[0].Columns, rows));
    }

    private static bool AreInFormOrder(TableRegion region, ImmutableArray<ColumnForm> columns, IReadOnlyList<LogicalRow> rows)
    {
        // A heading that recurs in each group tells no order.
        var order = columns.Select(static (c, i) => (Label: LabelText.Fold(c.Label), Index: i)).GroupBy(static c => c.Label, StringComparer.Ordinal)
            .Where(static g => g.Count() == 1).ToDictionary(static g => g.Key, static g => g.First().Index, StringComparer.Ordinal);
        var firstFigure = rows.SelectMany(static r => r.Labels.AddRange(r.Values)).Select(static c => c.Outer.Start).DefaultIfEmpty(0).Min();
        return region.Rows.Where(r => r.Evidence == RowEvidence.Grid && r.Span.Start < firstFigure)
            .Select(r => r.Cells.Where(c => c.Outer.Start < firstFigure && order.ContainsKey(c.Label.Full)).Select(c => order[c.Label.Full]).Distinct().ToList())
            .All(static places => places.SequenceEqual(places.Order()));
    }
}
