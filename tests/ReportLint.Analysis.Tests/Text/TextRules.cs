using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests.Text;

/// <summary>A rule alone in an invented pack, and its findings in a text.</summary>
internal static class TextRules
{
    public const string Pack = """
        family: demo/report
        applies-to: {evidence: [{title: .}]}
        sections:
          - {id: overview, title: 总体情况}
          - {id: figures, title: 办理数据}
          - {id: problems, title: 存在的主要问题}
        cells: {count: {integer: true, min: 0}}
        tables:
          requests:
            cell: count
            find: {section: figures}
            columns: [{id: people, label: 自然人}, {id: firms, label: 企业}]
            rows: [{id: new, label: 本年新收}, {id: granted, label: 予以公开}]
        """;

    public static PackSet Load(string rule) => PackSet.Load([("demo/pack.yaml", Pack), ("demo/r.yaml", rule)]);

    public static List<string> Problems(string rule) => [.. Load(rule).Problems.Select(static p => p.ToString())];

    public static ImmutableArray<Diagnostic> Lint(string rule, string text, DocumentFormat format = DocumentFormat.Markdown)
    {
        var set = Load(rule);
        Assert.Empty(set.Problems);
        var result = Linter.Lint(new SourceText(text), format, new LintConfig(set.Packs), RelatedReports.None);
        Assert.NotNull(result.Model);
        return result.Diagnostics;
    }

    /// <summary>Asserts that the findings stand at the marks and nowhere else; each fix by itself removes its finding and no other.</summary>
    public static ImmutableArray<Diagnostic> AssertFound(string rule, string marked, DocumentFormat format = DocumentFormat.Markdown)
    {
        var wanted = Marked.Parse(marked);
        var found = Lint(rule, wanted.Text, format);
        Assert.Equal(wanted.Spans.Select(s => $"{s} «{Slice(wanted.Text, s)}»"), found.Select(d => $"{d.Span} «{Slice(wanted.Text, d.Span)}»"));
        foreach (var fix in found.SelectMany(static d => d.Fixes))
        {
            Assert.Equal(found.Length - 1, Lint(rule, Changes.Apply(wanted.Text, fix), format).Length);
        }

        return found;
    }

    /// <summary>The text after all fixes.</summary>
    public static string Fixed(string rule, string text, DocumentFormat format = DocumentFormat.Markdown) =>
        FixApplier.Apply(new SourceText(text), t => FixApplier.FixesUpTo(Lint(rule, t.Content, format), Applicability.Unsafe)).Text.Content;

    private static string Slice(string text, TextSpan span) => text.Substring(span.Start, span.Length).ReplaceLineEndings("⏎");
}
