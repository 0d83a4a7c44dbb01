using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Writes the comment that suppresses one finding. It leaves the document as it is shown: no paragraph, list, table or tag is cut.</summary>
public static class CommentInsertion
{
    /// <summary>The comment, with the place where it goes; null for plain text, in which it would be words.</summary>
    public static TextChange? Of(LintResult result, Diagnostic finding)
    {
        var text = result.Tree.Text;
        if (result.Tree.Format == DocumentFormat.PlainText)
        {
            return null;
        }

        var block = result.Tree.Root.Blocks.FirstOrDefault(b => b.Span.Contains(finding.Span.Start));
        if (Table(result, finding, block) is { } table)
        {
            var address = finding.Address.Table is null ? "" : (finding.Address.Row is { } row ? $" row={row}" : "") + (finding.Address.Column is { } column ? $" column={column}" : "");
            return Before(result, table, $"<!-- reportlint-disable-next-table {finding.Rule.Id}{address} -->");
        }

        // What is lacking at the end of the text has no line of its own, and front matter takes no comment.
        var line = text.Line(text.LineIndex(finding.Span.Start));
        if (block is null or BlankLinesSyntax or FrontMatterSyntax || Blanks.Trim(text.Content, line).IsEmpty || finding.Span.Start == text.Length)
        {
            return ForFile(result, finding);
        }

        var here = $"<!-- reportlint-disable-line {finding.Rule.Id} -->";
        return result.Tree.Format == DocumentFormat.Html && IsInTag(text.Content, line.Start) ? new TextChange(new TextSpan(finding.Span.Start, 0), here)
            : result.Tree.Format == DocumentFormat.Markdown && !BeginsBlock(text, line, block) ? new TextChange(new TextSpan(Blanks.Trim(text.Content, line).End, 0), " " + here)
            : Before(result, finding.Span.Start, $"<!-- reportlint-disable-next-line {finding.Rule.Id} -->");
    }

    private static TextChange ForFile(LintResult result, Diagnostic finding)
    {
        // Front matter stands first, or it is none; so does what HTML and XML declare.
        var blocks = result.Tree.Root.Blocks;
        var start = blocks is [FrontMatterSyntax front, ..] ? front.Span.End : 0;
        var text = result.Tree.Text;
        if (result.Tree.Format == DocumentFormat.Html && text.Content.AsSpan().TrimStart() is ['<', '?' or '!', ..])
        {
            start = Math.Max(0, text.Content.IndexOf('>', StringComparison.Ordinal) + 1);
        }

        var comment = $"<!-- reportlint-disable-file {finding.Rule.Id} -->" + LineEdits.LineBreak(text);
        return new TextChange(new TextSpan(start, 0), start > 0 && text.Line(text.LineIndex(start)).Start != start ? LineEdits.LineBreak(text) + comment.TrimEnd() : comment);
    }

    /// <summary>Where the finding's table begins; null for a finding in no table.</summary>
    private static int? Table(LintResult result, Diagnostic finding, SyntaxNode? block)
    {
        if (finding.Address.Table is { } id && result.Model?.Table(id) is { Rows.IsEmpty: false } table)
        {
            // A written table may begin with lines that belong to no row of the form.
            return result.Tree.Root.Blocks.FirstOrDefault(b => b is TableSyntax && b.Span.Overlaps(table.Span))?.Span.Start ?? table.Span.Start;
        }

        return block is TableSyntax ? block.Span.Start : null;
    }

    /// <summary>Whether a comment above the line parts nothing that belongs together: in a list, a quote or a paragraph it would. A heading stays alone on its line.</summary>
    private static bool BeginsBlock(SourceText text, TextSpan line, SyntaxNode block) =>
        block is HeadingSyntax || (text.LineIndex(block.Span.Start) == text.LineIndex(line.Start) && !IsItem(text.Slice(line)));

    private static bool IsItem(ReadOnlySpan<char> words)
    {
        var digits = words.IndexOfAnyExceptInRange('0', '9');
        return words is [' ' or '\t' or '>', ..] or ['-' or '+' or '*', ' ' or '\t', ..]
            || (digits > 0 && digits + 1 < words.Length && words[digits] is '.' or ')' && words[digits + 1] is ' ' or '\t');
    }

    /// <summary>Whether a tag that began above goes on at the place.</summary>
    private static bool IsInTag(string text, int place)
    {
        var above = text.AsSpan(0, place);
        return above.LastIndexOf('<') > above.LastIndexOf('>');
    }

    private static TextChange Before(LintResult result, int position, string comment)
    {
        var text = result.Tree.Text;
        var start = text.Line(text.LineIndex(position)).Start;
        return result.Tree.Format == DocumentFormat.Html && IsInTag(text.Content, start)
            ? new TextChange(new TextSpan(position, 0), comment)
            : new TextChange(new TextSpan(start, 0), comment + LineEdits.LineBreak(text));
    }
}
