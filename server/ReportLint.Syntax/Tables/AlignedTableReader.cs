using System.Collections.Immutable;

namespace ReportLint.Syntax;

/// <summary>
/// Columns aligned by blanks: text extracted from a page. Labels and header words may be wrapped over lines, blank lines and page numbers
/// stand in between. A row is one line here; which lines make up one row of the form is for the binder to say.
/// </summary>
internal sealed class AlignedTableReader : ITableReader
{
    private const int LongestLabel = 30;

    private const int WidestGap = 6;

    private int rejectedBefore;

    public (TableSyntax Table, int Next)? TryRead(Lines lines, int first)
    {
        if (first < rejectedBefore || lines[first].IsBlank || lines[first].Mark != LineMark.None || !HasColumns(lines, first))
        {
            return null;
        }

        var rows = ImmutableArray.CreateBuilder<TableRowSyntax>();
        var end = first;
        var columned = 0;
        for (var i = first; i < lines.Count && i - end <= WidestGap; i++)
        {
            if (lines[i].IsBlank || PageNumber.Is(lines.Content(i)))
            {
                continue;
            }

            if (HasColumns(lines, i))
            {
                columned++;
            }
            else if (!IsLabel(lines, i))
            {
                break;
            }

            rows.Add(Row(lines, i));
            end = i + 1;
        }

        if (columned < 2)
        {
            rejectedBefore = end;
            return null;
        }

        return (new TableSyntax(lines.Span(first, end), TableLayout.Aligned, rows.DrainToImmutable()), end);
    }

    private static bool HasColumns(Lines lines, int index)
    {
        if (lines[index].Mark != LineMark.None || !LineFragments.MayHaveGap(lines.Content(index)) || lines.Fragments(index) is not { Length: > 1 } fragments)
        {
            return false;
        }

        foreach (var fragment in fragments)
        {
            if (fragment.Span.Length > 2 * LongestLabel)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A short line between rows: a label or a header word that was wrapped. A heading of its own ends the table.</summary>
    private static bool IsLabel(Lines lines, int index)
    {
        var content = lines.Content(index);
        return lines[index].Mark == LineMark.None && content.Length <= LongestLabel && content[^1] is not ('。' or '；' or '：' or '，')
            && !(HeadingReader.IsNumberedTitle(content) && Numbering.Read(content) is { Style: NumberingStyle.Han or NumberingStyle.Part or NumberingStyle.Word });
    }

    private static TableRowSyntax Row(Lines lines, int index)
    {
        var source = lines.Source;
        var fragments = lines.Fragments(index);
        var cells = ImmutableArray.CreateBuilder<TableCellSyntax>(fragments.Length);
        foreach (var f in fragments)
        {
            cells.Add(new TableCellSyntax(f.Span, f.Span, source.ToString(f.Span), f.DisplayStart, f.DisplayEnd - f.DisplayStart));
        }

        return new TableRowSyntax(lines[index].Whole, cells.MoveToImmutable());
    }
}
