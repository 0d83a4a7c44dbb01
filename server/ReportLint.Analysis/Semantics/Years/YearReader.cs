using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>
/// Finds the years that a document gives for itself: in its title, its period, and at the head of sentences. Years of laws, document numbers,
/// titles in 《》, comparisons and dates of print are not about the report's own year and are left out.
/// </summary>
internal static partial class YearReader
{
    // What is longer is no sentence, and patterns are not run over it.
    private const int LongestSentence = 4000;

    // All years that a report gives for itself begin with it.
    private const string Century = "20";

    public static ImmutableArray<YearMention> Read(SyntaxTree tree, BoundSections sections)
    {
        var mentions = ImmutableArray.CreateBuilder<YearMention>();
        var foundTitle = false;
        for (var i = 0; i < tree.Root.Blocks.Length; i++)
        {
            if (TitleReader.TextOf(tree.Root.Blocks[i]) is not { } text || (tree.Root.Blocks[i] is HeadingSyntax && sections.IsHeading(text.Span)))
            {
                continue;
            }

            var start = 0;
            if (!foundTitle && sections.At(text.Span.Start) is null && TitleReader.Read(tree, i, text) is var (title, end))
            {
                foundTitle = true;
                mentions.Add(title);
                start = end;
            }

            // Most paragraphs and sentences name no year.
            if (!text.Text.AsSpan(start).Contains(Century, StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var span in Sentences(text.Text, start))
            {
                if (span.Length <= LongestSentence && text.Text.AsSpan(span.Start, span.Length).Contains(Century, StringComparison.Ordinal))
                {
                    var sentence = (span.Start, text.Text.Substring(span.Start, span.Length));
                    TryReadSentence(text, sentence, sections.At(text.ToSource(span.Start, 0).Start)?.Form.Id, mentions);
                }
            }
        }

        return mentions.ToImmutable();
    }

    /// <summary>A sentence on which a pattern takes too long is no sentence, and names no year.</summary>
    private static void TryReadSentence(ReadableText text, (int Start, string Text) sentence, string? section, ImmutableArray<YearMention>.Builder mentions)
    {
        try
        {
            ReadSentence(text, sentence, section, mentions);
        }
        catch (RegexMatchTimeoutException)
        {
            return;
        }
    }

    private static void ReadSentence(ReadableText text, (int Start, string Text) sentence, string? section, ImmutableArray<YearMention>.Builder mentions)
    {
        var quoted = QuotedSpans(sentence.Text);
        foreach (Match period in Period().Matches(sentence.Text))
        {
            if (section is null || PeriodLead().IsMatch(sentence.Text[..period.Index]))
            {
                AddPeriod(period, text, sentence, section, mentions);
                return;
            }
        }

        if (PeriodYear().Match(sentence.Text) is { Success: true } whole && !quoted.Exists(q => q.Contains(whole.Groups["y"].Index)))
        {
            mentions.Add(YearMention.Of(section is null || PeriodLead().IsMatch(sentence.Text[..whole.Groups["y"].Index]) ? YearRole.PeriodYear : YearRole.Work, whole.Groups["y"], text, sentence.Start, sentence.Text, section));
            return;
        }

        if (section is null && Announcement().Match(sentence.Text) is { Success: true } announced && !quoted.Exists(q => q.Contains(announced.Groups["y"].Index)))
        {
            mentions.Add(YearMention.Of(YearRole.Announcement, announced.Groups["y"], text, sentence.Start, sentence.Text, section));
            return;
        }

        foreach (Match work in WorkYear().Matches(sentence.Text))
        {
            var year = work.Groups["y"];
            if (!quoted.Exists(q => q.Contains(year.Index)))
            {
                mentions.Add(YearMention.Of(YearRole.Work, year, text, sentence.Start, sentence.Text, section));
            }
        }
    }

    private static void AddPeriod(Match period, ReadableText text, (int Start, string Text) sentence, string? section, ImmutableArray<YearMention>.Builder mentions)
    {
        var start = YearMention.Of(YearRole.PeriodStart, period.Groups["y1"], text, sentence.Start, sentence.Text, section);
        mentions.Add(start with { Date = Date(period, "from", "m1", "d1", text, sentence.Start) });
        var date = Date(period, "to", "m2", "d2", text, sentence.Start);
        var end = period.Groups["y2"].Success
            ? YearMention.Of(YearRole.PeriodEnd, period.Groups["y2"], text, sentence.Start, sentence.Text, section)
            : start with { Role = YearRole.PeriodEnd, IsWritten = false, Span = date.Span };
        mentions.Add(end with { Date = date });
    }

    private static (int Month, int Day, TextSpan Span) Date(Match match, string whole, string month, string day, ReadableText text, int offset) =>
        (YearMention.Number(match.Groups[month].Value), YearMention.Number(match.Groups[day].Value), text.ToSource(offset + match.Groups[whole].Index, match.Groups[whole].Length));

    /// <summary>Sentences, and the lines that end like one. A line that was only wrapped goes on.</summary>
    private static IEnumerable<TextSpan> Sentences(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is '。' or '；' or ';' or '！' or '？' || (text[i] == '\n' && EndsLine(text.AsSpan(start, i - start).Trim())))
            {
                yield return TextSpan.FromBounds(start, i + 1);
                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            yield return TextSpan.FromBounds(start, text.Length);
        }
    }

