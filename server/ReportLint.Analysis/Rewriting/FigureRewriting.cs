using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>A cell whose figure can be written plainly without a change of what it says.</summary>
/// <param name="Span">The figure with the invisible characters around it.</param>
/// <param name="Figure">The figure, plainly written.</param>
/// <param name="Padding">So many blanks behind it keep what stands beside it in its column.</param>
internal sealed record FigureRewriting(BoundCell Cell, TextSpan Span, string Figure, int Padding)
{
    public CodeFix Fix => new(new LocalizedText($"写成 {Figure}", $"Write {Figure}"), Applicability.Safe, [new TextChange(Span, Figure + new string(' ', Padding))]);

    /// <summary>Of a sound figure in digits of full width, or with characters in it or beside it that nobody sees; null if the cell holds none.</summary>
    public static FigureRewriting? Of(SyntaxTree tree, BoundCell cell)
    {
        // Nearly all figures are plain, and are looked at no further.
        if (cell.IsBlank || IsPlain(tree.Text.Content, cell.Span) || !FigureCheck.IsSound(cell))
        {
            return null;
        }

        // Readers take invisible characters at its ends for blanks around the cell.
        var (start, end) = (cell.Span.Start, cell.Span.End);
        while (start > 0 && Blanks.IsInvisible(tree.Text.Content[start - 1]))
        {
            start--;
        }

        while (end < tree.Text.Length && Blanks.IsInvisible(tree.Text.Content[end]))
        {
            end++;
        }

        var span = TextSpan.FromBounds(start, end);
        return Of(tree, cell, span, FigureSpelling.Plain(tree.Text.Slice(span)));
    }

    private static bool IsPlain(string text, TextSpan span) =>
        !text.AsSpan(span.Start, span.Length).ContainsAnyExceptInRange(' ', '~')
        && (span.Start == 0 || !Blanks.IsInvisible(text[span.Start - 1])) && (span.End == text.Length || !Blanks.IsInvisible(text[span.End]));

    /// <summary>Of a figure with printer's blanks between its thousands; null if the cell holds none.</summary>
    public static FigureRewriting? OfThousands(SyntaxTree tree, BoundCell cell) => Of(tree, cell, cell.Span, FigureSpelling.WithoutThousandsBlanks(tree.Text.ToString(cell.Span)));

    private static FigureRewriting? Of(SyntaxTree tree, BoundCell cell, TextSpan span, string? figure) =>
        figure is null ? null : new FigureRewriting(cell, span, figure, IsPlacedByBlanks(tree, span) ? DisplayWidth.Of(tree.Text.Slice(span), ambiguousIsWide: true) - figure.Length : 0);

    /// <summary>Whether only blanks part the figure from what stands behind it in its line.</summary>
    private static bool IsPlacedByBlanks(SyntaxTree tree, TextSpan span)
    {
        var line = tree.Text.Line(tree.Text.LineIndex(span.End));
        return !Blanks.Trim(tree.Text.Content, TextSpan.FromBounds(Math.Min(span.End, line.End), line.End)).IsEmpty
            && !tree.Root.Blocks.Any(b => b is TableSyntax { Layout: not TableLayout.Aligned } && b.Span.Contains(span));
    }
}
