using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>textDocument/foldingRange: sections and tables, by whole lines.</summary>
internal static class FoldingRanges
{
    public static FoldingRange[] Answer(RequestContext context, DocumentParams asked)
    {
        if (context.State.Document(asked.TextDocument) is not { } document)
        {
            return [];
        }

        var result = document.Lint(context.Cancellation);
        var sections = result.Model is { } model
            ? model.Sections.Found.Select(static s => TextSpan.FromBounds(s.HeadingSpan.Start, s.End))
            : result.Tree.Root.Blocks.OfType<HeadingSyntax>().Select((h, i) => TextSpan.FromBounds(h.Span.Start, result.Tree.Root.Blocks.OfType<HeadingSyntax>().Skip(i + 1).FirstOrDefault(n => n.Level <= h.Level)?.Span.Start ?? document.Text.Length));
        var tables = result.Tree.Root.Blocks.OfType<TableSyntax>().Select(static t => t.Span);
        return [.. sections.Concat(tables).Select(s => Lines(document.Text, s)).Where(static r => r.EndLine > r.StartLine).Distinct().OrderBy(static r => r.StartLine).ThenByDescending(static r => r.EndLine)];
    }

    private static FoldingRange Lines(SourceText text, TextSpan span)
    {
        // Blank lines at the end stay outside of the fold.
        var end = Blanks.Trim(text.Content, span).End;
        return new FoldingRange(text.LineIndex(span.Start), text.LineIndex(Math.Max(span.Start, end - 1)));
    }
}
