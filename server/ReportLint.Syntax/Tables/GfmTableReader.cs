namespace ReportLint.Syntax;

/// <summary>
/// Pipe tables with a line of dashes under the first row (GitHub Flavored Markdown, section 4.10), also where the page cut them:
/// the header may be empty and its number of cells need not be the rows'.
/// </summary>
internal sealed class GfmTableReader : ITableReader
{
    public (TableSyntax Table, int Next)? TryRead(Lines lines, int first)
    {
        if (first + 1 >= lines.Count || !lines[first].HasPipe || PipeRow.IsDelimiter(lines.Content(first))
            || !lines[first + 1].HasPipe || !PipeRow.IsDelimiter(lines.Content(first + 1)))
        {
            return null;
        }

        var next = first + 2;
        while (next < lines.Count && lines[next].HasPipe)
        {
            next++;
        }

        var rows = PipeRow.RowLines(lines, first, next);
        var outerStart = rows.TrueForAll(i => PipeRow.StartsWithPipe(lines.Content(i)));
        var outerEnd = rows.TrueForAll(i => PipeRow.EndsWithPipe(lines.Content(i)));
        return (new TableSyntax(lines.Span(first, next), TableLayout.Gfm, PipeRow.Read(lines, rows, outerStart, outerEnd)), next);
    }
}
