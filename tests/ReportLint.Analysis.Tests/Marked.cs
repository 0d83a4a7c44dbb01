using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

/// <summary>A text with ⟦…⟧ around the places where findings are wanted.</summary>
internal sealed record Marked(string Text, ImmutableArray<TextSpan> Spans)
{
    public static Marked Parse(string marked)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var text = new System.Text.StringBuilder();
        var open = new Stack<int>();
        foreach (var c in marked)
        {
            if (c == '⟦')
            {
                open.Push(text.Length);
            }
            else if (c == '⟧')
            {
                spans.Add(TextSpan.FromBounds(open.Pop(), text.Length));
            }
            else
            {
                text.Append(c);
            }
        }

        return new Marked(text.ToString(), [.. spans.Order()]);
    }

    /// <summary>Asserts that the findings of a rule kind stand at the marks and nowhere else, and that no other kind finds anything.</summary>
    public static LintResult AssertFound(string marked, string kind, TableLayout layout)
    {
        var wanted = Parse(marked);
        var result = Reports.Lint(wanted.Text, layout);
        var shown = Show(marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal), [.. result.Diagnostics.Select(d => d.Span)]);
        Assert.True(wanted.Spans.SequenceEqual(result.Diagnostics.Select(d => d.Span)), $"wanted {Show(wanted.Text, wanted.Spans)}\nfound {shown}\n{string.Join('\n', result.Diagnostics.Select(d => d.Rule.Id + ": " + d.Message.En))}");
        Assert.All(result.Diagnostics, d => Assert.Equal(kind, d.Rule.Kind));
        return result;
    }

    private static string Show(string text, ImmutableArray<TextSpan> spans) =>
        string.Join(", ", spans.Select(s => $"{s} «{text.Substring(s.Start, s.Length).ReplaceLineEndings("⏎")}»"));
}
