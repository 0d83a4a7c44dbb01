using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace ReportLint.Syntax;

/// <summary>Cuts a line at its pipes. A backslash keeps a pipe in its cell, as in GitHub Flavored Markdown; full-width and drawn pipes count as pipes.</summary>
internal static class PipeRow
{
    private static readonly SearchValues<char> DelimiterCharacters = SearchValues.Create("|｜│-─:+=━ \t├┤┼┌┐└┘┬┴╞╪╡┃");

    public static bool HasPipe(ReadOnlySpan<char> line) => line.ContainsAny('|', '｜', '│');

    /// <summary>A line of dashes, colons, plus signs and pipes: the line under a header, or a drawn border.</summary>
    public static bool IsDelimiter(ReadOnlySpan<char> content) =>
        !content.IsEmpty && !content.ContainsAnyExcept(DelimiterCharacters) && content.ContainsAny("-─=━");

    public static bool StartsWithPipe(ReadOnlySpan<char> content) => !content.IsEmpty && IsPipe(content[0]);

    public static bool EndsWithPipe(ReadOnlySpan<char> content) =>
        !content.IsEmpty && IsPipe(content[^1]) && (content.Length < 2 || content[^2] != '\\');

    /// <summary>The lines of a table that are rows, not drawn ones.</summary>
    public static List<int> RowLines(Lines lines, int first, int next)
    {
        var rows = new List<int>(next - first);
        for (var i = first; i < next; i++)
        {
            if (!IsDelimiter(lines.Content(i)))
            {
                rows.Add(i);
            }
        }

        return rows;
    }

    public static ImmutableArray<TableRowSyntax> Read(Lines lines, List<int> rows, bool outerStart, bool outerEnd)
    {
        var read = ImmutableArray.CreateBuilder<TableRowSyntax>(rows.Count);
        var columns = 1;
        foreach (var index in rows)
        {
            // Most rows have as many cells as the one above.
            var row = Read(lines, index, outerStart, outerEnd, columns);
            columns = row.Cells.Length;
            read.Add(row);
        }

        return read.MoveToImmutable();
    }

    /// <param name="lines">The lines of the document.</param>
    /// <param name="index">The line of the row.</param>
    /// <param name="outerStart">Whether a pipe at the start of the line only opens the row and does not end an empty cell.</param>
    /// <param name="outerEnd">Whether a pipe at the end of the line only closes the row.</param>
    /// <param name="columns">How many cells to make room for.</param>
    private static TableRowSyntax Read(Lines lines, int index, bool outerStart, bool outerEnd, int columns)
    {
        var source = lines.Source.Content;
        var line = lines[index];
        var cells = ImmutableArray.CreateBuilder<TableCellSyntax>(columns);
        var at = outerStart && StartsWithPipe(lines.Content(index)) ? line.Content.Start + 1 : line.Span.Start;
        var end = outerEnd && EndsWithPipe(lines.Content(index)) && line.Content.End > at ? line.Content.End - 1 : line.Span.End;
        while (true)
        {
            var pipe = NextPipe(source, at, end);
            var cell = TextSpan.FromBounds(at, Math.Max(at, pipe));
            cells.Add(Cell(lines.Source, cell, cells.Count));
            if (pipe >= end)
            {
                break;
            }

            at = pipe + 1;
        }

        return new TableRowSyntax(line.Whole, cells.DrainToImmutable());
    }

    public static TableCellSyntax Cell(SourceText source, TextSpan span, int column)
    {
        var content = Blanks.Trim(source.Content, span);
        if (content.IsEmpty)
        {
            return new TableCellSyntax(span, span, "", column);
        }

        var text = source.Slice(content);
        return new TableCellSyntax(span, content, text.ContainsAny("\\*`<&") ? PlainText(text) : source.ToString(content), column);
    }

    private static int NextPipe(string source, int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (IsPipe(source[i]) && (i == at || source[i - 1] != '\\'))
            {
                return i;
            }
        }

        return end;
    }

    private static bool IsPipe(char c) => c is '|' or '｜' or '│';

    /// <summary>The words of a cell without escapes, emphasis and line-break tags.</summary>
    private static string PlainText(ReadOnlySpan<char> content)
    {
        // Behind the last ">" no tag ends: to look for it from each "<" would cost the square of the cell.
        var lastTag = content.LastIndexOf('>');
        var text = new StringBuilder(content.Length);
        for (var i = 0; i < content.Length; i++)
        {
            // A backslash takes its meaning from any ASCII mark, as in CommonMark.
            if (content[i] == '\\' && i + 1 < content.Length && (char.IsPunctuation(content[i + 1]) || (char.IsAscii(content[i + 1]) && char.IsSymbol(content[i + 1]))))
            {
                text.Append(content[++i]);
                continue;
            }

            if (content[i] == '<' && i < lastTag && content[i..].IndexOf('>') is > 0 and var close)
            {
                i += close;
                continue;
            }

            if (content[i] is not ('*' or '`'))
            {
                text.Append(content[i]);
            }
        }

        return text.Replace("&nbsp;", " ").ToString().Trim();
    }
}
