using System.Collections.Immutable;
using System.Net;
using System.Text;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Writes a table of the form in any layout that the program reads.</summary>
public static class FormTableWriter
{
    /// <param name="form">The table.</param>
    /// <param name="layout">How it is written.</param>
    /// <param name="value">What stands in each cell.</param>
    public static string Write(TableForm form, TableLayout layout, Func<RowForm, ColumnForm, string> value)
    {
        var grid = FormGrid.Build(form, value);
        return layout switch
        {
            TableLayout.Gfm => GfmTableWriter.Write(Expand(grid)),
            TableLayout.Tab => Lines(Expand(grid).Select(static r => string.Join('\t', r))),
            TableLayout.LoosePipe => Loose(grid),
            TableLayout.WordCells => string.Join("\n\n", Cover(grid).Select(static r => Lines(r.Select(static c => "\t" + c)))),
            TableLayout.Html => Html(grid),
            _ => Aligned(Expand(grid)),
        };
    }

    /// <summary>Every place of the grid as a cell: merged cells leave blank ones behind.</summary>
    private static List<string[]> Expand(ImmutableArray<ImmutableArray<FormCell>> grid)
    {
        var width = grid.Max(static r => r.Sum(static c => c.ColumnSpan));
        var rows = new List<string[]>();
        var covered = new int[width];
        foreach (var row in grid)
        {
            var cells = Enumerable.Repeat("", width).ToArray();
            var column = 0;
            foreach (var cell in row)
            {
                while (column < width && covered[column] > 0)
                {
                    column++;
                }

                cells[column] = cell.Text;
                for (var i = column; i < column + cell.ColumnSpan; i++)
                {
                    covered[i] = cell.RowSpan;
                }

                column += cell.ColumnSpan;
            }

            for (var i = 0; i < width; i++)
            {
                covered[i] = Math.Max(0, covered[i] - 1);
            }

            rows.Add(cells);
        }

        return rows;
    }

    /// <summary>As word processors write merged cells out: a wide cell is one, a tall one leaves one blank cell in each row below.</summary>
    private static List<List<string>> Cover(ImmutableArray<ImmutableArray<FormCell>> grid)
    {
        var rows = new List<List<string>>();
        var tall = new SortedDictionary<int, (int Width, int Rows)>();
        foreach (var row in grid)
        {
            var cells = new List<string>();
            var column = 0;
            var next = new SortedDictionary<int, (int Width, int Rows)>();
            foreach (var cell in row)
            {
                SkipCovered();
                cells.Add(cell.Text);
                if (cell.RowSpan > 1)
                {
                    next[column] = (cell.ColumnSpan, cell.RowSpan - 1);
                }

                column += cell.ColumnSpan;
            }

            SkipCovered();
            tall = next;
            rows.Add(cells);

            void SkipCovered()
            {
                while (tall.TryGetValue(column, out var above))
                {
                    cells.Add("");
                    if (above.Rows > 1)
                    {
                        next[column] = (above.Width, above.Rows - 1);
                    }

                    column += above.Width;
                }
            }
        }

        return rows;
    }

    private static string Loose(ImmutableArray<ImmutableArray<FormCell>> grid)
    {
        var width = grid.Max(static r => r.Length);
        return Lines(grid.Select(r => string.Concat(r.Select(static c => c.Text.Length == 0 ? "|" : c.Text + " | ")) + new string('|', width - r.Length)).Select(static l => l.Trim()));
    }

    private static string Html(ImmutableArray<ImmutableArray<FormCell>> grid)
    {
        var text = new StringBuilder("<table>\n");
        foreach (var row in grid)
        {
            text.Append("<tr>");
            foreach (var cell in row)
            {
                text.Append("<td");
                text.Append(cell.ColumnSpan > 1 ? $" colspan=\"{cell.ColumnSpan}\"" : "").Append(cell.RowSpan > 1 ? $" rowspan=\"{cell.RowSpan}\"" : "");
                text.Append('>').Append(WebUtility.HtmlEncode(cell.Text)).Append("</td>");
            }

            text.Append("</tr>\n");
        }

        return text.Append("</table>").ToString();
    }

    private static string Aligned(List<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => r.Count(static x => x.Length > 0) > 1 ? DisplayWidth.Of(r[c], ambiguousIsWide: true) : 0)).ToArray();
        return Lines(rows.Select(r => string.Concat(r.Select((c, i) => c + new string(' ', Math.Max(0, widths[i] - DisplayWidth.Of(c, ambiguousIsWide: true)) + 3))).TrimEnd()));
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
