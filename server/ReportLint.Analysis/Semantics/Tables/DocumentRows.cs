using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
        var cells = new SourceCell[row.Cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = row.Cells[i];
            cells[i] = new SourceCell(lexicon, cell.Span, cell.ContentSpan, cell.Text, cell.Column, cell.Column + cell.ColumnSpan);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(cells);
    }

    private static void AddText(SyntaxTree tree, Lexicon lexicon, int block, ReadableText text, ImmutableArray<SourceRow>.Builder rows)
    {
        if (tree.Format == DocumentFormat.Html || text.Text.Length != text.Span.Length)
        {
            rows.Add(SourceRow.IsSentence(text.Text)
                ? SourceRow.Prose(block, text.Span)
                : new SourceRow(block, RowEvidence.Line, text.Span, [new SourceCell(lexicon, text.Span, text.Span, text.Text, 0, text.Text.Length)]));
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
            var words = Blanks.Trim(tree.Text.Content, span);
            rows.Add(SourceRow.IsSentence(tree.Text.Slice(words)) && !LineFragments.MayHaveGap(tree.Text.Slice(words))
                ? SourceRow.Prose(block, span)
                : new SourceRow(block, RowEvidence.Line, span, Pieces(tree.Text, span, lexicon)));
        }
    }

    private static ImmutableArray<SourceCell> Pieces(SourceText text, TextSpan line, Lexicon lexicon)
    {
        var fragments = LineFragments.Split(text, line);
        var cells = new SourceCell[fragments.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var piece = fragments[i];
            cells[i] = new SourceCell(lexicon, piece.Span, piece.Span, text.ToString(piece.Span), piece.DisplayStart, piece.DisplayEnd);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(cells);
    }
}
