using System.Collections.Immutable;
using static ReportLint.Analysis.SchemaParts;

namespace ReportLint.Analysis;

/// <summary>The keys of the kind of rules about two reports.</summary>
internal static class CrossReportSchema
{
    private static readonly SchemaMap GrowthStatement = new(static () =>
    [
        Required("equals", Names(SchemaName.Cell), "说的是哪个单元格（`表.行.列`），或几个之和（`+`）；写几项时，与句中今年的数相等的算。", "The cell that is spoken of (`table.row.column`), or a sum of several (`+`); of several entries the one that is this year's number counts."),
        Required("regexes", Texts, "说法的正则表达式：`{n}` 是今年的数，`{percent}` 是增减的百分比，`{difference}` 是增减多少，下降写在 `(?<down>…)` 中。",
            "Regular expressions of what is said: `{n}` is this year's number, `{percent}` the growth in percent, `{difference}` by how much; words for a fall stand in `(?<down>…)`."),
        Key("units", Texts, "数字后面的单位。", "The units that stand behind numbers."),
    ]);

    public static ImmutableArray<SchemaKey> Keys { get; } =
    [
        Key("equations", new SchemaList(new SchemaText(SchemaName.Cell)), "跨年的等式：`表.行.列`，上一年的写作 `previous.表.行.列`，用 `+`、前面带空格的 `-` 和 `=`。", "Equations over two years: cells as `table.row.column`, last year's as `previous.table.row.column`, joined with `+` and with `-` behind a blank, and `=`."),
        Key("jumps", Names(SchemaName.Cell), "与上一年相差悬殊时提示的单元格。", "Cells that are told when they are many times what they were, or as much less."),
        Key("times", new SchemaNumber(isWhole: false, 2), "相差多少倍；不写则为 10。", "How many times; 10 without it."),
        Key("least", new SchemaNumber(isWhole: false, 0), "较大的数不到此数时不提示；不写则为 20。", "Told only if the greater one is at least so much; 20 without it."),
        Key("growth", new SchemaList(GrowthStatement), "句子里说到的、与上一年相比的增减。", "Growth by last year's figures that sentences state."),
        Messages(
            Message("equation", "等式不成立。", "An equation that does not hold.", "left", "left.value", "right", "right.value", "difference", "file"),
            Message("jump", "与上一年相差悬殊；不写则不提示。", "A figure that is many times what it was; not told without it.", "name", "figure", "previous", "file") with { IsRequired = false },
            Message("growth", "写明的增减与上一年的数不符；不写则不提示。", "A stated growth that is not that by last year's figure; not told without it.", "stated", "expected", "previous", "name", "file") with { IsRequired = false },
            Message("copied", "沿用上一年的段落，年份未改；不写则不提示。", "A paragraph that was taken over with last year's date; not told without it.", "year", "expected") with { IsRequired = false }),
    ];
}
