namespace ReportLint.Syntax;

/// <summary>
/// Cuts what no child node covers into tokens. Since only the gaps between ordered children are cut, the tokens tile the text by construction.
/// </summary>
internal static class TokenLexer
{
    public static IEnumerable<SyntaxToken> Tokens(SourceText text, SyntaxNode node)
    {
        var at = node.Span.Start;
        foreach (var child in node.Children)
        {
            foreach (var token in Cut(text.Content, TextSpan.FromBounds(at, child.Span.Start), node))
            {
                yield return token;
            }

            foreach (var token in Tokens(text, child))
            {
                yield return token;
            }

            at = child.Span.End;
        }

        foreach (var token in Cut(text.Content, TextSpan.FromBounds(at, node.Span.End), node))
        {
            yield return token;
        }
    }

    private static IEnumerable<SyntaxToken> Cut(string text, TextSpan gap, SyntaxNode owner)
    {
        // Behind the last ">" no tag ends: to look for it from each "<" would cost the square of the gap.
        var lastTag = gap.Start + text.AsSpan(gap.Start, gap.Length).LastIndexOf('>');
        var at = gap.Start;
        while (at < gap.End)
        {
            var (kind, end) = Next(text, at, gap.End, lastTag, owner);
            yield return new SyntaxToken(kind, TextSpan.FromBounds(at, end));
            at = end;
        }
    }

    private static (SyntaxKind Kind, int End) Next(string text, int at, int end, int lastTag, SyntaxNode owner)
    {
        if (owner is HeadingSyntax heading && TryHeadingPart(heading, at, end, out var part))
        {
            return part;
        }

        var inTable = owner.Kind is SyntaxKind.Table or SyntaxKind.TableRow;
        switch (text[at])
        {
            case '\r' or '\n':
                return (SyntaxKind.LineBreakToken, text[at] == '\r' && at + 1 < end && text[at + 1] == '\n' ? at + 2 : at + 1);
            case '\t':
                return (SyntaxKind.TabToken, at + 1);
            case '|' or '｜' or '│' when inTable:
                return (SyntaxKind.PipeToken, at + 1);
            case '<' when at < lastTag && text.AsSpan(at, end - at).IndexOf('>') is > 0 and var close:
                return (SyntaxKind.TagToken, at + close + 1);
            case '-' or ':' or '+' or '=' when inTable:
                return (SyntaxKind.DelimiterToken, Run(text, at, end, static c => c is '-' or ':' or '+' or '='));
            case var c when char.IsWhiteSpace(c):
                return (SyntaxKind.WhitespaceToken, Run(text, at, end, static c => char.IsWhiteSpace(c) && c is not ('\r' or '\n' or '\t')));
            default:
                return (SyntaxKind.TextToken, Math.Max(at + 1, TextEnd(text, at, end, inTable)));
        }
    }

    /// <summary>Text runs on over inner blanks; it ends before a line break, a tab, a tag, a pipe of a table, or trailing blanks.</summary>
    private static int TextEnd(string text, int at, int end, bool inTable)
    {
        var i = at;
        while (i < end && text[i] is not ('\r' or '\n' or '\t' or '<') && !(inTable && text[i] is '|' or '｜' or '│'))
        {
            i++;
        }

        while (i > at + 1 && char.IsWhiteSpace(text[i - 1]))
        {
            i--;
        }

        return i;
    }

    private static bool TryHeadingPart(HeadingSyntax heading, int at, int end, out (SyntaxKind, int) part)
    {
        var content = heading.ContentSpan;
        part = default;
        if (at < content.Start && !content.IsEmpty)
        {
            return false;
        }

        if (at == content.Start && heading.Numbering is { } numbering)
        {
            part = (SyntaxKind.NumberingToken, Math.Min(end, heading.Text.ToSource(0, numbering.Length).End));
            return part.Item2 > at;
        }

        return false;
    }

    private static int Run(string text, int at, int end, Func<char, bool> belongs)
    {
        var i = at + 1;
        while (i < end && belongs(text[i]))
        {
            i++;
        }

        return i;
    }
}
