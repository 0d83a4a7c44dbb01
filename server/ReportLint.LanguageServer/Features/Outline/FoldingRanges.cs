using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>textDocument/foldingRange: sections, other headings and tables, by whole lines.</summary>
internal static class FoldingRanges
{
    public static FoldingRange[] Answer(RequestContext context, DocumentParams asked)
    {
        if (context.State.Document(asked.TextDocument) is not { } document)
        {
            return [];
        }

        var result = document.Lint(context.Cancellation);
        return
        [
            .. OutlineReader.Read(result.Tree, result.Model).SelectMany(static i => i.Descendants.Prepend(i))
                .Where(static i => i.Kind is OutlineKind.Section or OutlineKind.Heading or OutlineKind.Table)
                .Select(i => Lines(document.Text, i.Span)).Where(static f => f.EndLine > f.StartLine),
        ];
    }

    /// <summary>Blank lines at the end stay apart.</summary>
    private static FoldingRange Lines(SourceText text, TextSpan span)
    {
        var filled = Blanks.Trim(text.Content, span);
        return new FoldingRange(text.LineIndex(filled.Start), text.LineIndex(Math.Max(filled.Start, filled.End - 1)));
    }
}
