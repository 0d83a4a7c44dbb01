using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Takes a rule out of a comment; the last one with the comment, and with the line where nothing else stands on it.</summary>
internal static class CommentRemoval
{
    public static TextChange Of(SourceText text, SuppressionComment comment, int rule)
    {
        if (comment.Rules.Length == 1)
        {
            return new TextChange(WholeLines(text, comment.Span), "");
        }

        // A rule goes with what parts it from its neighbour.
        var spans = comment.RuleSpans;
        return new TextChange(rule + 1 < spans.Length ? TextSpan.FromBounds(spans[rule].Start, spans[rule + 1].Start) : TextSpan.FromBounds(spans[rule - 1].End, spans[rule].End), "");
    }

    private static TextSpan WholeLines(SourceText text, TextSpan comment)
    {
        var (first, last) = (text.LineIndex(comment.Start), text.LineIndex(comment.End));
        var isAlone = text.Slice(TextSpan.FromBounds(text.Line(first).Start, comment.Start)).IsWhiteSpace() && text.Slice(TextSpan.FromBounds(comment.End, text.Line(last).End)).IsWhiteSpace();
        return isAlone ? TextSpan.FromBounds(text.Line(first).Start, text.LineWithBreak(last).End) : comment;
    }
}
