using System.Collections.Immutable;
using static ReportLint.Analysis.SchemaParts;

namespace ReportLint.Analysis;

/// <summary>The keys of the kinds of rules about numbers in sentences.</summary>
internal static class ProseRuleSchemas
{
    private static readonly SchemaMap Statement = new(static () =>
    [
        Required("equals", Names(SchemaName.Cell), "说的是哪个单元格（`表.行.列`），或几个之和（`+`）；写几项时，等于其中一项即可。", "The cell that is spoken of (`table.row.column`), or a sum of several (`+`); of several entries one must be right."),
        Key("words", Texts, "只读含有其中一个词的文字。", "Only texts with one of these words are read."),
        Key("regexes", Texts, "说法的正则表达式，`{n}` 是数字和单位。", "Regular expressions of what is said; `{n}` is the number with its unit."),
        Key("none", Texts, "说明没有（0）的说法，写作正则表达式。", "Regular expressions of words that say that there is none."),
        Key("after", Texts, "前面（同一段、上面的标题或所在部分的名称里）要有其中一个词。", "One of these words must stand before: in the block, in the heading above or in the name of the section."),
        Key("unless", Texts, "分句里有这些词时，说的不是这个数。", "With one of these words in it a clause speaks of something else."),
        Key("unless-regexes", Texts, "同上，写作正则表达式。", "The same as regular expressions."),
        Key("unless-around", Texts, "整句话里有这些词时，说的不是这个数。", "The same of the whole sentence."),
    ]);

    private static readonly SchemaMap DayLimit = new(static () =>
    [
        Required("until", new SchemaText(pattern: @"^\d\d-\d\d$"), "最后一天：月-日，例如 03-31。", "The last day: month and day, as in 03-31."),
        Key("title", Text, "只用于标题与此正则表达式相符的文档。", "Only for documents whose title matches this regular expression."),
    ]);

    public static ImmutableArray<SchemaKey> StatedParts { get; } =
    [
        Required("units", Texts, "数字后面的单位，例如 `[件, 条]`。", "The units that stand behind numbers, such as `[件, 条]`."),
        TextRuleSchemas.Select,
        OnlyMessage("total", "figures", "sum", "difference"),
    ];

    public static ImmutableArray<SchemaKey> StatedCount { get; } =
    [
        Required("regexes", Texts, "说法的正则表达式：`{n}` 是说有几项，`{list}` 是用“、”列出的各项，`{ordinals}` 是“一是…；二是…”的开头。",
            "Regular expressions of what is said: `{n}` is how many there are said to be, `{list}` what is named between 、, `{ordinals}` where 一是 …；二是 … begins."),
        Key("as-one", Texts, "本身含有“、”的名称，只算一项。", "Names that have a 、 within them and count once."),
        Key("unless-before", Texts, "分句里数字前面有这些词时不计，例如 `[针对, 第]`。", "With one of these words before the number in its clause nothing is counted, such as `[针对, 第]`."),
        Key("unless", Texts, "列出的各项中有这些词时不计。", "With one of these words among what is named nothing is counted."),
        TextRuleSchemas.Select,
        OnlyMessage("stated", "count"),
    ];

    public static ImmutableArray<SchemaKey> DateLimit { get; } =
    [
        Required("regexes", Texts, "日期的说法，写作正则表达式；`{date}` 是年月日。", "Regular expressions of what is said of the date; `{date}` is its year, month and day."),
        Required("limits", new SchemaList(DayLimit), "报告年度的下一年到哪一天为止；第一个标题相符的算。", "Until which day of the year after the report's; the first whose title is the document's counts."),
        TextRuleSchemas.Select,
        Messages(
            Message("late", "日期晚于期限。", "The date is behind the limit.", "date", "limit", "year"),
            Message("early", "日期在报告年度结束之前；不写则不提示。", "The date is before the report's year has ended; not told without it.", "date", "limit", "year") with { IsRequired = false }),
    ];

    public static ImmutableArray<SchemaKey> Comparison { get; } =
    [
        Key("units", Texts, "数字后面可能有的单位。", "Units that may stand behind numbers."),
        Required("regexes", Texts, "说法的正则表达式：`{a}` 是前一个数，`{b}` 是后一个数，`{difference}` 是相差多少，`{percent}` 是百分比，`(?<up>…)`、`(?<down>…)`、`(?<same>…)` 是变化的方向。",
            "Regular expressions of what is said: `{a}` is the number before, `{b}` the one after, `{difference}` by how much they differ, `{percent}` the same in percent, and `(?<up>…)`, `(?<down>…)`, `(?<same>…)` the direction."),
        TextRuleSchemas.Select,
        Messages(
            Message("direction", "方向与两个数不符。", "The direction is not that of the two numbers.", "word", "a", "b"),
            Message("figure", "相差的数或百分比不符。", "The difference or the percentage is another.", "stated", "expected", "base")),
    ];

    public static ImmutableArray<SchemaKey> ProseConsistency { get; } =
    [
        Key("units", Texts, "数字后面的单位，例如 `[件, 条]`；不写则任何数字都算。", "The units that stand behind numbers, such as `[件, 条]`; any number will do without it."),
        Key("behind", Texts, "这些说法（正则表达式）与分句开头之间只能有的文字，写作正则表达式；标题里的单位名称总可以有。", "Regular expressions of all that may stand between the beginning of the clause and what is said; the body that the title names may."),
        Key("unless-before", Texts, "句中前面有这些词时，说的不是这个数。", "With one of these words before it in the sentence something else is spoken of."),
        Required("figures", new SchemaList(Statement), "句子里会说到的数。", "The figures that sentences state."),
        TextRuleSchemas.Select,
        OnlyMessage("stated", "figure", "name"),
    ];
}
