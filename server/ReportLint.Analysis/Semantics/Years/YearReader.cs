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

    // What quotations open with.
    private const string QuoteMarks = "《“〔\"";

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
            if (!foundTitle && sections.At(text.Span.Start) is null && TitleReader.Read(tree, i, text) is var (title, titleEnd))
            {
                foundTitle = true;
                mentions.Add(title);
                start = titleEnd;
            }

            // Most paragraphs and sentences name no year.
            for (var place = YearPlaces.Next(text.Text, start); place >= 0;)
            {
                var end = SentenceEnd(text.Text, start);
                if (place < end)
                {
                    if (end - start <= LongestSentence)
                    {
                        TryReadSentence(text, (start, text.Text[start..end]), sections.At(text.ToSource(start, 0).Start)?.Form.Id, mentions);
                    }

                    place = YearPlaces.Next(text.Text, end);
                }

                start = end;
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
        var hasDates = YearPlaces.AreInDates(sentence.Text);
        if (hasDates)
        {
            foreach (Match period in Period().Matches(sentence.Text))
            {
                if (section is null || IsLedIn(sentence.Text, period.Index))
                {
                    AddPeriod(period, text, sentence, section, mentions);
                    return;
                }
            }
        }

        List<TextSpan>? quoted = null;
        if ((hasDates || NamesPeriod(sentence.Text)) && PeriodYear().Match(sentence.Text) is { Success: true } whole && whole.Groups["y"].Index is var at && !IsQuoted(at))
        {
            Add(section is null || IsLedIn(sentence.Text, at) ? YearRole.PeriodYear : YearRole.Work, at);
            return;
        }

        if (section is null && FindAnnouncement() is >= 0 and var announced)
        {
            Add(YearRole.Announcement, announced);
            return;
        }

        if (WorkYears.AreSeries(sentence.Text))
        {
            return;
        }

        for (var year = WorkYears.Next(sentence.Text, 0); year >= 0; year = WorkYears.Next(sentence.Text, year + 1))
        {
            if (!IsQuoted(year))
            {
                Add(YearRole.Work, year);
            }
        }

        void Add(YearRole role, int year) => mentions.Add(YearMention.Of(role, year, text, sentence.Start, sentence.Text, section));

        int FindAnnouncement()
        {
            for (var match = Announcement().Match(sentence.Text); match.Success; match = Announcement().Match(sentence.Text, match.Index + YearPlaces.Digits))
            {
                if (!IsQuoted(match.Index) && !ByRule().IsMatch(sentence.Text.AsSpan(0, match.Index)))
                {
                    return match.Index;
                }
            }

            return -1;
        }

        bool IsQuoted(int place) =>
            sentence.Text.AsSpan().ContainsAny(QuoteMarks) && (quoted ??= QuotedSpans(sentence.Text)).Exists(q => q.Contains(place));
    }

    private static bool IsLedIn(string sentence, int place) => PeriodLead().IsMatch(sentence.AsSpan(0, place));

    private static bool NamesPeriod(string sentence) => sentence.Contains("统计", StringComparison.Ordinal) || sentence.Contains("报告期", StringComparison.Ordinal);

    private static void AddPeriod(Match period, ReadableText text, (int Start, string Text) sentence, string? section, ImmutableArray<YearMention>.Builder mentions)
    {
        var start = YearMention.Of(YearRole.PeriodStart, period.Groups["y1"].Index, text, sentence.Start, sentence.Text, section);
        mentions.Add(start with { Date = Date(period, "from", "m1", "d1", text, sentence.Start) });
        var date = Date(period, "to", "m2", "d2", text, sentence.Start);
        var end = period.Groups["y2"].Success
            ? YearMention.Of(YearRole.PeriodEnd, period.Groups["y2"].Index, text, sentence.Start, sentence.Text, section)
            : start with { Role = YearRole.PeriodEnd, IsWritten = false, Span = date.Span };
        mentions.Add(end with { Date = date });
    }

    private static (int Month, int Day, TextSpan Span) Date(Match match, string whole, string month, string day, ReadableText text, int offset) =>
        (YearMention.Number(match.Groups[month].ValueSpan), YearMention.Number(match.Groups[day].ValueSpan), text.ToSource(offset + match.Groups[whole].Index, match.Groups[whole].Length));

    /// <summary>The end of a sentence, or of a line that ends like one. A line that was only wrapped goes on.</summary>
    private static int SentenceEnd(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is '。' or '；' or ';' or '！' or '？' || (text[i] == '\n' && EndsLine(text.AsSpan(start, i - start).Trim())))
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    // A line break ends a sentence behind a heading and behind "as follows:".
    private static bool EndsLine(ReadOnlySpan<char> line) => HeadingReader.IsNumberedTitle(line) || (!line.IsEmpty && line[^1] is '：' or ':');

    private static List<TextSpan> QuotedSpans(string sentence) =>
        [.. Quoted().Matches(sentence).Select(static m => new TextSpan(m.Index, m.Length))];

    [GeneratedRegex(@"(?<from>(?<y1>20\d\d)\s*[年./-]\s*(?<m1>\d{1,2})\s*[月./-]\s*(?<d1>\d{1,2})(?:\s*日)?)\s*(?:(?:起|始|开始)\s*)?(?:[，,]\s*)?(?:截至|截止到?|至|到|止于|to|through|—+|－|–|-|~|～)\s*(?<to>(?:(?<y2>20\d\d)\s*[年./-]\s*)?(?<m2>\d{1,2})\s*[月./-]\s*(?<d2>\d{1,2})(?:\s*日)?)", Options, 1000)]
    private static partial Regex Period();

    // Inside a section many periods are named; the report's own is led in as such.
    [GeneratedRegex(@"(?:统计|所列|报告期|本报告|涵盖)[^。；]{0,20}$", Options, 1000)]
    private static partial Regex PeriodLead();

    [GeneratedRegex(@"(?<y>20\d\d)\s*年\s*(?:度)?(?!\s*\d)[^，。；、《》]{0,24}(?:报告|信息公开[^，。；、《》]{0,8}情况)", Options, 1000)]
    private static partial Regex Announcement();

    // What a report is written by is of a year of its own: a notice, a form.
    [GeneratedRegex(@"(?:按照?|根据|依据|依照|参照|对照)(?:(?!编制|编写|撰写|公布|发布|形成|制作|现将)[^，。；》]){0,12}$", Options, 1000)]
    private static partial Regex ByRule();

    // The period by months, or the year alone.
    [GeneratedRegex(@"(?<y>20\d\d)\s*年\s*1\s*月?\s*(?:至|到|—+|－|–|-|~|～)\s*12\s*月|(?:统计期限|统计时限|统计时间|报告期)[^，。；]{0,6}?(?<y>20\d\d)\s*年度?(?!\s*\d)", Options, 1000)]
    private static partial Regex PeriodYear();

    [GeneratedRegex(@"《[^》]*》|“[^”]*”|〔[^〕]*〕|""[^""]*""", Options, 1000)]
    private static partial Regex Quoted();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
