using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Finds the places that comments are for. What a comment says wrongly is a finding, never silence.</summary>
internal sealed class CommentScopes(SemanticModel model, ImmutableArray<CommentDirective> all, List<Diagnostic> problems)
{
    private static readonly ImmutableArray<string> Verbs = ["disable-next-line", "disable-line", "disable-next-table", "disable", "enable", "disable-file"];

    // Each may have to be compared with each finding, and looks for its end among the others.
    private const int MostComments = 1000;

    private readonly ImmutableArray<CommentDirective> directives = all.Length > MostComments ? all[..MostComments] : all;
    private readonly SourceText text = model.Tree.Text;

    public IEnumerable<SuppressionComment> Read()
    {
        if (all.Length > MostComments)
        {
            Malformed(
                all[MostComments].Span,
                $"忽略标记超过 {MostComments} 个，从这里起不再起作用：请改用 disable-file，或写进 .reportlint.yaml 的 suppressions",
                $"a document may hold {MostComments} suppressions; from here on they do nothing: use disable-file, or suppressions in .reportlint.yaml");
        }

        for (var i = 0; i < directives.Length; i++)
        {
            var directive = directives[i];
            if (Check(directive) && Scope(directive, i) is { } scope)
            {
                yield return new SuppressionComment([.. directive.Names.Select(static n => n.Name)], directive.Reason)
                {
                    Span = directive.Span,
                    Scope = scope,
                    RuleSpans = [.. directive.Names.Select(static n => n.Span)],
                };
            }
        }
    }

    /// <summary>Null for a comment that suppresses nothing by itself.</summary>
    private SuppressionScope? Scope(CommentDirective directive, int index) => directive.Verb switch
    {
        "disable-line" => new SpanScope(text.Line(text.LineIndex(directive.Span.Start))),
        "disable-next-line" => NextLine(directive, index),
        "disable-next-table" => NextTable(directive),
        "disable" => new SpanScope(TextSpan.FromBounds(directive.Span.End, EndOfBlock(directive, index))),
        "disable-file" => new SpanScope(new TextSpan(0, text.Length)),
        _ => null,
    };

    private bool Check(CommentDirective directive)
    {
        if (!Verbs.Contains(directive.Verb, StringComparer.Ordinal))
        {
            var meant = Suggestion.Nearest(directive.Verb, Verbs);
            Malformed(
                directive.VerbSpan,
                $"没有“{CommentReader.Prefix}{directive.Verb}”这种忽略标记{Suggestion.Zh(meant)}；可以是 {string.Join("、", Verbs)}",
                $"there is no \"{CommentReader.Prefix}{directive.Verb}\"{Suggestion.En(meant)}; there are {string.Join(", ", Verbs)}",
                meant is null ? null : new TextChange(directive.VerbSpan, meant));
            return false;
        }

        if (directive.Names.IsEmpty && !string.Equals(directive.Verb, "enable", StringComparison.Ordinal))
        {
            Malformed(
                directive.Span,
                "忽略标记没有写规则：在 " + directive.Verb + " 之后写出规则，例如 govinfo/figures",
                "this suppression names no rule: write one behind " + directive.Verb + ", such as govinfo/figures");
            return false;
        }

        var isTable = string.Equals(directive.Verb, "disable-next-table", StringComparison.Ordinal);
        foreach (var (key, _, span) in directive.Address.Where(a => !isTable || a.Key is not ("row" or "column")))
        {
            Malformed(
                span,
                isTable ? $"没有“{key}”，可以写 row=行 column=列" : $"“{key}”只能写在 disable-next-table 里",
                isTable ? $"there is no \"{key}\"; row=ROW and column=COLUMN there are" : $"\"{key}\" goes with disable-next-table alone");
            return false;
        }

        return true;
    }

    /// <summary>The next line with words; other comments of this sort are passed over.</summary>
    private SpanScope NextLine(CommentDirective directive, int index)
    {
        var line = text.LineIndex(directive.Span.End) + 1;
        for (var next = index + 1; line < text.LineCount; line++)
        {
            while (next < directives.Length && directives[next].Span.Start < text.Line(line).Start)
            {
                next++;
            }

            var words = Blanks.Trim(text.Content, text.Line(line));
            if (!words.IsEmpty && !(next < directives.Length && directives[next].Span.Start == words.Start && directives[next].Span.End >= words.End))
            {
                return new SpanScope(text.Line(line));
            }
        }

        return new SpanScope(new TextSpan(text.Length, 0));
    }

