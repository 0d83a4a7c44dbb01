using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>reportlint/syntaxTree: the same text as `reportlint tree` prints.</summary>
internal static class SyntaxTrees
{
    /// <summary>Null for a document that is not open.</summary>
    public static SyntaxTreeText? Answer(RequestContext context, DocumentParams asked)
    {
        if (context.State.Document(asked.TextDocument) is not { } document)
        {
            return null;
        }

        using var text = new StringWriter { NewLine = "\n" };
        var result = document.Lint(context.Cancellation);
        new TreePrinter(text, ShownText.OneLine).Print(result.Tree, result.Model, context.State.Language);
        return new SyntaxTreeText(text.ToString());
    }
}
