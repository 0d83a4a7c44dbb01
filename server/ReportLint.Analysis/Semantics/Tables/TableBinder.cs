using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>
/// Binds a table of the form to what the document has: one binder for all layouts. Labels are aligned in order, figures are placed by their
/// siblings; what stays open is not assessed. Equations take no part: a wrong figure must not move a row.
/// </summary>
internal sealed class TableBinder
{
    /// <summary>Up to so many unreadable rows are told one by one; if most rows are unreadable, that has one cause.</summary>
    private const int MostRowsTold = 3;

    private readonly TableRegion region;
    private readonly SourceText text;
    private readonly TableForm form;
    private readonly List<LogicalRow> written;
    private readonly List<BoundRow> rows;
    private readonly TableFaults faults;
    private TableHeadings? headings;
    private int recognised;

    private TableBinder(TableRegion region, SourceText text)
    {
        this.region = region;
        this.text = text;
        form = region.Words.Form;
        rows = new List<BoundRow>(form.Rows.Length);
        written = new List<LogicalRow>(form.Rows.Length);
        faults = new TableFaults(region, written);
    }

    public static BoundTable Bind(TableRegion region, SourceText text) => new TableBinder(region, text).Bind();

    private BoundTable Bind()
    {
        if (region.Copy is { } copy)
        {
            faults.Unreadable(null, copy, new LocalizedText("这张表在文中有两份，无法确定以哪一份为准", "the document has this table twice, so it cannot be told which one counts"));
        }
        else
        {
            ReadRows();
            headings = TableHeadings.Read(region, written);
            faults.AddHeadings(headings.Unlike);
        }

        if (region.Second is { } second)
        {
            faults.NotRead(second);
        }

        if (headings is { AreInOrder: false })
        {
            faults.Unreadable(null, faults.FirstLabel, new LocalizedText("各列的顺序与规定的表格不同", "its columns stand in another order than the form's"));
        }
        else if (headings is not null)
        {
            var matches = region.Words.HasRowLabels ? RowAligner.Align(region.Words, written) : MatchOnlyRow();
            recognised = matches.Length;
            var doubled = faults.FindDoubledRows(matches);
            PlaceRows(doubled.Count == 0 ? matches : [.. matches.Where(m => !doubled.Contains(m.Row))]);
            if (!faults.FindMissingRows(matches))
            {
                rows.Clear();
            }
        }

        return new BoundTable(form, region.Span, faults.FirstLabel, [.. rows], faults.All, faults.NotAssessed)
        {
            RowsRecognised = recognised,
            HeadingsFound = headings?.Found ?? 0,
            HeadingsMissing = headings?.Missing ?? 0,
        };
    }

    private void ReadRows()
    {
        var grid = new GridRowReader(region.Words, written);
        var lines = new LineRowReader(region.Words, written);
        foreach (var row in region.Rows)
        {
            if (row.Evidence == RowEvidence.Grid)
            {
                lines.Close();
                grid.Add(row);
            }
            else
            {
                lines.Add(row);
            }
        }

        lines.Finish();
    }

    /// <summary>A form of one row without a label: the one written row that is as wide.</summary>
    private ImmutableArray<RowMatch> MatchOnlyRow()
    {
        var width = form.Rows[0].Columns.Length;
        var candidates = written.Where(r => r.Evidence == RowEvidence.Grid ? r.Values.Length >= width - 1 : r.Values.Length == width).ToList();
        var said = candidates.Where(static r => r.HasFigures).ToList();
        if (said.Count == 1 || (said.Count == 0 && candidates.Count == 1))
        {
            return [new RowMatch(0, said.Count == 1 ? said[0] : candidates[0], 0)];
        }

        // A line with a figure more or less is the row if the headings say so too.
        if (candidates.Count == 0 && written.FindAll(r => Math.Abs(r.Values.Length - width) == 1) is [var only] && BlockColumns.Read(region, form.Rows[0].Columns, [only], written) is { Place: not null })
        {
            return [new RowMatch(0, only, 0)];
        }

        if (written.Any(static r => r.HasFigures))
        {
            faults.Unreadable(null, faults.FirstLabel, new LocalizedText("数字的顺序或数目与表头对不上", "the figures do not stand in the order or number of the headings"));
        }

        return [];
    }

