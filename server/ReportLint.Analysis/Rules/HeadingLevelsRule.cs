using System.Collections.Immutable;
using System.Globalization;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>
/// heading-levels: headings that are numbered in one way and marked up at several levels: 一 at ##, 三 at ###. Told once, at the first that is not at the level of the first of its kind.
/// </summary>
internal sealed class HeadingLevelsRule : Rule
{
    private readonly MessageTemplate message;

    private HeadingLevelsRule(RuleSource source)
        : base(source.Info) => message = source.Message();

    public static Rule Create(RuleSource source) => new HeadingLevelsRule(source);

    public override IEnumerable<TraceStep> Trace(RuleContext context) =>
        Headings(context).SelectMany(static h => h).Select(static h => TraceStep.Taken(h.ContentSpan, $"{new string('#', h.Level)} {h.Text.Text}", $"{new string('#', h.Level)} {h.Text.Text}"));

    public override IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var alike in Headings(context).Select(static h => h.ToList()))
        {
            var level = alike[0].Level;
            if (alike.FindAll(h => h.Level != level) is { Count: > 0 } others)
            {
                yield return Report(context, alike[0], others);
            }
        }
    }

    /// <summary>Headings of Markdown with numbers of the ranks that sections and their parts have: 一、 and （一）.</summary>
    private static IEnumerable<IGrouping<NumberingStyle, HeadingSyntax>> Headings(RuleContext context) => context.Model.Tree.Format != DocumentFormat.Markdown && !context.Text.Content.Contains("\n#", StringComparison.Ordinal) ? []
        : context.Model.Tree.Root.Blocks.OfType<HeadingSyntax>().Where(static h => h is { Level: > 0, Numbering.Style: NumberingStyle.Han or NumberingStyle.HanInBrackets or NumberingStyle.Part }).GroupBy(static h => h.Numbering?.Style ?? default);

    private Diagnostic Report(RuleContext context, HeadingSyntax first, List<HeadingSyntax> others)
    {
        var fixes = others.ConvertAll(h => Mark(context, h, first.Level));
        return new Diagnostic(Info, Info.Severity, others[0].ContentSpan, message.Format(
            ("heading", TextChanges.Shown(others[0].Text.Text)),
            ("level", LocalizedText.Same(others[0].Level.ToString(CultureInfo.InvariantCulture))),
            ("expected", LocalizedText.Same(first.Level.ToString(CultureInfo.InvariantCulture))),
            ("count", LocalizedText.Same(others.Count.ToString(CultureInfo.InvariantCulture)))))
        {
            Related = [new RelatedLocation(first.ContentSpan, new LocalizedText("第一个在这里", "the first one stands here")), .. others.Skip(1).Select(static h => new RelatedLocation(h.ContentSpan, LocalizedText.Same(new string('#', h.Level))))],
            Fixes = fixes.Contains(null) ? [] : [new CodeFix(new LocalizedText($"都改为 {first.Level} 级", $"Put all at level {first.Level}"), Applicability.Unsafe, [.. fixes.OfType<TextChange>()])],
        };
    }

    /// <summary>The change of a heading's marks; null where it is not written with #.</summary>
    private static TextChange? Mark(RuleContext context, HeadingSyntax heading, int level)
    {
        var text = context.Text.Slice(heading.Span);
        var at = text.IndexOf('#');
        return at >= 0 && text[at..].IndexOfAnyExcept('#') == heading.Level && text[..at].IsWhiteSpace() ? new TextChange(new TextSpan(heading.Span.Start + at, heading.Level), new string('#', level)) : null;
    }
}
