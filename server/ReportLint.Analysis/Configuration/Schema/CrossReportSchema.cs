using System.Collections.Immutable;
using static ReportLint.Analysis.SchemaParts;

namespace ReportLint.Analysis;

/// <summary>The keys of the kind of rules about two reports.</summary>
internal static class CrossReportSchema
{
    public static ImmutableArray<SchemaKey> Keys { get; } =
    [
        Key("equations", new SchemaList(new SchemaText(SchemaName.Cell)), "跨年的等式：`表.行.列`，上一年的写作 `previous.表.行.列`，用 `+`、前面带空格的 `-` 和 `=`。", "Equations over two years: cells as `table.row.column`, last year's as `previous.table.row.column`, joined with `+` and with `-` behind a blank, and `=`."),
        Key("jumps", Names(SchemaName.Cell), "与上一年相差悬殊时提示的单元格。", "Cells that are told when they are many times what they were, or as much less."),
        Key("times", new SchemaNumber(isWhole: false, 2), "相差多少倍；不写则为 10。", "How many times; 10 without it."),
        Key("least", new SchemaNumber(isWhole: false, 0), "较大的数不到此数时不提示；不写则为 20。", "Told only if the greater one is at least so much; 20 without it."),
        Messages(
            Message("equation", "等式不成立。", "An equation that does not hold.", "left", "left.value", "right", "right.value", "difference", "file"),
            Message("jump", "与上一年相差悬殊；不写则不提示。", "A figure that is many times what it was; not told without it.", "name", "figure", "previous", "file") with { IsRequired = false },
            Message("copied", "沿用上一年的段落，年份未改；不写则不提示。", "A paragraph that was taken over with last year's date; not told without it.", "year", "expected") with { IsRequired = false }),
    ];
}
