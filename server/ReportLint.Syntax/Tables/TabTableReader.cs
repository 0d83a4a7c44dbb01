using System.Collections.Immutable;

namespace ReportLint.Syntax;

/// <summary>Rows on lines, cells cut by tabs.</summary>
internal sealed class TabTableReader : ITableReader
{
    public (TableSyntax Table, int Next)? TryRead(Lines lines, int first)
    {
        if (!HasInnerTab(lines, first))
        {
            return null;
        }

        var next = first + 1;
        while (next < lines.Count && IsRow(lines, next))
        {
            next++;
        }

        var rows = ImmutableArray.CreateBuilder<TableRowSyntax>(next - first);
        var columns = 1;
        for (var i = first; i < next; i++)
        {
            // Most rows have as many cells as the one above.
            var row = Row(lines, i, columns);
            columns = row.Cells.Length;
            rows.Add(row);
        }

        return (new TableSyntax(lines.Span(first, next), TableLayout.Tab, rows.MoveToImmutable()), next);
    }

    // A line of nothing but tabs is a row of blank cells.
    private static bool IsRow(Lines lines, int index) => lines.Text(index).Count('\t') >= (lines[index].IsBlank ? 2 : 1);

    // A tab before all text only indents a paragraph.
    private static bool HasInnerTab(Lines lines, int index)
    {
        var line = lines[index];
        return !line.IsBlank && lines[index].Mark == LineMark.None
            && (lines.Content(index).Contains('\t') || lines.Source.Slice(TextSpan.FromBounds(line.Content.End, line.Span.End)).Contains('\t'));
    }

    private static TableRowSyntax Row(Lines lines, int index, int columns)
    {
        var line = lines[index];
        var cells = ImmutableArray.CreateBuilder<TableCellSyntax>(columns);
        for (var at = line.Span.Start; ;)
        {
            var tab = lines.Source.Slice(TextSpan.FromBounds(at, line.Span.End)).IndexOf('\t');
            var end = tab < 0 ? line.Span.End : at + tab;
            cells.Add(PipeRow.Cell(lines.Source, TextSpan.FromBounds(at, end), cells.Count));
            if (tab < 0)
            {
                break;
            }

            at = end + 1;
        }

        return new TableRowSyntax(line.Whole, cells.DrainToImmutable());
    }
}