    private void PlaceRows(ImmutableArray<RowMatch> matches)
    {
        var blocks = ReadBlocks(matches);
        var placer = new ColumnPlacer(matches, region.Words, blocks);
        var placed = new ImmutableArray<SourceCell>?[matches.Length];
        var open = 0;
        for (var i = 0; i < placed.Length; i++)
        {
            placed[i] = placer.Place(matches[i]);
            open += placed[i] is null ? 1 : 0;
        }

        if (open > MostRowsTold && open * 2 > placed.Length)
        {
            faults.Unreadable(null, faults.FirstLabel, new LocalizedText("大部分行的数字无法对应到各列", "the figures of most rows cannot be told apart by column"));
            return;
        }

        for (var i = 0; i < placed.Length; i++)
        {
            var match = matches[i];
            var columns = blocks[region.Words.BlockOf[match.Row]];
            if (placed[i] is { } found)
            {
                rows.Add(Row(match, found, columns));
            }
            else
            {
                faults.Unreadable(form.Rows[match.Row], faults.LabelSpan(match.Written), new LocalizedText(
                    $"这一行应有 {columns.Columns.Length} 个数字，读到 {match.Written.FigureCount} 个，无法对应到各列",
                    $"this row should have {columns.Columns.Length} figures, {match.Written.FigureCount} were read: they cannot be told apart by column"));
            }
        }
    }

    /// <summary>Reads which columns each block has, and tells those that are missing or stand twice.</summary>
    private ImmutableArray<BlockColumns> ReadBlocks(ImmutableArray<RowMatch> matches)
    {
        if (AreFull(matches))
        {
            return region.Words.PlainBlocks;
        }

        var blocks = ImmutableArray.CreateBuilder<BlockColumns>(form.Blocks.Length);
        for (var i = 0; i < form.Blocks.Length; i++)
        {
            var block = new List<LogicalRow>();
            foreach (var match in matches)
            {
                if (region.Words.BlockOf[match.Row] == i)
                {
                    block.Add(match.Written);
                }
            }

            var columns = BlockColumns.Read(region, form.Blocks[i].Columns, block, written);
            if (columns.Place is { } place)
            {
                var kind = columns.Missing >= 0 ? StructureFaultKind.Missing : StructureFaultKind.Twice;
                faults.Column(kind, form.Blocks[i].Columns[Math.Max(columns.Missing, columns.Twice)], place.Content, columns.First?.Content);
            }

            blocks.Add(columns);
        }

        return blocks.MoveToImmutable();
    }

    /// <summary>Whether every row has as many figures as the form, or none.</summary>
    private bool AreFull(ImmutableArray<RowMatch> matches)
    {
        foreach (var match in matches)
        {
            if (match.Written.HasFigures && match.Written.FigureCount != form.Rows[match.Row].Columns.Length)
            {
                return false;
            }
        }

        return true;
    }

    // Only what HTML writes otherwise differs from the cell's words.
    private string Slice(SourceCell cell, TextSpan span) => text.Slice(span).SequenceEqual(cell.Text) ? cell.Text : text.ToString(span);

    private BoundRow Row(RowMatch match, ImmutableArray<SourceCell> cells, BlockColumns columns)
    {
        var row = form.Rows[match.Row];
        var bound = new BoundCell?[row.Columns.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var index = columns.Columns[i];
            if (index != columns.Twice)
            {
                var blank = cells[i].IsBlank;
                var span = blank ? cells[i].Outer : cells[i].Content;
                bound[index] = new BoundCell(row, row.Columns[index], span, blank, blank ? "" : Slice(cells[i], span), cells[i].Value) { IsInferred = cells[i].IsInferred };
            }
        }

        return new BoundRow(row, match.Row, faults.LabelSpan(match.Written), ImmutableCollectionsMarshal.AsImmutableArray(bound));
    }
}
