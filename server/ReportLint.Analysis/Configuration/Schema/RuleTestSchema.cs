using static ReportLint.Analysis.SchemaParts;

namespace ReportLint.Analysis;

/// <summary>The keys of the tests in a rule file. <see cref="RuleTestReader"/> knows no others.</summary>
internal static class RuleTestSchema
{
    private static readonly SchemaMap Given = new(static () =>
    [
        Key("text", Text, "要检查的文字，用 `⟦…⟧` 标出应当找到的地方。", "A document as it is, with `⟦…⟧` around what is to be found."),
        Key("format", Choice("markdown", "text", "html"), "文字的格式；不写则为 `markdown`。", "The format of the text; `markdown` without it."),
        Key("table", new SchemaText(SchemaName.Table), "`set` 所说的表。", "The table that `set` speaks of."),
        Key("set", new SchemaMap(static () => [], Text, SchemaName.Cell), "填入表格的数：`表.行.列: 数`，写了 `table` 时为 `行.列: 数`。其余单元格填 0。",
            "Figures of the form: `table.row.column: figure`, or `row.column: figure` where `table` is named. All other cells hold 0."),
        Key("prose", new SchemaMap(static () => [], Text, SchemaName.Section), "各部分的文字，按 id。", "The words of sections, by their ids."),
        Key("without", Names(SchemaName.Part), "去掉的内容：部分的 id，或 `表.行`。", "What is left out: sections by their ids, rows as `table.row`."),
        Key("version", new SchemaText(SchemaName.Version), "表格格式的版本；不写则为最新。", "The version of the form; the newest without it."),
        Key("zero", Flag, "说明其余单元格填 0（本来就是）。", "Says that all other cells hold 0, as they do in any case."),
        Key("previous", new SchemaMap(static () => [], Text, SchemaName.Cell), "上一年报告中的数：`表.行.列: 数`，其余为 0；不写则没有上一年的报告。", "Figures of last year's report, `table.row.column: figure`; all others are 0. Without it there is no such report."),
        Key("year", Year, "报告所属的年份。", "The year that the report covers."),
    ]);

    private static readonly SchemaMap Expected = new(static () =>
    [
        Key("section", new SchemaText(SchemaName.Section), "所在的部分（id）。", "The section that it stands in (an id)."),
        Key("table", new SchemaText(SchemaName.Table), "所在的表（id）。", "The table that it stands in (an id)."),
        Key("row", new SchemaText(SchemaName.Row), "所在的行（id）。", "The row that it stands in (an id)."),
        Key("column", new SchemaText(SchemaName.Column), "所在的列（id）。", "The column that it stands in (an id)."),
        Key("text", Text, "标出的文字。", "The words that are marked."),
        Key("message", Text, "消息，中文或英文。", "The message, in either language."),
        Key("severity", Severities, "级别。", "The severity."),
        Key("fix", Text, "第一个修改建议写入的文字。", "The words that the first fix puts in."),
        Key("fixable", Flag, "有没有修改建议。", "Whether there is a fix."),
    ]);

    public static SchemaMap Test { get; } = new(static () =>
    [
        Required("name", Text, "测试的名称。", "What the test shows."),
        Required("given", Given, "要检查的报告：`{text: …}` 或 `{set: …}`。", "The document that is checked: `{text: …}` or `{set: …}`."),
        Key("layouts", new SchemaList(Choice("gfm", "loose-pipe", "tab", "word-cells", "html", "aligned", "all"), mayBeSingle: true), "表格用哪些写法写出；不写则为全部。", "The layouts that the form is written in; all without it."),
        Key("expect", new SchemaList(Expected), "应当找到的问题；`[]` 表示没有问题。", "The findings that are wanted; `[]`: the rule is silent."),
        Key("fixed", Text, "改正之后的全文。", "The whole text after the fixes."),
    ]);
}
