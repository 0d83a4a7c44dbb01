using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Whether a comment that speaks to ReportLint is written rightly. One that is not does nothing, and that is told.</summary>
internal static class CommentChecks
{
    /// <summary>What is wrong first; null if nothing is.</summary>
    public static Diagnostic? Fault(SourceText text, CommentDirective directive) =>
        Call(text, directive) ?? Verb(directive) ?? Rules(directive) ?? Stray(text, directive) ?? Address(directive);

    public static Diagnostic Malformed(TextSpan span, string zh, string en, TextChange? change = null) =>
        new(SuppressionRules.Malformed, SuppressionRules.Malformed.Severity, span, new LocalizedText(zh, en))
        {
            Fixes = change is { } fix ? [new CodeFix(new LocalizedText($"改为 {fix.NewText.Trim()}", $"Change to {fix.NewText.Trim()}"), Applicability.Unsafe, [fix])] : [],
        };

    private static Diagnostic? Call(SourceText text, CommentDirective directive) =>
        text.Slice(directive.Call).SequenceEqual(CommentReader.Prefix) ? null : Malformed(
            directive.Call,
            $"忽略标记应当以小写的“{CommentReader.Prefix}”开头，中间不留空格",
            $"a suppression begins with \"{CommentReader.Prefix}\", in small letters and without a blank",
            new TextChange(directive.Call, CommentReader.Prefix));

    private static Diagnostic? Verb(CommentDirective directive)
    {
        if (CommentReader.Verbs.Contains(directive.Verb, StringComparer.Ordinal))
        {
            return null;
        }

        var meant = Suggestion.Nearest(directive.Verb, CommentReader.Verbs);
        return Malformed(
            directive.VerbSpan,
            $"没有“{CommentReader.Prefix}{directive.Verb}”这种忽略标记{Suggestion.Zh(meant)}；可以是 {string.Join("、", CommentReader.Verbs)}",
            $"there is no \"{CommentReader.Prefix}{directive.Verb}\"{Suggestion.En(meant)}; there are {string.Join(", ", CommentReader.Verbs)}",
            meant is null ? null : new TextChange(directive.VerbSpan, meant));
    }

    private static Diagnostic? Rules(CommentDirective directive) =>
        !directive.Names.IsEmpty || (directive is { IsEnable: true, Stray: null }) ? null : Malformed(
            directive.Span,
            "忽略标记没有写规则：在 " + directive.Verb + " 之后写出规则，例如 govinfo/figures",
            "this suppression names no rule: write one behind " + directive.Verb + ", such as govinfo/figures");

    private static Diagnostic? Stray(SourceText text, CommentDirective directive)
    {
        if (directive.Stray is not { } stray)
        {
            return null;
        }

        // Another rule has a slash; else these are the writer's reasons, perhaps behind the dash that other linters take.
        var words = text.Slice(stray);
        var dash = words.IndexOfAnyExcept(" -—–");
        var isRule = dash == 0 && words.IndexOfAny(" \t\r\n:：,，") is var end && (end < 0 ? words : words[..end]).Contains('/');
        var from = Blanks.Trim(text.Content, TextSpan.FromBounds(directive.Span.Start, stray.Start)).End;
        return Malformed(
            stray,
            "规则之间用逗号隔开，理由写在冒号之后",
            "rules are parted by commas, and a reason stands behind a colon",
            dash < 0 ? null : new TextChange(TextSpan.FromBounds(from, stray.Start + dash), isRule ? ", " : ": "));
    }

    private static Diagnostic? Address(CommentDirective directive)
    {
        var isTable = string.Equals(directive.Verb, "disable-next-table", StringComparison.Ordinal);
        for (var i = 0; i < directive.Address.Length; i++)
        {
            var (key, _, span) = directive.Address[i];
            if (!isTable || key is not ("row" or "column"))
            {
                return Malformed(
                    span,
                    isTable ? $"没有“{key}”，可以写 row=行 column=列" : $"“{key}”只能写在 disable-next-table 里",
                    isTable ? $"there is no \"{key}\"; row=ROW and column=COLUMN there are" : $"\"{key}\" goes with disable-next-table alone");
            }

            if (directive.Address.Take(i).Any(a => string.Equals(a.Key, key, StringComparison.Ordinal)))
            {
                return Malformed(span, $"“{key}”写了两次：每个忽略标记只写一个", $"\"{key}\" stands twice: each suppression takes one");
            }
        }

        return null;
    }
}
