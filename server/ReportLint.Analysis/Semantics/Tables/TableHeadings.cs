using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>What a written table has of the form's column headings. They stand above the first figure.</summary>
/// <param name="Found">How many different headings of the form stand there.</param>
/// <param name="Missing">How many do not.</param>
/// <param name="AreInOrder">Whether the headings of each row stand in the form's order; so they do where nothing can be told.</param>
/// <param name="Unlike">Words that stand where the headings of columns should that are nowhere to be found, one for each.</param>
internal sealed record TableHeadings(int Found, int Missing, bool AreInOrder, ImmutableArray<(SourceCell Written, ColumnForm Column)> Unlike)
{
    public static TableHeadings Read(TableRegion region, List<LogicalRow> rows)
    {
        var isFound = new bool[region.Words.ColumnLabels];
        var found = CountFound(region, isFound);
        return new TableHeadings(found, region.Words.ColumnLabels - found, !region.Words.HasOneGrid || AreInFormOrder(region, rows), found < isFound.Length ? FindUnlike(region, rows, isFound) : []);
    }

    /// <summary>In a written table with as many unknown words above its figures as headings are lacking: which stands for which.</summary>
    private static ImmutableArray<(SourceCell Written, ColumnForm Column)> FindUnlike(TableRegion region, List<LogicalRow> rows, bool[] isFound)
    {
        if (rows.Count == 0 || rows.Exists(static r => r.Evidence != RowEvidence.Grid || r.Values.IsEmpty))
        {
            return [];
        }

        var (words, firstFigure, firstColumn) = (region.Words, rows.Min(static r => r.Start), rows.Min(static r => r.Values[0].Start));
        var unknown = region.Rows.Where(r => r.Evidence == RowEvidence.Grid && r.Span.Start < firstFigure).SelectMany(static r => r.Cells)
            .Where(c => c.Outer.Start < firstFigure && c.Start >= firstColumn && !c.IsBlank && !c.IsFigure && !words.IsKnown(c))
            .DistinctBy(static c => c.Label.Full, StringComparer.Ordinal).ToList();
        var columns = words.Form.Rows.SelectMany(static r => r.Columns).DistinctBy(static c => LabelText.Fold(c.Label), StringComparer.Ordinal).ToList();
        var missing = columns.Where((_, i) => i < isFound.Length && !isFound[i]).ToList();
        return unknown.Count == missing.Count ? [.. unknown.Zip(missing)] : [];
    }

    private static int CountFound(TableRegion region, bool[] isFound)
    {
        var words = region.Words;
        var count = 0;
        for (var i = 0; i < region.Rows.Length && count < isFound.Length; i++)
        {
            var row = region.Rows[i];
            if (row is { Evidence: RowEvidence.Line, HasFigures: false })
            {
                // On a line without figures, headings may stand one blank apart.
                foreach (var piece in LinePieces.Words(row, words))
                {
                    if (words.IsKnown(piece))
                    {
                        Add(piece);
                    }
                }
            }
            else
            {
                foreach (var cell in row.Cells)
                {
                    Add(cell);
                }
            }
        }

        return count;

        void Add(SourceCell cell)
        {
            if (!cell.IsFigure && !cell.IsBlank && words.Match(cell.Label).Column is >= 0 and var column && !isFound[column])
            {
                isFound[column] = true;
                count++;
            }
        }
    }

    private static bool AreInFormOrder(TableRegion region, List<LogicalRow> rows)
    {
        var firstFigure = rows.Count == 0 ? 0 : int.MaxValue;
        foreach (var row in rows)
        {
            firstFigure = Math.Min(firstFigure, row.Start);
        }

        foreach (var row in region.Rows)
        {
            if (row.Evidence == RowEvidence.Grid && row.Span.Start < firstFigure && !AreInFormOrder(row, region.Words, firstFigure))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreInFormOrder(SourceRow row, TableVocabulary words, int firstFigure)
    {
        List<int>? seen = null;
        foreach (var cell in row.Cells)
        {
            // A column that stands twice is another matter.
            if (cell.Outer.Start < firstFigure && !cell.IsFigure && !cell.IsBlank && words.Match(cell.Label).ColumnPlace is >= 0 and var place && seen?.Contains(place) != true)
            {
                if (seen is [.., var last] && place < last)
                {
                    return false;
                }

                (seen ??= []).Add(place);
            }
        }

        return true;
    }
}
