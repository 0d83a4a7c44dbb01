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
                    rows.AddRange(table.Rows.Select(r => new SourceRow(block, evidence, r.Span, [.. r.Cells.Select(c => Cell(c, lexicon))])));
                    break;
                case HeadingSyntax heading:
                    AddText(tree, lexicon, block, heading.Text, rows);
                    break;
                case ParagraphSyntax paragraph:
                    AddText(tree, lexicon, block, paragraph.Text, rows);
                    break;
            }
        }

        return rows.ToImmutable();
    }

    private static SourceCell Cell(TableCellSyntax cell, Lexicon lexicon) => new(lexicon, cell.Span, cell.ContentSpan, cell.Text, cell.Column, cell.Column + cell.ColumnSpan);

    private static void AddText(SyntaxTree tree, Lexicon lexicon, int block, ReadableText text, ImmutableArray<SourceRow>.Builder rows)
    {
        if (tree.Format == DocumentFormat.Html || text.Text.Length != text.Span.Length)
        {
            rows.Add(new SourceRow(block, RowEvidence.Line, text.Span, [new SourceCell(lexicon, text.Span, text.Span, text.Text, 0, text.Text.Length)]));
            return;
        }

        for (var line = tree.Text.LineIndex(text.Span.Start); line < tree.Text.LineCount && tree.Text.Line(line).Start < text.Span.End; line++)
        {
            var span = TextSpan.FromBounds(Math.Max(text.Span.Start, tree.Text.Line(line).Start), Math.Min(text.Span.End, tree.Text.Line(line).End));
            var cells = LineFragments.Split(tree.Text, span).Select(f => new SourceCell(lexicon, f.Span, f.Span, tree.Text.ToString(f.Span), f.DisplayStart, f.DisplayEnd));
            rows.Add(new SourceRow(block, RowEvidence.Line, span, [.. cells]));
        }
    }
}
