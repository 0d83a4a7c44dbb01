using System.Text.RegularExpressions;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>title-year: a heading or a line that says the document's title again with another year. For documents of which no pack knows the period.</summary>
internal sealed partial class TitleYearRule : Rule
{
    private const int LongestTitle = 80;

    // Fewer letters make no title: with a month they are a date.
    private const int FewestHan = 4;
    private const int FewestLetters = 10;
    private const int MostLinesBefore = 4;

    private readonly MessageTemplate message;
    private readonly string family;

    private TitleYearRule(RuleSource source)
        : base(source.Info)
    {
        family = source.Pack.Family;
        message = source.Message();
    }

    /// <summary>A line with one year, and its words without it.</summary>
    private sealed record YearLine(int Year, TextSpan Span, string Words);

    public static Rule Create(RuleSource source) => new TitleYearRule(source);

    public override IEnumerable<TraceStep> Trace(RuleContext context) => string.Equals(context.Model.Pack.Family, family, StringComparison.Ordinal)
        ? Lines(context).Select(static l => TraceStep.Taken(l.Span, $"{l.Year}：{l.Words}", $"{l.Year}: {l.Words}"))
        : [TraceStep.Dropped(null, $"{context.Model.Pack.Family} 有自己的年份规则", $"{context.Model.Pack.Family} has a rule of its own for years")];

    public override IEnumerable<Diagnostic> Check(RuleContext context)
    {
        // A family of its own has a rule about its years.
        if (!string.Equals(context.Model.Pack.Family, family, StringComparison.Ordinal))
        {
            return [];
        }

        // A title stands at the start; what first has a year further down is no title.
        var lines = Lines(context).ToList();
        return lines.FirstOrDefault() is { } title && IsTitle(title.Words) && IsAtStart(context, title.Span.Start)
            ? lines.Where(l => l.Year != title.Year && l.Words.Contains(title.Words, StringComparison.Ordinal)).Select(l => Report(context, l, title))
            : [];
    }

    /// <summary>Whether a place is in one of the first lines that have words, front matter left out.</summary>
    private static bool IsAtStart(RuleContext context, int place)
    {
        var (text, front) = (context.Text, context.Model.Tree.Root.Blocks.FirstOrDefault() as FrontMatterSyntax);
        var before = 0;
        for (var line = text.LineIndex(front?.Span.End ?? 0); line < text.LineIndex(place) && before < MostLinesBefore; line++)
        {
            before += text.Slice(text.Line(line)).IsWhiteSpace() ? 0 : 1;
        }

        return before < MostLinesBefore;
    }

    private static bool IsTitle(string words) => words.Length >= FewestLetters || words.Count(ProseReader.IsUnspaced) >= FewestHan;

    private Diagnostic Report(RuleContext context, YearLine line, YearLine title) =>
        new(Info, Info.Severity, line.Span, message.Format(("year", LocalizedText.Same(context.Text.ToString(line.Span))), ("expected", LocalizedText.Same($"{title.Year}"))))
        {
            Related = [new RelatedLocation(title.Span, new LocalizedText("标题在这里", "the title stands here"))],
            Fixes = [new CodeFix(new LocalizedText($"改为 {title.Year}", $"Change to {title.Year}"), Applicability.Unsafe, [new TextChange(line.Span, $"{title.Year}")])],
        };

    /// <summary>Headings, and lines that end without a mark, that have one year and but for their numbering no other digit: those with more are dates and releases.</summary>
    private static IEnumerable<YearLine> Lines(RuleContext context)
    {
        foreach (var text in context.Model.Tree.Root.Blocks.Select(TitleReader.TextOf).OfType<ReadableText>())
        {
            var start = 0;
            foreach (var line in text.Text.Split('\n'))
            {
                if (line.Length <= LongestTitle && !line.AsSpan().ContainsAny("。；，;《©") && !line.Contains("copyright", StringComparison.OrdinalIgnoreCase) && Year().Matches(line) is [var year] && !HasOtherDigits(line, year))
                {
                    var words = string.Concat((line[..year.Index] + line[(year.Index + year.Length)..]).Where(static c => char.IsLetter(c))).Replace("年度", "", StringComparison.Ordinal);
                    yield return new YearLine(int.Parse(year.Groups["y"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), text.ToSource(start + year.Groups["y"].Index, year.Groups["y"].Length), words);
                }

                start += line.Length + 1;
            }
        }
    }

    private static bool HasOtherDigits(string line, Match year)
    {
        var blanks = line.Length - line.TrimStart().Length;
        var start = blanks + (Numbering.Read(line.AsSpan(blanks))?.Length ?? 0);
        return line.AsSpan(Math.Min(start, year.Index), Math.Max(0, year.Index - start)).ContainsAnyInRange('0', '9') || line.AsSpan(year.Index + year.Length).ContainsAnyInRange('0', '9');
    }

    [GeneratedRegex(@"(?<![\d.\-/])(?<y>(?:19|20)\d\d)(?:\s*年度?)?(?![\dA-Za-z.\-/])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();
}
