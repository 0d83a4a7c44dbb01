using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>
/// Fills in the rows of tables whose rows each document names itself, such as the offices of an agency: they are read off the document's own table, and bound like those of any
/// form from there on. Only layouts in which a cell's column is beyond doubt tell them; in others such a table is left unread.
/// </summary>
internal static class OpenRowsReader
{
    private const int MostRows = 200;

    // A table with fewer of the form's headings is another one; where there are more columns, one heading may be written otherwise.
    private const int FewestForgiving = 3;

    /// <summary>The family as the document has it.</summary>
    public static PackModel Read(SyntaxTree tree, PackModel pack)
    {
        if (!pack.Pack.Tables.Any(static t => t.Open is not null))
        {
            return pack;
        }

        var written = tree.Root.Blocks.OfType<TableSyntax>().Where(FigureGrid.HasColumns).ToList();
        return new PackModel(pack.Pack with { Tables = [.. pack.Pack.Tables.Select(t => t.Open is { } open ? Read(t, open, written) : t).OfType<TableForm>()] });
    }

    private static TableForm? Read(TableForm form, OpenRows open, List<TableSyntax> written)
    {
        foreach (var table in written)
        {
            if (HeaderOf(form, table) is { } header && Labels(form, table, header) is { Count: > 0 and <= MostRows } labels)
            {
                return form.WithRows(Rows(labels, open, form.Blocks[0].Columns));
            }
        }

        return null;
    }

    private static ImmutableArray<RowForm> Rows(List<string> labels, OpenRows open, ImmutableArray<ColumnForm> columns)
    {
        var total = open.Total is null ? null : LabelText.Fold(open.Total);
        var number = 0;

        // A total row that is not there is missing, as in any form.
        var isThere = total is null || labels.Exists(l => string.Equals(LabelText.Fold(l), total, StringComparison.Ordinal));
        return [.. (isThere ? labels : [.. labels, open.Total ?? ""]).Select(l => open.Row(string.Equals(LabelText.Fold(l), total, StringComparison.Ordinal) ? 0 : ++number, l, columns))];
    }

    /// <summary>The index of the last row that holds headings of the form; null where they are not there.</summary>
    private static int? HeaderOf(TableForm form, TableSyntax table)
    {
        var wanted = form.Blocks[0].Columns;
        var levels = wanted.Max(static c => c.Groups.Length) + 1;
        var found = new HashSet<int>();
        var last = -1;
        for (var row = 0; row < Math.Min(levels + 1, table.Rows.Length); row++)
        {
            foreach (var cell in table.Rows[row].Cells)
            {
                if (IndexOf(wanted, cell.Text) is >= 0 and var column && found.Add(column))
                {
                    last = row;
                }
            }
        }

        return found.Count >= wanted.Length - (wanted.Length >= FewestForgiving ? 1 : 0) ? last : null;
    }

    private static int IndexOf(ImmutableArray<ColumnForm> columns, string text)
    {
        var words = LabelText.Fold(text);
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].AlsoLabelled.Add(columns[i].Label).Any(l => string.Equals(LabelText.Fold(l), words, StringComparison.Ordinal)))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The labels of the rows below the header, each once.</summary>
    private static List<string> Labels(TableForm form, TableSyntax table, int header)
    {
        var others = form.HeaderWords.Select(LabelText.Fold).Append("").ToHashSet(StringComparer.Ordinal);
        var labels = new List<string>();
        foreach (var row in table.Rows.Skip(header + 1))
        {
            if (row.Cells.FirstOrDefault(static c => !c.IsBlank) is { } first && !CellValue.Read(first.Text).IsNumber && others.Add(LabelText.Fold(first.Text)))
            {
                labels.Add(first.Text);
            }
        }

        return labels;
    }
}
