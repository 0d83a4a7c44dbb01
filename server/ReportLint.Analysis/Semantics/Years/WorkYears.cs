using System.Text.RegularExpressions;

namespace ReportLint.Analysis;

/// <summary>
/// Finds the clauses about the work of a year: they open with the year, or with "our office in year Y", and are about that year as a whole,
/// neither a date, nor a span of years, nor something left over from that year.
/// </summary>
internal static partial class WorkYears
{
    // "本", "我" or "全", and what the writer calls itself.
    private const int LongestOffice = 4;

    /// <summary>The place of the next year, from a place on, that such a clause opens with; -1 if there is none.</summary>
    public static int Next(ReadOnlySpan<char> sentence, int from)
    {
        for (var place = YearPlaces.Next(sentence, from); place >= 0; place = YearPlaces.Next(sentence, place + 1))
        {
            if (OpensClause(sentence[..place].TrimEnd()) && WholeYear().IsMatch(sentence[YearPlaces.SkipBlanks(sentence, place + YearPlaces.Digits)..]))
            {
                return place;
            }
        }

        return -1;
    }

    private static bool OpensClause(ReadOnlySpan<char> before) => before switch
    {
        [] or [.., '，' or ',' or '：' or ':' or '。' or '；' or ';' or '）' or ')'] or [.., '截', '至' or '止'] => true,
        [.., '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十', '是'] => true,
        _ => EndsWithOffice(before),
    };

    private static bool EndsWithOffice(ReadOnlySpan<char> before)
    {
        for (var i = before.Length - 1; i >= 0 && i >= before.Length - LongestOffice && before[i] is >= '\u4E00' and <= '\u9FA5'; i--)
        {
            if (before[i] is '我' or '本' or '全' && i < before.Length - 1)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^(?:年度?(?!\s*(?:\d|以来|起|至|到|末|底|初|前|后|和|与|及|、|—|－|-|~|同期|相比|的|结转|提出|存在|遗留|工作基础))|年(?=\s*12\s*月\s*31\s*日(?!有效)))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WholeYear();
}
