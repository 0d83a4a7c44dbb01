using System.Text.RegularExpressions;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>year-range: a year that is not the report's, in the title, at either end of the period, or in a sentence about the year's work.</summary>
internal sealed partial class YearRangeRule : Rule
{
    private readonly RuleMessages messages;

    private YearRangeRule(RuleSource source)
        : base(source.Info) => messages = source.Messages();

    public static Rule Create(RuleSource source) => new YearRangeRule(source);

    public override IEnumerable<TraceStep> Trace(RuleContext context) => context.Model.Year is { } year
        ? context.Model.YearMentions.Select(m => Check(context, m, year) is null && m.Year != year
            ? TraceStep.Dropped(m.Span, $"{m.Year}（{m.Role}）：日期另行核对，或者句子是在说别的年份", $"{m.Year} ({m.Role}): dates are compared as such, or the sentence speaks of another year on purpose")
            : TraceStep.Taken(m.Span, $"{m.Year}（{m.Role}）", $"{m.Year} ({m.Role})"))
        : [TraceStep.Dropped(null, "读不出报告的年度：用 --year 指定", "the year that the report covers is not known: give it with --year")];

    public override IEnumerable<Diagnostic> Check(RuleContext context) =>
        context.Model.Year is { } year ? context.Model.YearMentions.Select(m => Check(context, m, year)).OfType<Diagnostic>() : [];

    private Diagnostic? Check(RuleContext context, YearMention mention, int year)
    {
        var form = context.Model.Pack.Period;
        var endYear = (form.ToMonth, form.ToDay).CompareTo((form.FromMonth, form.FromDay)) < 0 ? year + 1 : year;
        return mention.Role switch
        {
            YearRole.Title when mention.Year != year => Year(context, mention, "title", year, Info.Severity),
            YearRole.PeriodStart => Period(context, mention, year, form.FromMonth, form.FromDay),
            YearRole.PeriodEnd => Period(context, mention, endYear, form.ToMonth, form.ToDay),
            YearRole.PeriodYear when mention.Year != year => Report(context, mention.Span, LocalizedText.Same($"{year}"), Info.Severity) with { Fixes = [Fix(mention, year)] },
            YearRole.Announcement when mention.Year != year && !LooksElsewhere(mention, year) => Year(context, mention, "sentence", year, Info.Severity),
            YearRole.Work when mention.Year < year && !LooksElsewhere(mention, year) => Year(context, mention, "sentence", year, Severity.Warning),
            _ => null,
        };
    }

    private Diagnostic? Period(RuleContext context, YearMention mention, int year, int month, int day)
    {
        if (mention.Date is not { } date)
        {
            return null;
        }

        var expected = new LocalizedText($"{year}年{month}月{day}日", $"{year}-{month:00}-{day:00}");
        if ((date.Month, date.Day) != (month, day))
        {
            return Report(context, date.Span, expected, Info.Severity);
        }

        return mention.Year != year && mention.IsWritten
            ? Report(context, mention.Span, expected, Info.Severity) with { Fixes = [Fix(mention, year)] }
            : null;
    }

    private Diagnostic Report(RuleContext context, TextSpan span, LocalizedText expected, Severity severity) =>
        new(Info, severity, span, messages.Format("period", ("date", LocalizedText.Same(context.Text.ToString(span).ReplaceLineEndings(""))), ("expected", expected)));

    private Diagnostic Year(RuleContext context, YearMention mention, string name, int year, Severity severity)
    {
        var message = messages.Format(name, ("year", LocalizedText.Same(context.Text.ToString(mention.Span))), ("expected", LocalizedText.Same($"{year}")));
        return new Diagnostic(Info, severity, mention.Span, message) { Address = new ReportAddress(mention.Section), Fixes = [Fix(mention, year)] };
    }

    private static CodeFix Fix(YearMention mention, int year) => new(
        new LocalizedText($"改为 {year}", $"Change to {year}"), Applicability.Unsafe, [new TextChange(mention.Span, $"{year}")]);

    /// <summary>Whether the sentence speaks of another year on purpose: it compares, looks back, or names the report's own year as well.</summary>
    private static bool LooksElsewhere(YearMention mention, int year) =>
        mention.Sentence.Contains($"{year}", StringComparison.Ordinal) || OtherYear().IsMatch(mention.Sentence);

    [GeneratedRegex(@"相比|同比|环比|较上|较去|较20|比上年|比去年|比20|去年|上一?年(?!度?\s*结转)|以来|至今|今年|本年度?(?!.{0,4}报告)|整改|印发|出台|施行|实施|修订|发布的|制定的|附件|附表|20\d\d年度?[^，。；]{0,12}(?:考核|评估|评议|测评|评比)|历年|逐年|报告中提出|近年|近[三五]年|连续", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OtherYear();
}
