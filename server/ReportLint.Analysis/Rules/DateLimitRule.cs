using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportLint.Analysis;

/// <summary>date-limit: a date that the document states of itself, such as that of its publication, behind the last day for it, or before the year that it reports on has ended.</summary>
internal sealed partial class DateLimitRule : Rule
{
    private const string DateMark = "{date}";
    private const string Date = @"(?<date>(?<year>(?:19|20)\d\d)\s{0,2}[年./-]\s{0,2}(?<month>\d{1,2})\s{0,2}[月./-]\s{0,2}(?<day>\d{1,2})(?:\s{0,2}[日号])?)";

    private readonly TextSelection selection;
    private readonly SentencePatterns patterns;
    private readonly ImmutableArray<Limit> limits;
    private readonly RuleMessages messages;

    private DateLimitRule(RuleSource source)
        : base(source.Info)
    {
        var fields = source.Fields;
        selection = TextSelection.Read(source);
        patterns = SentencePatterns.Read(
            fields,
            Expand,
            (static r => r.Contains(DateMark, StringComparison.Ordinal), new LocalizedText("缺少 {date}：日期所在之处", "{date} is missing: where the date stands")),
            new LocalizedText("缺少“regexes”：日期的说法，含 {date}", "\"regexes\" is missing: what is said of the date, with {date}"));
        limits = [.. fields.List("limits").Select(Limit.Read).OfType<Limit>()];
        if (!fields.Has("limits"))
        {
            fields.Problem("limits", new LocalizedText("缺少“limits”：下一年的哪一天为止，例如 [{until: 03-31}]", "\"limits\" is missing: until which day of the next year, such as [{until: 03-31}]"));
        }

        messages = source.Messages();
    }

    public static Rule Create(RuleSource source) => new DateLimitRule(source);

    internal override IEnumerable<SelectedNeed> Needs => selection.Asks(patterns.Needs);

    public override IEnumerable<TraceStep> Trace(RuleContext context)
    {
        var limit = LimitOf(context);
        return Dates(context).Select(d => TraceStep.Taken(d.Block.Text.ToSource(d.Match.Index, d.Match.Length), $"{d.Date:yyyy-MM-dd}，期限 {limit:yyyy-MM-dd}", $"{d.Date:yyyy-MM-dd}, limit {limit:yyyy-MM-dd}"));
    }

    public override IEnumerable<Diagnostic> Check(RuleContext context)
    {
        var dates = Dates(context).DistinctBy(static d => (d.Block.Span.Start, d.Match.Groups["date"].Index)).ToList();
        if (dates.Count == 0 || LimitOf(context) is not { } limit)
        {
            yield break;
        }

        var ended = new DateOnly(limit.Year, 1, 1);
        foreach (var (block, match, date) in dates)
        {
            var message = date > limit ? "late" : date < ended ? "early" : null;
            if (message is not null && messages.Has(message))
            {
                yield return new Diagnostic(Info, Info.Severity, block.Text.ToSource(match.Groups["date"].Index, match.Groups["date"].Length), messages.Format(
                    message, ("date", match.Groups["date"].Value), ("limit", limit.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("year", $"{limit.Year - 1}"))) { Address = block.Address };
            }
        }
    }

    private IEnumerable<(TextBlock Block, Match Match, DateOnly Date)> Dates(RuleContext context)
    {
        foreach (var (block, match) in patterns.In(context, selection, static b => b.Written.Length <= TextBlock.LongestProse && HasDate(b.Written)))
        {
            var (year, month, day) = (Part(match, "year"), Part(match, "month"), Part(match, "day"));
            if (month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
            {
                yield return (block, match, new DateOnly(year, month, day));
            }
        }
    }

    /// <summary>The last day for the document: that of the first limit whose title is the document's; null where there is none, or the year is not known.</summary>
    private DateOnly? LimitOf(RuleContext context) =>
        context.Model.Year is { } year && year < DateOnly.MaxValue.Year && limits.FirstOrDefault(l => l.IsFor(context.Title)) is { } limit ? new DateOnly(year + 1, limit.Month, limit.Day) : null;

    // Few texts have a whole date, which is found out faster than where the patterns of the rule match; of these most name a year alone.
    private static bool HasDate(ReadOnlySpan<char> text) => text.ContainsAny("月./-") && AnyDate().IsMatch(text);

    [GeneratedRegex(Date, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyDate();

    private static int Part(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    private static string Expand(string pattern) => pattern.Replace(DateMark, Date, StringComparison.Ordinal);

    /// <summary>A last day, for documents of a title or for all.</summary>
    private sealed record Limit(FilteredRegex? Title, int Month, int Day)
    {
        public static Limit? Read(YamlFields fields)
        {
            var until = fields.RequiredText("until");
            var titles = fields.PlacedTexts("title");
            var areSound = titles.All(t => PatternCheck.Regex(fields, t));
            fields.RejectUnused();
            if (!DateOnly.TryParseExact($"2001-{until}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                fields.Problem("until", new LocalizedText($"“{until}”不是日期：写作 月-日，例如 03-31", $"\"{until}\" is no day: give month and day, as in 03-31"));
                return null;
            }

            return areSound ? new Limit(titles is [var title, ..] ? fields.Expression(title.Text) : null, day.Month, day.Day) : null;
        }

        public bool IsFor(string title) => Title is null || Title.Matches(title).Any();
    }
}
