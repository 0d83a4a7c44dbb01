using System.Buffers;
using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>A comment that speaks to ReportLint, as it is written.</summary>
/// <param name="Span">From &lt;!-- to --&gt;.</param>
/// <param name="Call">The words before the verb, by which it speaks to ReportLint.</param>
/// <param name="Verb">What it asks for, such as disable-next-line.</param>
/// <param name="Names">The rules that it names, each with its place.</param>
/// <param name="Address">What it says of a row or a column, by key.</param>
/// <param name="Stray">Words that are neither parted from the rules by a comma nor stand behind a colon.</param>
internal sealed record CommentDirective(
    TextSpan Span,
    TextSpan Call,
    string Verb,
    TextSpan VerbSpan,
    ImmutableArray<(string Name, TextSpan Span)> Names,
    ImmutableArray<(string Key, string Value, TextSpan Span)> Address,
    string? Reason,
    TextSpan? Stray)
{
    public bool IsEnable => string.Equals(Verb, "enable", StringComparison.Ordinal);
}

/// <summary>Reads the comments that speak to ReportLint, also those that try to and do it wrongly.</summary>
internal static class CommentReader
{
    public const string Prefix = "reportlint-";

    public static readonly ImmutableArray<string> Verbs = ["disable-next-line", "disable-line", "disable-next-table", "disable", "enable", "disable-file"];

    private const string Name = "reportlint";
    private const string Open = "<!--";
    private const string Close = "-->";

    private static readonly SearchValues<string> Names = SearchValues.Create([Name], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is worth looking for comments.</summary>
    public static bool MaySpeak(SyntaxTree tree) => tree.Format != DocumentFormat.PlainText && tree.Text.Content.AsSpan().ContainsAny(Names);

    /// <param name="text">The document.</param>
    /// <param name="comments">Its comments, in order.</param>
    public static ImmutableArray<CommentDirective> Read(string text, ImmutableArray<TextSpan> comments)
    {
        var found = ImmutableArray.CreateBuilder<CommentDirective>();
        foreach (var comment in comments)
        {
            var body = Blanks.Trim(text, TextSpan.FromBounds(comment.Start + Open.Length, comment.End - Close.Length));
            if (Call(text, body) is { } call)
            {
                found.Add(Parse(text, comment, call, body));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The words by which a comment speaks to ReportLint; null for one that only speaks of it.</summary>
    private static TextSpan? Call(string text, TextSpan body)
    {
        var words = text.AsSpan(body.Start, body.Length);
        if (words.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return new TextSpan(body.Start, Prefix.Length);
        }

        if (!words.StartsWith(Name, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var verb = words[Name.Length..].IndexOfAnyExcept(" \t-_:：");
        return verb > 0 && IsVerb(Word(text, body.Start + Name.Length + verb, body.End)) ? new TextSpan(body.Start, Name.Length + verb) : null;

        bool IsVerb(TextSpan word) => Verbs.Contains(text.Substring(word.Start, word.Length), StringComparer.OrdinalIgnoreCase) || Suggestion.Nearest(text.Substring(word.Start, word.Length), Verbs) is not null;
    }

    private static CommentDirective Parse(string text, TextSpan span, TextSpan call, TextSpan body)
    {
        var verb = Word(text, call.End, body.End);
        var names = ImmutableArray.CreateBuilder<(string, TextSpan)>();
        var address = ImmutableArray.CreateBuilder<(string, string, TextSpan)>();
        string? reason = null;
        TextSpan? stray = null;
        var mayName = true;
        for (var at = verb.End; at < body.End;)
        {
            if (text[at] is ':' or '：')
            {
                reason = text[(at + 1)..body.End].Trim() is { Length: > 0 } words ? words : null;
                break;
            }

            if (text[at] is ',' or '，' or '、' || char.IsWhiteSpace(text[at]))
            {
                mayName |= !char.IsWhiteSpace(text[at]);
                at++;
                continue;
            }

            var word = Word(text, at, body.End);
            if (word is { IsEmpty: false } && word.End < body.End && text[word.End] == '=')
            {
                var value = Value(text, word.End + 1, body.End);
                address.Add((text[word.Start..word.End], text.Substring(value.Start, value.Length).Trim('"', '“', '”'), value));
                at = value.End;
            }
            else if (!mayName || word.IsEmpty)
            {
                stray = TextSpan.FromBounds(at, body.End);
                break;
            }
            else
            {
                names.Add((text.Substring(word.Start, word.Length), word));
                mayName = false;
                at = word.End;
            }
        }

        return new CommentDirective(span, call, text.Substring(verb.Start, verb.Length), verb, names.ToImmutable(), address.ToImmutable(), reason, stray);
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
}
