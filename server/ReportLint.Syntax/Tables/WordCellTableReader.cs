using System.Collections.Immutable;

namespace ReportLint.Syntax;

/// <summary>
/// One cell a line behind a tab, rows parted by blank lines: text extracted from Word. A cell goes on over lines that do not begin with a tab.
/// </summary>
internal sealed class WordCellTableReader : ITableReader
{
    private const int LongestCell = 80;

    private int rejectedBefore;

    public (TableSyntax Table, int Next)? TryRead(Lines lines, int first)
    {
        if (first < rejectedBefore || !IsCellStart(lines, first) || lines[first].IsBlank)
        {
            return null;
        }

        var count = 0;
        var rows = ImmutableArray.CreateBuilder<TableRowSyntax>();
        var cells = new List<TableCellSyntax>();
        var end = first;
        var rowStart = first;
        for (var i = first; i < lines.Count;)
        {
            if (IsCellStart(lines, i))
            {
                var next = CellEnd(lines, i);
                cells.Add(Cell(lines, i, next, cells.Count));
                count++;
                i = end = next;
            }
            else if (lines[i].IsBlank && i + 1 < lines.Count && IsCellStart(lines, i + 1))
            {
                AddRow();
                i++;
                rowStart = i;
            }
            else
            {
                break;
            }
        }

        AddRow();
        if (count < 4)
        {
            rejectedBefore = end;
            return null;
        }

        return (new TableSyntax(lines.Span(first, end), TableLayout.WordCells, rows.DrainToImmutable()), end);

        void AddRow()
        {
            if (cells.Count > 0)
            {
                rows.Add(new TableRowSyntax(lines.Span(rowStart, end), [.. cells]));
                cells.Clear();
            }
        }
    }

    private static bool IsCellStart(Lines lines, int index)
    {
        var text = lines.Text(index);
        return !text.IsEmpty && text[0] == '\t' && text.Length <= LongestCell && lines[index].Mark == LineMark.None && !lines.Content(index).Contains('\t')
            && text[1..].TrimEnd(" \u3000").IndexOf('\t') < 0 && !lines.Content(index).EndsWith("。");
    }

    private static int CellEnd(Lines lines, int start)
    {
        var next = start + 1;
        while (next < lines.Count && Continues(lines, start, next))
        {
            next++;
        }

        return next;
    }

    /// <summary>A line goes on with the cell above unless it begins something of its own, or the cell is a figure, which does not run over a line.</summary>
    private static bool Continues(Lines lines, int start, int index)
    {
        var text = lines.Text(index);
        return !lines[start].IsBlank && !lines[index].IsBlank && text[0] != '\t' && text.Length <= LongestCell && lines[index].Mark == LineMark.None
            && !char.IsAsciiDigit(lines.Content(start)[^1]) && !text.EndsWith("。") && Numbering.Read(lines.Content(index)) is null
            && !PageNumber.Is(text) && text[0] is not ('#' or '|' or '<');
    }

    private static TableCellSyntax Cell(Lines lines, int first, int next, int column)
    {
        var source = lines.Source;
        var span = TextSpan.FromBounds(lines[first].Span.Start + 1, lines[next - 1].Span.End);
        var content = Blanks.Trim(source.Content, span);
        if (content.IsEmpty)
        {
            return new TableCellSyntax(span, span, "", column);
        }

        var words = next == first + 1 ? source.ToString(content) : string.Concat(Enumerable.Range(first, next - first).Select(i => lines.Content(i).ToString()));
        return new TableCellSyntax(span, content, words, column);
    }
}
