using System.Collections.Immutable;
using static ReportLint.Analysis.SchemaParts;

namespace ReportLint.Analysis;

/// <summary>The keys of the kinds of rules about any document, whether or not a pack describes it.</summary>
internal static class DocumentRuleSchemas
{
    public static ImmutableArray<SchemaKey> InferredTotals { get; } =
    [
        Required("totals", Texts, "合计行、合计列的名称，例如 `[合计, Total]`；编号、空格和大小写不计。", "What rows and columns of totals are called, such as `[合计, Total]`; numbering, blanks and capitals do not matter."),
        Key("subtotals", Texts, "小计的名称：合计可以由小计相加，也可以把小计除外。", "What subtotals are called, which a total adds up or leaves out."),
        Key("apart", Texts, "不相加的列和行（占比、平均、年份……）的表头和名称中的词。", "Words in the heads of columns, and in the labels of rows, whose figures are not added: shares, averages, years."),
        Key("apart-regexes", Texts, "同上，写作正则表达式。", "The same as regular expressions."),
        OnlyMessage("total", "stated", "figures", "sum", "difference"),
    ];

    public static ImmutableArray<SchemaKey> NumericColumns { get; } =
    [
        Key("units", Texts, "数字后面可能多写的单位。", "Units that may stand behind a figure and are too much there."),
        OnlyMessage("text", "row", "column", "count"),
    ];

    public static ImmutableArray<SchemaKey> EmptySections { get; } =
    [
        Key("exceptions", Texts, "可以没有内容的标题中的词。", "Words of headings that may stand alone."),
        Key("exception-regexes", Texts, "同上，写作正则表达式。", "The same as regular expressions."),
        Key("ignore-case", Flag, "为 true 时不分大小写。", "If true, A and a are the same."),
        OnlyMessage("heading"),
    ];

    public static ImmutableArray<SchemaKey> RepeatedWords { get; } =
    [
        Key("exceptions", Texts, "有意连写两遍的词；写两个词（log in）时，第二个词跟在第一个之后才算。", "Words that are doubled on purpose; of two words (log in) the second is, behind the first."),
        TextRuleSchemas.Select,
        OnlyMessage("text", "word"),
    ];

    public static ImmutableArray<SchemaKey> CutSentences { get; } =
    [
        Key("least", new SchemaNumber(isWhole: true, 1, 1000), "短于此（字）的段落不看；不写则为 20。", "Paragraphs shorter than this are left alone; 20 characters without it."),
        TextRuleSchemas.Select,
        OnlyMessage("end", "next"),
    ];

    public static ImmutableArray<SchemaKey> HeadingLevels { get; } = [OnlyMessage("heading", "level", "expected", "count")];

    public static ImmutableArray<SchemaKey> TitleYear { get; } = [OnlyMessage("year", "expected")];
}
