using System.Collections.Immutable;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Fuzzing;

/// <summary>What holds of every result, whatever the text was.</summary>
public static class Invariants
{
    private const int MostTables = 20;

    /// <summary>The first that is broken, in words; null if all hold.</summary>
    public static string? Broken(LintResult result) =>
        Tokens(result.Tree) ?? Nested(result.Tree.Root, result.Tree.Text.Content) ?? Model(result) ?? Facts(result)
        ?? result.Diagnostics.Select(d => Diagnostic(d, result.Tree.Text.Content)).FirstOrDefault(static f => f is not null)
        ?? Rewritings(result);

    private static string? Tokens(SyntaxTree tree)
    {
        var at = 0;
        foreach (var token in tree.Tokens())
        {
            if (token.Span.Start != at || token.Span.Length <= 0)
            {
                return $"the token {token} does not follow the one before, which ends at {at}";
            }

            at = token.Span.End;
        }

        return at == tree.Text.Length ? null : "the tokens end before the text does";
    }

    private static string? Nested(SyntaxNode node, string text)
    {
        var at = node.Span.Start;
        foreach (var child in node.Children)
        {
            if (child.Span.Start < at || child.Span.End > node.Span.End || child.Span.Length < 0)
            {
                return $"the {child.Kind} at {child.Span} leaves the {node.Kind} at {node.Span} or overlaps its neighbour, which ends at {at}";
            }

            if ((child is TableCellSyntax cell && !cell.Span.Contains(cell.ContentSpan) ? "the content of a cell leaves the cell" : Nested(child, text)) is { } fault)
            {
                return fault;
            }

            at = child.Span.End;
        }

        return null;
    }

    private static string? Model(LintResult result)
    {
        if (result.Model is not { } model)
        {
            return null;
        }

        var spans = model.Sections.Found.Concat(model.Sections.Repeated).Select(static s => s.HeadingSpan)
            .Concat(model.Tables.SelectMany(static t => new[] { t.Span, t.LabelSpan }.Concat(t.Rows.Select(static r => r.LabelSpan))))
            .Concat(model.YearMentions.Select(static m => m.Span))
            .Concat(model.NotAssessed.Select(static n => n.Span));
        return spans.Select(s => Span(s, result.Tree.Text.Content, "the model")).FirstOrDefault(static f => f is not null);
    }

    private static string? Facts(LintResult result)
    {
        var seen = new HashSet<(string, string, string)>();
        foreach (var fact in FactReader.Read(result.Tree, result.Model))
        {
            if (Span(fact.Span, result.Tree.Text.Content, "a fact") is { } fault)
            {
                return fault;
            }

            if (fact.Text.Length > 0 && !string.Equals(fact.Text, result.Tree.Text.ToString(fact.Span), StringComparison.Ordinal))
            {
                return $"the fact {fact.Table}.{fact.Row}.{fact.Column} says \"{fact.Text}\", which is not what stands at {fact.Span}";
            }

            if (!seen.Add((fact.Table, fact.Row, fact.Column)))
            {
                return $"the fact {fact.Table}.{fact.Row}.{fact.Column} stands twice";
            }
        }

        return null;
    }

    private static string? Diagnostic(Diagnostic diagnostic, string text)
    {
        var name = diagnostic.Rule.Id;
        if (string.Equals(diagnostic.Rule.Kind, "internal", StringComparison.Ordinal))
        {
            return $"{name}: {diagnostic.Message.En}";
        }

        return Span(diagnostic.Span, text, name)
            ?? diagnostic.Related.Where(static r => r.Document is null).Select(r => Span(r.Span, text, name)).FirstOrDefault(static f => f is not null)
            ?? diagnostic.Fixes.Select(f => Changes(f.Changes, text, name)).FirstOrDefault(static f => f is not null);
    }

    /// <summary>What is offered to be written otherwise can be.</summary>
    private static string? Rewritings(LintResult result)
    {
        var text = result.Tree.Text;
        var tables = result.Tree.Root.Blocks.OfType<TableSyntax>().Take(MostTables).Select(static t => t.Span.Start);
        if (result.Model is not { } model)
        {
            return tables.Select(t => Change(TableConversion.At(result.Tree, null, t), text.Content, "a table")).FirstOrDefault(static f => f is not null);
        }

        return tables.Select(t => Change(TableConversion.At(result.Tree, model, t), text.Content, "a table"))
            .Concat(MissingSection.Read(model).Select(m => Change(SectionInsertion.Of(model, m), text.Content, "a section")))
            .Concat(model.Tables.Select(ZeroFill.Of).Where(static c => !c.IsEmpty).Select(c => Changes(c, text.Content, "blank cells")))
            .FirstOrDefault(static f => f is not null);
    }

    private static string? Change(TextChange? change, string text, string name) => change is null ? null : Span(change.Span, text, name);

    private static string? Changes(ImmutableArray<TextChange> changes, string text, string name)
    {
        for (var i = 0; i < changes.Length; i++)
        {
            if (Span(changes[i].Span, text, name) is { } fault)
            {
                return fault;
            }

            if (i > 0 && (changes[i - 1].Span.End > changes[i].Span.Start || changes[i - 1].Span == changes[i].Span))
            {
                return $"{name}: the changes of a fix at {changes[i - 1].Span} and {changes[i].Span} overlap or are out of order";
            }
        }

        return changes.IsEmpty ? $"{name}: a fix without changes" : null;
    }

    private static string? Span(TextSpan span, string text, string name) =>
        span.Start < 0 || span.Length < 0 || span.End > text.Length ? $"{name}: the span {span} leaves the text"
        : SplitsPair(text, span.Start) || SplitsPair(text, span.End) ? $"{name}: the span {span} cuts a surrogate pair in two"
        : null;

    private static bool SplitsPair(string text, int at) => at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);
}