    /// <summary>Up to the comment that enables all rules, or one of these.</summary>
    private int EndOfBlock(CommentDirective directive, int index)
    {
        for (var i = index + 1; i < directives.Length; i++)
        {
            if (string.Equals(directives[i].Verb, "enable", StringComparison.Ordinal)
                && (directives[i].Names.IsEmpty || directives[i].Names.Any(n => directive.Names.Any(d => string.Equals(d.Name, n.Name, StringComparison.Ordinal)))))
            {
                return directives[i].Span.Start;
            }
        }

        return text.Length;
    }

    private SuppressionScope NextTable(CommentDirective directive)
    {
        var written = model.Tree.Root.Blocks.FirstOrDefault(b => b is TableSyntax && b.Span.Start >= directive.Span.End)?.Span;
        var bound = model.Tables.Where(t => !t.Rows.IsEmpty && t.Span.End > directive.Span.End).MinBy(static t => t.Span.Start);
        if (bound is not null && (written is null || bound.Span.Start < written.Value.End))
        {
            return Rows(directive, bound) is { } rows && Columns(directive, bound) is { } columns ? new TableScope(bound.Form.Id, rows, columns) : new EmptyScope();
        }

        if (written is { } span)
        {
            return new SpanScope(span);
        }

        Malformed(directive.Span, "这个忽略标记之后没有表格", "no table stands behind this suppression");
        return new EmptyScope();
    }

    private TableAddress? Rows(CommentDirective directive, BoundTable table) =>
        Address(directive, "row", table.Form.Rows.Select(static r => (r.Id, r.Label)), "行", "row", table);

    private TableAddress? Columns(CommentDirective directive, BoundTable table) =>
        Address(directive, "column", table.Form.Rows.SelectMany(static r => r.Columns).DistinctBy(static c => c.Id, StringComparer.Ordinal).Select(static c => (c.Id, (string?)c.Label)), "列", "column", table);

    private TableAddress? Address(CommentDirective directive, string key, IEnumerable<(string Id, string? Label)> all, string zh, string en, BoundTable table)
    {
        var (_, value, span) = directive.Address.FirstOrDefault(a => string.Equals(a.Key, key, StringComparison.Ordinal));
        if (value is null)
        {
            return TableAddress.All;
        }

        var known = all.ToList();
        var core = LabelText.Parse(value).Core;
        var ids = known.Where(k => string.Equals(k.Id, value, StringComparison.Ordinal) || k.Id.StartsWith(value + ".", StringComparison.Ordinal)
            || (core.Length > 0 && k.Label is { } label && string.Equals(LabelText.Parse(label).Core, core, StringComparison.Ordinal))).Select(static k => k.Id).ToImmutableHashSet(StringComparer.Ordinal);
        if (!ids.IsEmpty)
        {
            return new TableAddress(ids);
        }

        var meant = Suggestion.Nearest(value, known.Select(static k => k.Id).Concat(known.Select(static k => k.Label).OfType<string>()));
        Malformed(
            span,
            $"“{table.Form.Title.Zh}”没有{zh}“{value}”{Suggestion.Zh(meant)}",
            $"{table.Form.Title.En} has no {en} \"{value}\"{Suggestion.En(meant)}",
            meant is null ? null : new TextChange(span, meant.Any(static c => char.IsWhiteSpace(c) || c is ':' or '：' or ',' or '，' or '、') ? $"\"{meant}\"" : meant));
        return null;
    }

    private void Malformed(TextSpan span, string zh, string en, TextChange? change = null) =>
        problems.Add(new Diagnostic(SuppressionRules.Malformed, SuppressionRules.Malformed.Severity, span, new LocalizedText(zh, en))
        {
            Fixes = change is { } fix ? [new CodeFix(new LocalizedText($"改为 {fix.NewText}", $"Change to {fix.NewText}"), Applicability.Unsafe, [fix])] : [],
        });
}
