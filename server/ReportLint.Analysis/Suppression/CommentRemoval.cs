using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Takes a rule out of a comment; the last one with the comment, and with the line where nothing else stands on it.</summary>
internal static class CommentRemoval
{
    /// <param name="text">The document.</param>
    /// <param name="comment">From &lt;!-- to --&gt;.</param>
    /// <param name="rules">Where it names its rules.</param>
    /// <param name="rule">The one to take out.</param>
    public static CodeFix Of(SourceText text, TextSpan comment, ImmutableArray<TextSpan> rules, int rule) => new(
        new LocalizedText("删去这个忽略标记", "Take out this suppression"),
        Applicability.Safe,
        [
            rules.Length <= 1 ? new TextChange(WholeLines(text, comment), "")

            // A rule goes with what parts it from its neighbour.
            : new TextChange(rule + 1 < rules.Length ? TextSpan.FromBounds(rules[rule].Start, rules[rule + 1].Start) : TextSpan.FromBounds(rules[rule - 1].End, rules[rule].End), ""),
        ]);

    private static TextSpan WholeLines(SourceText text, TextSpan comment)
    {
        var (first, last) = (text.LineIndex(comment.Start), text.LineIndex(comment.End));
        var isAlone = text.Slice(TextSpan.FromBounds(text.Line(first).Start, comment.Start)).IsWhiteSpace() && text.Slice(TextSpan.FromBounds(comment.End, text.Line(last).End)).IsWhiteSpace();
        return isAlone ? TextSpan.FromBounds(text.Line(first).Start, text.LineWithBreak(last).End) : comment;
    }
}
