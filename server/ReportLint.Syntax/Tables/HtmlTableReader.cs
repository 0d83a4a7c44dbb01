using System.Collections.Immutable;

namespace ReportLint.Syntax;

/// <summary>Reads the tags of one table without tables inside it. Row and column spans give each cell its place in the grid.</summary>
internal static class HtmlTableReader
{
    /// <param name="source">The document.</param>
    /// <param name="tags">From the table's opening tag to its closing one, or to the last tag of a table that is never closed.</param>
    public static TableSyntax Read(SourceText source, ReadOnlySpan<HtmlTag> tags)
    {
        var table = new GridBuilder();
        var text = new ReadableText.Builder();
        for (var i = 1; i < tags.Length; i++)
        {
            var tag = tags[i];
            switch (tag)
            {
                case { Name: "tr" }:
                    table.EndRow(tag.Closing ? tag.Span.End : tag.Span.Start);
                    table.StartRow(tag.Closing ? tag.Span.End : tag.Span.Start);
                    break;
                case { Name: "td" or "th", Closing: false }:
                    i = ReadCell(source, tags, i, text, table) - 1;
                    break;
            }
        }

        var span = TextSpan.FromBounds(tags[0].Span.Start, tags[^1].Span.End);
        table.EndRow(tags[^1].Span.Start);
        return new TableSyntax(span, TableLayout.Html, table.Rows.ToImmutable());
    }

    /// <summary>Adds the cell and gives the index of the tag behind it.</summary>
    private static int ReadCell(SourceText source, ReadOnlySpan<HtmlTag> tags, int open, ReadableText.Builder text, GridBuilder table)
    {
        var i = open + 1;
        while (i < tags.Length && tags[i].Name is not ("td" or "th" or "tr" or "table"))
        {
            i++;
        }

        var end = i < tags.Length ? tags[i].Span.Start : tags[^1].Span.End;
        var span = TextSpan.FromBounds(tags[open].Span.End, Math.Max(tags[open].Span.End, end));
        var readable = (i == open + 1 && i < tags.Length ? PlainText(source, span) : null) ?? Text(source.Content, tags[open..Math.Min(i + 1, tags.Length)], text, span.Start);
        table.Add(span, readable, HtmlTags.Attribute(source.Content, tags[open], "colspan"), HtmlTags.Attribute(source.Content, tags[open], "rowspan"));
        return i < tags.Length && tags[i] is { Name: "td" or "th", Closing: true } ? i + 1 : i;
    }

    /// <summary>The words of a cell that stand in it as a reader sees them, as they do in most; null where there is an entity or a line break.</summary>
    private static ReadableText? PlainText(SourceText source, TextSpan cell)
    {
        var text = source.Slice(cell).TrimEnd();
        var blanks = text.Length - text.TrimStart().Length;
        return text[blanks..].ContainsAny('&', '\r', '\n') ? null : ReadableText.Verbatim(source, new TextSpan(cell.Start + blanks, text.Length - blanks));
    }

    /// <summary>The words between the tags of a cell, the first of which opens it.</summary>
    private static ReadableText Text(string source, ReadOnlySpan<HtmlTag> tags, ReadableText.Builder text, int fallback)
    {
        for (var i = 1; i < tags.Length; i++)
        {
            HtmlReader.AppendText(text, source, TextSpan.FromBounds(tags[i - 1].Span.End, tags[i].Span.Start));
        }

        return text.Build(fallback);
    }

    /// <summary>Gives each cell its grid column: cells of rows above may reach down into this one.</summary>
    private sealed class GridBuilder
    {
        // Beyond this no table is read by people, and a hostile one would cost its width for each row.
        private const int WidestGrid = 1000;

        // For each column the row behind the last one that a cell above reaches.
        private readonly int[] reachesTo = new int[WidestGrid];
        private readonly List<TableCellSyntax> cells = [];
        private int column;
        private int start = -1;

        public ImmutableArray<TableRowSyntax>.Builder Rows { get; } = ImmutableArray.CreateBuilder<TableRowSyntax>();

        public void StartRow(int at) => start = at;

        public void Add(TextSpan span, ReadableText text, int columnSpan, int rowSpan)
        {
            if (start < 0)
            {
                start = span.Start;
            }

            while (column < WidestGrid && reachesTo[column] > Rows.Count)
            {
                column++;
            }

            cells.Add(new TableCellSyntax(span, text.Text.Length == 0 ? span : text.Span, text.Text, column, columnSpan, rowSpan));
            for (var i = column; i < Math.Min(column + columnSpan, WidestGrid); i++)
            {
                reachesTo[i] = Rows.Count + rowSpan;
            }

            column += columnSpan;
        }

        public void EndRow(int at)
        {
            if (cells.Count > 0)
            {
                Rows.Add(new TableRowSyntax(TextSpan.FromBounds(Math.Min(start, cells[0].Span.Start), Math.Max(at, cells[^1].Span.End)), [.. cells]));
            }

            cells.Clear();
            column = 0;
        }
    }
}
