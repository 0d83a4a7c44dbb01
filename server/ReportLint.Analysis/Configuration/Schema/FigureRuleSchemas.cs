using System.Collections.Immutable;
using static ReportLint.Analysis.SchemaParts;

namespace ReportLint.Analysis;

/// <summary>The keys of the kinds of rules about a report's form: its sections, tables, figures and years.</summary>
internal static class FigureRuleSchemas
{
    private static readonly ImmutableArray<string> Cell = ["table", "row", "column", "text"];

    public static ImmutableArray<SchemaKey> RequiredSections { get; } =
    [
        Messages(
            Message("missing", "缺少一个部分。", "A section is missing.", "section", "number"),
            Message("heading-missing", "表格还在，标题缺了。", "Its table is there, its heading is not.", "section", "number", "table"),
            Message("twice", "一个部分出现了两次。", "A section stands twice.", "section"),
            Message("order", "部分的顺序不对。", "A section stands out of order.", "section", "after")),
    ];

    public static ImmutableArray<SchemaKey> YearRange { get; } =
    [
        Messages(
            Message("title", "标题中的年份不对。", "The year in the title.", "year", "expected"),
            Message("period", "统计期限的日期不对。", "A date of the period.", "date", "expected"),
            Message("sentence", "句子中的年份不对。", "The year in a sentence.", "year", "expected")),
    ];

    public static ImmutableArray<SchemaKey> BalancedTotals { get; } =
    [
        Required("select", new SchemaMap(static () =>
        [
            Key("table", Names(SchemaName.Table), "等式所说的表（id）。", "The table that the equation is about (an id)."),
            Key("each", new SchemaChoice(
                Word("column", "等式在每一列中成立，名称是行的 id", "the equation holds in each column, and names rows"),
                Word("row", "等式在每一行中成立，名称是列的 id", "the equation holds in each row, and names columns"),
                Word("column-group", "等式在每一行的每个列组中成立，名称是组内各列的 id", "the equation holds in each group of columns of each row, and names the columns in it")),
                "等式对每一列、每一行，还是每个列组成立；不写则为 `column`。", "Whether the equation holds for each column, row or group of columns; `column` without it."),
        ]), "等式在哪张表中、对什么成立。", "The table, and what the equation holds for."),
        Required("equation", new SchemaText(SchemaName.Equation),
            "等式：id 之间用 `+`，或前面带空格的 `-`，两边用 `=`、`<=` 或 `>=`。组的 id 是其各行之和，`@表.行.列` 是别处的单元格。",
            "The equation: ids joined with `+`, or with `-` behind a blank, and compared with `=`, `<=` or `>=`. A group's id is the sum of its rows, `@table.row.column` a cell elsewhere."),
        Key("tolerance", new SchemaEither(new SchemaChoice(
                Word("exact", "两边必须相等", "the sides must be equal"),
                Word("printed", "按印出的小数位四舍五入的范围比较", "each figure stands for all that is rounded to it as printed")), new SchemaNumber(isWhole: false, 0)),
            "两边可以相差多少：`exact`（不写则为此）、`printed`，或一个数。", "By how much the sides may differ: `exact`, as without it, `printed`, or a number."),
        Key("total", Text, "两边都不是单个名称时，问题标在哪一行或哪一列。", "The row or column at which a broken equation is told, where no side is a single name."),
        OnlyMessage("scope", "table", "row", "column", "left", "left.value", "left.figures", "right", "right.value", "right.figures", "difference"),
    ];

    public static ImmutableArray<SchemaKey> NumericCells { get; } =
    [
        Key("select", new SchemaMap(static () => [Key("table", Names(SchemaName.Table), "表的 id；不写则为全部。", "Ids of tables; all without it.")]), "检查哪些表；不写则为全部。", "The tables that are checked; all without it."),
        Messages(
            Message("text", "填的不是数字。", "What stands there is no number.", Cell),
            Message("nothing", "用文字写“没有”。", "Words that say that there is none.", Cell),
            Message("blank", "空着。", "A blank cell.", Cell),
            Message("dash", "填了横线或斜线。", "A dash or slash.", Cell),
            Message("negative", "小于允许的最小数。", "A number below the least one.", Cell),
            Message("fraction", "不是整数。", "A number that is not whole.", Cell),
            Message("many-blank", "三个以上的单元格空着，合在一起说。", "More than three blank cells, told once.", "table", "count"),
            Message("unfilled", "整张表没有填。", "The whole table is blank.", "table", "count"),
            Message("spelling", "数字读得懂，但写法不规范；不写则不提示。", "A figure that is read well but not plainly written; not told without it.", [.. Cell, "figure"]) with { IsRequired = false }),
    ];

    public static ImmutableArray<SchemaKey> TableStructure { get; } =
    [
        Messages(
            Message("row-missing", "缺少一行。", "A row is missing.", "table", "row"),
            Message("row-twice", "一行出现了两次。", "A row stands twice.", "table", "row"),
            Message("column-missing", "缺少一列。", "A column is missing.", "table", "column"),
            Message("column-twice", "一列出现了两次。", "A column stands twice.", "table", "column"),
            Message("table-missing", "缺少整张表。", "The table is missing.", "table", "section"),
            Message("heading", "表头写的是别的字，按位置读作这一列；不写则不提示。", "A heading in other words, read as this column by its place; not told without it.", "table", "column", "written") with { IsRequired = false },
            Message("unreadable", "有一处读不准，没有检查。", "What could not be read with certainty and was not checked.", "table", "part", "why")),
    ];
}
