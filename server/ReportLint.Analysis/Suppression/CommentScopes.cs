using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Finds the places that comments are for. What a comment says wrongly is a finding, never silence.</summary>
internal sealed class CommentScopes
{
    // Each may have to be compared with each finding.
    private const int MostComments = 1000;

    private readonly SemanticModel model;
    private readonly SourceText text;
    private readonly List<Diagnostic> problems;
    private readonly ImmutableArray<TextSpan> comments;
    private readonly ImmutableArray<CommentDirective> directives;
    private readonly EnablingComments enabling;

    // What was passed over last, so that many comments above the same blank lines pass over them once.
    private TextSpan skipped;

    public CommentScopes(SemanticModel model, List<Diagnostic> problems)
    {
        this.model = model;
        this.problems = problems;
        text = model.Tree.Text;
        comments = CommentFinder.Find(model.Tree);
        var all = CommentReader.Read(text.Content, comments);
        directives = [.. all.Take(MostComments).Where(IsSound)];
        Enabling = [.. directives.Where(static d => d.IsEnable)];
        enabling = new EnablingComments(Enabling);
        if (all.Length > MostComments)
        {
            problems.Add(CommentChecks.Malformed(
                all[MostComments].Span,
                $"忽略标记超过 {MostComments} 个，从这里起不再起作用：请改用 disable-file，或写进 .reportlint.yaml 的 suppressions",
                $"a document may hold {MostComments} suppressions; from here on they do nothing: use disable-file, or suppressions in .reportlint.yaml"));
        }
    }

    /// <summary>The comments that enable rules again.</summary>
    public ImmutableArray<CommentDirective> Enabling { get; }

    public IEnumerable<SuppressionComment> Read() => directives.Where(static d => !d.IsEnable).Select(d =>
        new SuppressionComment([.. d.Names.Select(static n => n.Name)], d.Reason)
        {
            Span = d.Span,
            Scope = Scope(d),
            IsBlock = string.Equals(d.Verb, "disable", StringComparison.Ordinal),
            RuleSpans = [.. d.Names.Select(static n => n.Span)],
        });

    private bool IsSound(CommentDirective directive)
    {
        if (CommentChecks.Fault(text, directive) is not { } fault)
        {
            return true;
        }

        problems.Add(fault);
        return false;
    }

    private SuppressionScope Scope(CommentDirective directive) => directive.Verb switch
    {
        "disable-line" => new SpanScope(text.Line(text.LineIndex(directive.Span.Start))),
        "disable-next-line" => NextLine(directive),
        "disable-next-table" => NextTable(directive),
        "disable" => new BlockScope(directive.Span.End, text.Length, enabling),
        _ => new SpanScope(new TextSpan(0, text.Length)),
    };

    /// <summary>The next line with words; lines of nothing but comments are passed over.</summary>
    private SpanScope NextLine(CommentDirective directive)
    {
        var line = text.LineIndex(directive.Span.End) + 1;
        var at = line < text.LineCount ? text.Line(line).Start : text.Length;
        if (skipped.Contains(at))
        {
            at = skipped.End;
        }

        var start = at;
        var next = comments.BinarySearch(directive.Span) + 1;
        for (; at < text.Length; at++)
        {
            while (next < comments.Length && comments[next].Start < at)
            {
                next++;
            }

            if (next < comments.Length && comments[next].Start == at)
            {
                at = comments[next].End - 1;
            }
            else if (!Blanks.IsBlank(text.Content[at]) && text.Content[at] is not '>')
            {
                skipped = TextSpan.FromBounds(start, at);
                return new SpanScope(text.Line(text.LineIndex(at)));
            }
        }

        skipped = TextSpan.FromBounds(start, text.Length);
        return new SpanScope(new TextSpan(text.Length, 0));
    }

    private SuppressionScope NextTable(CommentDirective directive)
    {
        var written = model.Tree.Root.Blocks.FirstOrDefault(b => b is TableSyntax && b.Span.Start >= directive.Span.End)?.Span;
        var bound = model.Tables.Where(t => !t.Rows.IsEmpty && t.Span.End > directive.Span.End).MinBy(static t => t.Span.Start);
        if (bound is not null && (written is null || bound.Span.Start < written.Value.End))
        {
            return Rows(directive, bound) is { } rows && Columns(directive, bound) is { } columns
                ? new TableScope(bound.Form.Id, rows, columns, written ?? bound.Span)
                : new EmptyScope();
        }

        if (written is { } span)
        {
            return new SpanScope(span);
        }

        problems.Add(CommentChecks.Malformed(directive.Span, "这个忽略标记之后没有表格", "no table stands behind this suppression"));
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
        problems.Add(CommentChecks.Malformed(
            span,
            $"“{table.Form.Title.Zh}”没有{zh}“{value}”{Suggestion.Zh(meant)}",
            $"{table.Form.Title.En} has no {en} \"{value}\"{Suggestion.En(meant)}",
            meant is null ? null : new TextChange(span, meant.Any(static c => char.IsWhiteSpace(c) || c is ':' or '：' or ',' or '，' or '、') ? $"\"{meant}\"" : meant)));
        return null;
    }
}
