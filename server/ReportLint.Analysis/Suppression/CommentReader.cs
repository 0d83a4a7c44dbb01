using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>A comment that speaks to ReportLint, as it is written.</summary>
/// <param name="Span">From &lt;!-- to --&gt;.</param>
/// <param name="Verb">What it asks for, such as disable-next-line.</param>
/// <param name="Names">The rules that it names, each with its place.</param>
/// <param name="Address">What it says of a row or a column, by key.</param>
internal sealed record CommentDirective(TextSpan Span, string Verb, TextSpan VerbSpan, ImmutableArray<(string Name, TextSpan Span)> Names, ImmutableArray<(string Key, string Value, TextSpan Span)> Address, string? Reason);

/// <summary>Finds the comments of Markdown and HTML that speak to ReportLint. Those within code are words.</summary>
internal static class CommentReader
{
    public const string Prefix = "reportlint-";

    private const string Open = "<!--";
    private const string Close = "-->";

    public static ImmutableArray<CommentDirective> Read(SyntaxTree tree)
    {
        var text = tree.Text.Content;
        if (tree.Format == DocumentFormat.PlainText || !text.Contains(Prefix, StringComparison.Ordinal))
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<CommentDirective>();
        var code = Code(tree);
        var nextCode = 0;
        for (int start, at = 0; (start = text.IndexOf(Open, at, StringComparison.Ordinal)) >= 0;)
        {
            var end = text.IndexOf(Close, start + Open.Length, StringComparison.Ordinal);
            if (end < 0)
            {
                break;
            }

            at = end + Close.Length;
            while (nextCode < code.Count && code[nextCode].End <= start)
            {
                nextCode++;
            }

            var isCode = (nextCode < code.Count && code[nextCode].Contains(start)) || (start > 0 && text[start - 1] == '`');
            var body = Blanks.Trim(text, TextSpan.FromBounds(start + Open.Length, end));
            if (text.AsSpan(body.Start, body.Length).StartsWith(Prefix, StringComparison.Ordinal) && !isCode)
            {
                found.Add(Parse(text, TextSpan.FromBounds(start, at), body));
            }
        }

        return found.ToImmutable();
    }

    private static CommentDirective Parse(string text, TextSpan span, TextSpan body)
    {
        var at = body.Start + Prefix.Length;
        var verb = Word(text, at, body.End);
        var names = ImmutableArray.CreateBuilder<(string, TextSpan)>();
        var address = ImmutableArray.CreateBuilder<(string, string, TextSpan)>();
        string? reason = null;
        for (at = verb.End; at < body.End;)
        {
            if (text[at] is ':' or '：')
            {
                reason = text[(at + 1)..body.End].Trim() is { Length: > 0 } words ? words : null;
                break;
            }

            if (text[at] is ',' or '，' or '、' || char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var word = Word(text, at, body.End);
            if (word.End < body.End && text[word.End] == '=')
            {
                var value = Value(text, word.End + 1, body.End);
                address.Add((text[word.Start..word.End], text.Substring(value.Start, value.Length).Trim('"', '“', '”'), value));
                at = value.End;
            }
            else
            {
                // A character that begins no word must not be looked at for ever.
                word = word.IsEmpty ? new TextSpan(at, 1) : word;
                names.Add((text.Substring(word.Start, word.Length), word));
                at = word.End;
            }
        }

        return new CommentDirective(span, text.Substring(verb.Start, verb.Length), verb, names.ToImmutable(), address.ToImmutable(), reason);
    }

    private static TextSpan Word(string text, int start, int end)
    {
        var at = start;
        while (at < end && !char.IsWhiteSpace(text[at]) && text[at] is not (':' or '：' or ',' or '，' or '、' or '='))
        {
            at++;
        }

        return TextSpan.FromBounds(start, at);
    }

    /// <summary>A word, or all between quotes.</summary>
    private static TextSpan Value(string text, int start, int end)
    {
        if (start < end && text[start] is '"' or '“')
        {
            var close = text.AsSpan(start + 1, end - start - 1).IndexOfAny('"', '”');
            return close < 0 ? TextSpan.FromBounds(start, end) : new TextSpan(start, close + 2);
        }

        return Word(text, start, end);
    }

    /// <summary>The stretches of code, in order. Comments are blocks without prose like code is, and may stand in one block with it.</summary>
    private static List<TextSpan> Code(SyntaxTree tree)
    {
        var code = new List<TextSpan>();
        var text = tree.Text;
        foreach (var block in tree.Root.Blocks.Where(static b => b is VerbatimSyntax))
        {
            var (fence, start) = ('\0', 0);
            for (var line = text.LineIndex(block.Span.Start); line < text.LineCount && text.Line(line).Start < block.Span.End; line++)
            {
                var words = text.Slice(text.Line(line)).TrimStart();
                if (!words.StartsWith("```", StringComparison.Ordinal) && !words.StartsWith("~~~", StringComparison.Ordinal))
                {
                    continue;
                }

                if (fence == '\0')
                {
                    (fence, start) = (words[0], text.Line(line).Start);
                }
                else if (fence == words[0])
                {
                    code.Add(TextSpan.FromBounds(start, text.Line(line).End));
                    fence = '\0';
                }
            }

            if (fence != '\0')
            {
                code.Add(TextSpan.FromBounds(start, block.Span.End));
            }
        }

        return code;
    }
}
