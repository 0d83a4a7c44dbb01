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
        var labels = region.Words.ColumnLabels;

        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in region.Rows)
        {
            // On a line without figures, headings may stand one blank apart.
            if (row is { Evidence: RowEvidence.Line, HasFigures: false })
            {
                foreach (var word in LinePieces.KnownLabels(row, region.Words))
                {
                    written.Add(word.Label.Full);
                }

                continue;
            }

            foreach (var cell in row.Cells)
            {
                if (!cell.IsFigure && !cell.IsBlank)
                {
                    written.Add(cell.Label.Full);
                }
            }
        }

        var found = labels.Count(written.Contains);
        return new TableHeadings(found, labels.Length - found, !form.HasOneGrid || AreInFormOrder(region, rows));
    }

    private static bool AreInFormOrder(TableRegion region, IReadOnlyList<LogicalRow> rows)
    {
        var order = region.Words.ColumnOrder;
        var firstFigure = rows.Count == 0 ? 0 : int.MaxValue;
        foreach (var row in rows)
        {
            firstFigure = Math.Min(firstFigure, Math.Min(First(row.Labels), First(row.Values)));
        }

        foreach (var row in region.Rows)
        {
            if (row.Evidence != RowEvidence.Grid || row.Span.Start >= firstFigure)
            {
                continue;
            }

            // A column that stands twice is another matter.
            var seen = new List<int>();
            foreach (var cell in row.Cells)
            {
                if (cell.Outer.Start < firstFigure && !cell.IsFigure && !cell.IsBlank && order.TryGetValue(cell.Label.Full, out var place) && !seen.Contains(place))
                {
                    if (seen is [.., var last] && place < last)
                    {
                        return false;
                    }

                    seen.Add(place);
                }
            }
        }

        return true;
    }

    private static int First(ImmutableArray<SourceCell> cells)
    {
        var first = int.MaxValue;
        foreach (var cell in cells)
        {
            first = Math.Min(first, cell.Outer.Start);
        }

        return first;
    }
}