    // A line break ends a sentence behind a heading and behind "as follows:".
    private static bool EndsLine(ReadOnlySpan<char> line) => HeadingReader.IsNumberedTitle(line) || (!line.IsEmpty && line[^1] is '：' or ':');

    private static List<TextSpan> QuotedSpans(string sentence) =>
        [.. Quoted().Matches(sentence).Select(static m => new TextSpan(m.Index, m.Length))];

    [GeneratedRegex(@"(?<from>(?<y1>20\d\d)\s*[年./-]\s*(?<m1>\d{1,2})\s*[月./-]\s*(?<d1>\d{1,2})\s*日?)\s*(?:(?:起|始|开始)\s*)?(?:[，,]\s*)?(?:截至|截止到?|至|到|止于|—+|－|–|-|~|～)\s*(?<to>(?:(?<y2>20\d\d)\s*[年./-]\s*)?(?<m2>\d{1,2})\s*[月./-]\s*(?<d2>\d{1,2})\s*日?)", Options, 1000)]
    private static partial Regex Period();

    // Inside a section many periods are named; the report's own is led in as such.
    [GeneratedRegex(@"(?:统计|所列|报告期|本报告|涵盖)[^。；]{0,20}$", Options, 1000)]
    private static partial Regex PeriodLead();

    [GeneratedRegex(@"(?<y>20\d\d)\s*年\s*(?:度)?[^，。；、《》]{0,24}(?:报告|信息公开[^，。；、《》]{0,8}情况)", Options, 1000)]
    private static partial Regex Announcement();

    // The period by months, or the year alone.
    [GeneratedRegex(@"(?<y>20\d\d)\s*年\s*1\s*月?\s*(?:至|到|—+|－|–|-|~|～)\s*12\s*月|(?:统计期限|统计时限|统计时间|报告期)[^，。；]{0,6}?(?<y>20\d\d)\s*年度?(?!\s*\d)", Options, 1000)]
    private static partial Regex PeriodYear();

    // A clause that opens with a year, or with "our office in year Y", and is about that year as a whole: neither a date, nor a span of years,
    // nor something left over from that year.
    [GeneratedRegex(@"(?:^|[，,：:。；;）)]|截至|截止|[一二三四五六七八九十]是|[我本全][\u4E00-\u9FA5]{1,3})\s*(?<y>20\d\d)\s*(?:年度?(?!\s*(?:\d|以来|起|至|到|末|底|初|前|后|和|与|及|、|—|－|-|~|同期|相比|的|结转|提出|存在|遗留|工作基础))|年(?=\s*12\s*月\s*31\s*日(?!有效)))", Options, 1000)]
    private static partial Regex WorkYear();

    [GeneratedRegex(@"《[^》]*》|“[^”]*”|〔[^〕]*〕|""[^""]*""", Options, 1000)]
    private static partial Regex Quoted();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
