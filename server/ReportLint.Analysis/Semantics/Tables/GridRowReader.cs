using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>
/// Tells labels from figures in the rows of a written table. A label behind figures begins a new row: some extractions lose the row breaks.
/// </summary>
internal sealed class GridRowReader(TableVocabulary words, List<LogicalRow> rows)
{
    private const int MostCellsCutOff = 2;

    // The column at which the headings of a table without row labels begin; before it only rows are counted.
    private int firstHeading = int.MaxValue;

    public void Add(SourceRow row)
    {
        if (!words.HasRowLabels)
        {
            AddUnlabelled(row);
            return;
        }

        if (AreBlank(row.Cells.AsSpan()))
        {
            return;
        }

        var at = SkipIndexColumn(row.Cells);
        while (at < row.Cells.Length)
        {
            at = AddSegment(row, at);
        }
    }

    /// <summary>Reads labels, then what follows up to the next label; gives the index behind.</summary>
    private int AddSegment(SourceRow row, int first)
    {
        var cells = row.Cells;
        var labelEnd = LabelEnd(cells, first);
        var next = labelEnd;
        var figures = 0;
        var said = 0;
        while (next < cells.Length && !(figures > 0 && IsLabel(cells[next])) && !(said > 0 && IsWordOfForm(cells[next])))
        {
            figures += cells[next].IsFigure ? 1 : 0;
            said += cells[next].IsBlank ? 0 : 1;
            next++;
        }

        // A blank in front of the next label stands for the group above it.
        var labels = cells.AsSpan(first, labelEnd - first);
        if (figures > 0 || (LastWritten(labels) is { } own && words.ExactRow(own.Label) >= 0 && (said > 0 || IsUnfilledRow(labels, own))))
        {
            rows.Add(new LogicalRow(RowEvidence.Grid, row.Block, Written(labels), cells[labelEnd..next]) { Offset = labelEnd - first });
        }

        return next;
    }

    private static ImmutableArray<SourceCell> Written(ReadOnlySpan<SourceCell> cells)
    {
        var written = ImmutableArray.CreateBuilder<SourceCell>(cells.Length);
        foreach (var cell in cells)
        {
            if (!cell.IsBlank)
            {
                written.Add(cell);
            }
        }

        return written.DrainToImmutable();
    }

    private static SourceCell? LastWritten(ReadOnlySpan<SourceCell> cells)
    {
        var last = cells.Length - 1;
        while (last >= 0 && cells[last].IsBlank)
        {
            last--;
        }

        return last < 0 ? null : cells[last];
    }

    private static bool AreBlank(ReadOnlySpan<SourceCell> cells) => LastWritten(cells) is null;

    /// <summary>The index behind the last label cell. Unknown words in the label columns of a row with figures count as its label.</summary>
    private int LabelEnd(ImmutableArray<SourceCell> cells, int first)
    {
        var end = first;
        var found = false;
        for (var i = first; i < cells.Length && !cells[i].IsFigure; i++)
        {
            // Behind a row's label in full, words that only resemble a label are an answer: 行政处罚 | 一般行政处罚案件20件.
            if (found ? IsWordOfForm(cells[i]) : IsLabel(cells[i]))
            {
                end = i + 1;
                found |= words.ExactRow(cells[i].Label) >= 0;
            }
            else if (found && !cells[i].IsBlank)
            {
                break;
            }
        }

        if (end == first)
        {
            for (var i = first; i < cells.Length && i < first + words.Depth && !cells[i].IsFigure; i++)
            {
                end = cells[i].IsBlank ? end : i + 1;
            }
        }

        return end;
    }

    private bool IsLabel(SourceCell cell) =>
        !cell.IsBlank && !cell.IsFigure && (words.IsHeading(cell) || words.IsRelated(cell.Label));

    private bool IsWordOfForm(SourceCell cell) => words.IsKnown(cell);

    /// <summary>Whether a row on which nothing but its label is written has no headings.</summary>
    private bool IsUnfilledRow(ReadOnlySpan<SourceCell> labels, SourceCell own)
    {
        var headings = 0;
        foreach (var label in labels)
        {
            headings += !label.IsBlank && words.IsHeading(label) ? 1 : 0;
        }

        return headings <= 1 && !(words.IsHeading(own) && own.Label.Numbering is null);
    }

    /// <summary>A first column that only counts the rows.</summary>
    private int SkipIndexColumn(ImmutableArray<SourceCell> cells)
    {
        if (cells.Length < 2 || !cells[0].Value.IsNumber)
        {
            return 0;
        }

        var next = 1;
        while (next < cells.Length && cells[next].IsBlank)
        {
            next++;
        }

        return next < cells.Length && IsLabel(cells[next]) ? 1 : 0;
    }

    private void AddUnlabelled(SourceRow row)
    {
        var width = words.Widest;
        var first = 0;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (words.IsHeading(row.Cells[i]))
            {
                first = i + 1;
                firstHeading = Math.Min(firstHeading, row.Cells[i].Start);
            }
        }

        var isHeader = first > 0;
        if (!isHeader && row.Cells.Length > width && firstHeading < int.MaxValue)
        {
            first = row.Cells.Count(c => c.Start < firstHeading);
        }

        var values = row.Cells[first..];
        if (values.Length > width && !values[0].IsBlank && !values[0].IsFigure)
        {
            first++;
            values = values.RemoveAt(0);
        }

        var said = values.Count(static v => !v.IsBlank);

        // Figures may stand behind the headings in one row; a row of other words is none. A few cells may have been cut off.
        if (!(isHeader && said == 0) && values.Length >= width - MostCellsCutOff && (said == 0 || said * 2 >= width))
        {
            rows.Add(new LogicalRow(RowEvidence.Grid, row.Block, [], values) { Offset = first });
        }
    }
}
