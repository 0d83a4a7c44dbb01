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
        foreach (var alike in Headings(context))
        {
            var level = alike[0].Level;
            if (alike.FindAll(h => h.Level != level) is { Count: > 0 } others)
            {
                yield return Report(context, alike[0], others);
            }
        }
    }

    /// <summary>
    /// Headings of Markdown with numbers of the ranks that sections and their parts have: 一、 and （一）. A heading without a number that is not below them, such as that of an appendix, begins other ones.
    /// </summary>
    private static IEnumerable<List<HeadingSyntax>> Headings(RuleContext context)
    {
        if (context.Model.Tree.Format != DocumentFormat.Markdown && !context.Text.Content.Contains("\n#", StringComparison.Ordinal))
        {
            return [];
        }

        var alike = new List<List<HeadingSyntax>>();
        var open = new Dictionary<NumberingStyle, List<HeadingSyntax>>();
        foreach (var heading in context.Model.Tree.Root.Blocks.OfType<HeadingSyntax>().Where(static h => h.Level > 0))
        {
            if (heading.Numbering is null)
            {
                foreach (var ended in open.Where(o => o.Value[0].Level >= heading.Level).Select(static o => o.Key).ToList())
                {
                    open.Remove(ended);
                }
            }
            else if (heading.Numbering.Style is NumberingStyle.Han or NumberingStyle.HanInBrackets or NumberingStyle.Part)
            {
                if (!open.TryGetValue(heading.Numbering.Style, out var like))
                {
                    alike.Add(open[heading.Numbering.Style] = like = []);
                }

                like.Add(heading);
            }
        }

        return alike;
    }

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
