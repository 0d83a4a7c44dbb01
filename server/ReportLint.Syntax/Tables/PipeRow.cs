using System.Collections.Immutable;
using System.Text;

namespace ReportLint.Syntax;

/// <summary>Cuts a line at its pipes. A backslash keeps a pipe in its cell, as in GitHub Flavored Markdown; full-width and drawn pipes count as pipes.</summary>
internal static class PipeRow
{
    public static bool HasPipe(ReadOnlySpan<char> line) => line.ContainsAny('|', '｜', '│');

    /// <summary>A line of dashes, colons, plus signs and pipes: the line under a header, or a drawn border.</summary>
    public static bool IsDelimiter(ReadOnlySpan<char> content) =>
        !content.IsEmpty && content.ContainsAny("-─=━") && content.IndexOfAnyExcept("|｜│-─:+=━ \t├┤┼┌┐└┘┬┴╞╪╡┃") < 0;

    public static bool StartsWithPipe(ReadOnlySpan<char> content) => !content.IsEmpty && IsPipe(content[0]);

    public static bool EndsWithPipe(ReadOnlySpan<char> content) =>
        !content.IsEmpty && IsPipe(content[^1]) && (content.Length < 2 || content[^2] != '\\');

    /// <param name="outerStart">Whether a pipe at the start of the line only opens the row and does not end an empty cell.</param>
    /// <param name="outerEnd">Whether a pipe at the end of the line only closes the row.</param>
    public static TableRowSyntax Read(Lines lines, int index, bool outerStart, bool outerEnd)
    {
        var source = lines.Source.Content;
        var line = lines[index];
        var cells = ImmutableArray.CreateBuilder<TableCellSyntax>();
        var at = outerStart && StartsWithPipe(lines.Content(index)) ? line.Content.Start + 1 : line.Span.Start;
        var end = outerEnd && EndsWithPipe(lines.Content(index)) && line.Content.End > at ? line.Content.End - 1 : line.Span.End;
        while (true)
        {
            var pipe = NextPipe(source, at, end);
            var cell = TextSpan.FromBounds(at, Math.Max(at, pipe));
            cells.Add(Cell(source, cell, cells.Count));
            if (pipe >= end)
            {
                break;
            }

            at = pipe + 1;
        }

        return new TableRowSyntax(line.Whole, cells.ToImmutable());
    }

    public static TableCellSyntax Cell(string source, TextSpan span, int column)
    {
        var content = Blanks.Trim(source, span);
        return content.IsEmpty ? new TableCellSyntax(span, span, "", column) : new TableCellSyntax(span, content, PlainText(source.AsSpan(content.Start, content.Length)), column);
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
        if (!content.ContainsAny("\\*`<&"))
        {
            return content.ToString();
        }

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
