using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>Where a request points to: the offset in its document, and what of the form stands there.</summary>
internal sealed record CursorPlace(Snapshot State, OpenDocument Document, LintResult Result, int Offset, BoundPlace? Bound)
{
    public SemanticModel? Model => Result.Model;

    /// <summary>Null where the document is not open.</summary>
    public static CursorPlace? Of(RequestContext context, TextDocumentIdentifier asked, Position position)
    {
        if (context.State.Document(asked) is not { } document)
        {
            return null;
        }

        var result = document.Lint(context.Cancellation);
        var offset = Positions.Offset(document.Text, position, context.State.Encoding);
        return new CursorPlace(context.State, document, result, offset, BoundPlace.At(result.Model, offset));
    }

    public Range Range(TextSpan span) => Positions.Of(Document.Text, span, State.Encoding);

    public Location Location(BoundCell cell) => new(Document.Uri, Range(cell.Span));
}
