using System.Collections.Immutable;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Generator;

/// <summary>What the linter made of a planted report.</summary>
/// <param name="Missed">What was not found at its exact place.</param>
/// <param name="Unread">What was left unread with a hint, where that is right as well.</param>
/// <param name="Others">What was found and is not there.</param>
/// <param name="WrongFacts">Figures that were read wrongly, or not at all without saying so.</param>
public sealed record Verdict(PlantedReport Report, ImmutableArray<Expected> Missed, ImmutableArray<Expected> Unread, ImmutableArray<Diagnostic> Others, ImmutableArray<string> WrongFacts)
{
    public bool IsRight => Missed.IsEmpty && Others.IsEmpty && WrongFacts.IsEmpty;

    /// <summary>Everything that a person needs to look at it again.</summary>
    public string Explain()
    {
        var text = new SourceText(Report.Text);
        var lines = new List<string> { Report.Plan.Command };
        lines.AddRange(Missed.Select(m => $"  expected  {Show(text, m.Span)} {string.Join(" or ", m.Rules)}{(m.Fix is null ? "" : $", fix {m.Fix}")} ({m.Defect})"));
        lines.AddRange(Others.Select(d => $"  found     {Show(text, d.Span)} {d.Rule.Id} {d.Severity}: {d.Message.En}{(d.Fixes.IsEmpty ? "" : $", fix {string.Join(' ', d.Fixes[0].Changes.Select(static c => c.NewText))}")}"));
        lines.AddRange(WrongFacts.Take(3).Select(static f => "  fact      " + f));
        if (WrongFacts.Length > 3)
        {
            lines.Add($"  fact      … {WrongFacts.Length} in all");
        }

        return string.Join('\n', lines);
    }

    private static string Show(SourceText text, TextSpan span)
    {
        var (line, column) = text.Position(span.Start);
        return $"{line}:{column} «{text.ToString(span).ReplaceLineEndings("⏎")}»";
    }
}
