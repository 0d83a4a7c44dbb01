namespace ReportLint.Syntax;

/// <summary>Rows cut by pipes without a line of dashes, as text copied from a web page has them; also drawn borders between the rows.</summary>
internal sealed class LoosePipeTableReader : ITableReader
{
    private int rejectedBefore;

    public (TableSyntax Table, int Next)? TryRead(Lines lines, int first)
    {
        if (first < rejectedBefore || !BelongsToTable(lines, first))
        {
            return null;
        }

        var next = first + 1;
        while (next < lines.Count && BelongsToTable(lines, next))
        {
            next++;
        }

        var rows = PipeRow.RowLines(lines, first, next);
        if (rows.Count < 2)
        {
            rejectedBefore = next;
            return null;
        }

        // A pipe at the start opens the row where every row has one; else it ends an empty cell.
        var outerStart = rows.TrueForAll(i => PipeRow.StartsWithPipe(lines.Content(i)));
        return (new TableSyntax(lines.Span(first, next), TableLayout.LoosePipe, PipeRow.Read(lines, rows, outerStart, outerEnd: true)), next);
    }

    private static bool BelongsToTable(Lines lines, int index) =>
        lines[index].Mark == LineMark.None && (lines[index].HasPipe || IsBorder(lines.Content(index)));

    private static bool IsBorder(ReadOnlySpan<char> content) =>
        !content.IsEmpty && content[0] is '+' or '┌' or '├' or '└' or '─' && PipeRow.IsDelimiter(content);
}
