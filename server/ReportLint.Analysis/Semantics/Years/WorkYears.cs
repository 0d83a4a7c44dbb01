using System.Text.RegularExpressions;

namespace ReportLint.Analysis;

/// <summary>
/// Finds the clauses about the work of a year: they open with the year, or with "our office in year Y", and go on with who did something, or with
/// what an annual report tells. What was built, founded or awarded in a year, and figures of other years, do not.
/// </summary>
internal static partial class WorkYears
{
    // "本", "我" or "全", and what the writer calls itself.
    private const int LongestOffice = 4;

    /// <summary>The place of the next year, from a place on, that such a clause opens with; -1 if there is none.</summary>
    public static int Next(ReadOnlySpan<char> sentence, int from)
    {
        for (var place = NextOpening(sentence, from); place >= 0; place = NextOpening(sentence, place + 1))
        {
            if (Work().IsMatch(Behind(sentence, place)))
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>Whether clauses of a sentence open with different years: it tells how something went over the years.</summary>
    public static bool AreSeries(ReadOnlySpan<char> sentence)
    {
        var first = NextOpening(sentence, 0);
        for (var place = first; place >= 0; place = NextOpening(sentence, place + 1))
        {
            if (!sentence.Slice(place, YearPlaces.Digits).SequenceEqual(sentence.Slice(first, YearPlaces.Digits)))
            {
                return true;
            }
        }

        return false;
    }

    private static int NextOpening(ReadOnlySpan<char> sentence, int from)
    {
        for (var place = YearPlaces.Next(sentence, from); place >= 0; place = YearPlaces.Next(sentence, place + 1))
        {
            if (OpensClause(sentence[..place].TrimEnd()) && WholeYear().IsMatch(Behind(sentence, place)))
            {
                return place;
            }
        }

        return -1;
    }

    private static ReadOnlySpan<char> Behind(ReadOnlySpan<char> sentence, int year) => sentence[YearPlaces.SkipBlanks(sentence, year + YearPlaces.Digits)..];

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

    // The year as a whole, or its last day.
    [GeneratedRegex(@"^(?:年度?(?!\s*\d{1,2}\s*月)|年(?=\s*12\s*月\s*31\s*日(?!有效)))", Options, 1000)]
    private static partial Regex WholeYear();

    // No plan. Behind a comma: the writer or a word of its work. Without one: a verb of the report, the writer, or another body with such a verb.
    [GeneratedRegex(
        @"^年(?!度?\s*[，,]?\s*(?:将|拟|计划|预计|力争|争取))(?:\s*12\s*月\s*31\s*日|度?\s*(?![^。；]{0,16}(?:被评|被确定|被列|获评|获得|荣获))(?:"
        + @"[，,：:]\s*(?:我|本|全|各|[^。；]{0,60}?(?:公开|信息|政务|申请|解读|培训|网站|平台|文件|许可|处罚|复议|诉讼|收费|追究|工作|贯彻|落实|推进|加强|坚持|围绕))"
        + @"|(?:共|累计|我|本|全|各|主动|依法|收到|新收|受理|接收|接到|办理|办结|答复|公开|发布|公布|没有|未|无|举办|召开|组织|开展|作出|制发|制定|通过|围绕|因|发生|(?:政府信息|政务|信息)公开工作(?!年度|年报|报告|要点|计划|方案))(?![^，。；、\d]{0,4}的)"
        + @"|[^，。；、的\d\s]{0,13}(?:局|委|厅|办|室|府|院|校|县|市|区|镇|乡|街道|部门|机关|系统|单位|中心|网站|平台|公众号)(?:共|累计|主动|依法|收到|新收|受理|办理|公开|发布|没有|未|作出|制发|召开|开展|围绕|坚持)(?![^，。；、\d]{0,4}的)))",
        Options,
        1000)]
    private static partial Regex Work();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
