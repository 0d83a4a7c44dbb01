using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>The whole document as rows, whatever the layout: rows of written tables, and every other line cut at its wide gaps.</summary>
internal static class DocumentRows
{
    public static ImmutableArray<SourceRow> Read(SyntaxTree tree, Lexicon lexicon)
    {
        var rows = ImmutableArray.CreateBuilder<SourceRow>();
        for (var block = 0; block < tree.Root.Blocks.Length; block++)
        {
            switch (tree.Root.Blocks[block])
            {
                case TableSyntax table:
                    var evidence = table.Layout == TableLayout.Aligned ? RowEvidence.Line : RowEvidence.Grid;
                    foreach (var row in table.Rows)
                    {
                        rows.Add(new SourceRow(block, evidence, row.Span, Cells(row, lexicon)));
                    }

                    break;
                case HeadingSyntax heading:
                    AddText(tree, lexicon, block, heading.Text, rows);
                    break;
                case ParagraphSyntax paragraph:
                    AddText(tree, lexicon, block, paragraph.Text, rows);
                    break;
            }
        }

        return rows.DrainToImmutable();
    }

    private static ImmutableArray<SourceCell> Cells(TableRowSyntax row, Lexicon lexicon)
    {
        var cells = ImmutableArray.CreateBuilder<SourceCell>(row.Cells.Length);
        foreach (var cell in row.Cells)
        {
            cells.Add(new SourceCell(lexicon, cell.Span, cell.ContentSpan, cell.Text, cell.Column, cell.Column + cell.ColumnSpan));
        }

        return cells.MoveToImmutable();
    }

    private static void AddText(SyntaxTree tree, Lexicon lexicon, int block, ReadableText text, ImmutableArray<SourceRow>.Builder rows)
    {
        if (tree.Format == DocumentFormat.Html || text.Text.Length != text.Span.Length)
        {
            rows.Add(new SourceRow(block, RowEvidence.Line, text.Span, [new SourceCell(lexicon, text.Span, text.Span, text.Text, 0, text.Text.Length)]));
            return;
        }

        for (var line = tree.Text.LineIndex(text.Span.Start); line < tree.Text.LineCount; line++)
        {
            var whole = tree.Text.Line(line);
            if (whole.Start >= text.Span.End)
            {
                break;
            }

            var span = TextSpan.FromBounds(Math.Max(text.Span.Start, whole.Start), Math.Min(text.Span.End, whole.End));
            var fragments = LineFragments.Split(tree.Text, span);
            var cells = ImmutableArray.CreateBuilder<SourceCell>(fragments.Length);
            foreach (var f in fragments)
            {
                cells.Add(new SourceCell(lexicon, f.Span, f.Span, tree.Text.ToString(f.Span), f.DisplayStart, f.DisplayEnd));
            }

            rows.Add(new SourceRow(block, RowEvidence.Line, span, cells.MoveToImmutable()));
        }
    }
}
