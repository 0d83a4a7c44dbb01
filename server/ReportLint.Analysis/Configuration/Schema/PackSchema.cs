using static ReportLint.Analysis.SchemaParts;

namespace ReportLint.Analysis;

/// <summary>The keys of a pack.yaml. <see cref="PackReader"/> and <see cref="TableFormReader"/> know no others.</summary>
public static class PackSchema
{
    private const int MostEvidence = 100;
    private const string MonthDay = "^(0?[1-9]|1[0-2])-(0?[1-9]|[12][0-9]|3[01])$";

    private static readonly SchemaText CellKind = new(SchemaName.CellKind);

    private static readonly SchemaMap Evidence = new(static () =>
    [
        Key("title", Text, "报告标题要匹配的正则表达式。", "A regular expression that the report's title must match."),
        Key("table", new SchemaText(SchemaName.Table), "报告中要有的表（id）。", "A table that the report must have (an id)."),
        Key("sections", new SchemaNumber(isWhole: true, 1, MostEvidence), "报告中至少要有的部分的数目。", "How many of the sections the report must have."),
    ]);

    private static readonly SchemaMap AppliesTo = new(static () =>
    [
        Key("evidence", new SchemaList(Evidence), "识别这类报告的依据，每项是 `title`、`table`、`sections` 之一。", "What a report of the family is known by; each is one of `title`, `table` and `sections`."),
        Key("at-least", new SchemaNumber(isWhole: true, 1, MostEvidence), "至少要符合几项依据；不写则为 1。", "How much of the evidence must be there; 1 without it."),
    ]);

    private static readonly SchemaMap Period = new(static () =>
    [
        Required("from", new SchemaText(pattern: MonthDay), "统计期限的第一天，月-日，例如 `01-01`。", "The first day of the period as month-day, such as `01-01`."),
        Required("to", new SchemaText(pattern: MonthDay), "统计期限的最后一天，月-日；早于第一天则为次年。", "The last day of the period as month-day; one before the first day is of the next year."),
    ]);

    private static readonly SchemaMap Section = new(static () =>
    [
        Required("id", Text, "这一部分的 id，供规则使用。", "The section's id, for rules."),
        Required("title", Text, "标题，不含编号。", "Its heading, without a number."),
        Also,
        Key("words", new SchemaList(new SchemaList(Text)), "几组词：标题中每组都有一个词的，也算这一部分，例如 `[[问题, 不足], [改进, 措施]]`。", "Lists of words: a heading that has a word of each also names the section, such as `[[problem, risk], [plan, measure]]`."),
    ]);

    private static readonly SchemaMap Cell = new(static () =>
    [
        Key("integer", Flag, "只能填整数。", "Whole numbers alone."),
        Key("decimals", Flag, "可以填小数（不写 `integer` 时本来就可以）。", "Decimals are allowed, as they are without `integer`."),
        Key("min", new SchemaNumber(isWhole: false), "最小的数。", "The least number."),
        Key("blank", new SchemaChoice(Word("error", "空着是错", "a blank cell is wrong"), Word("allowed", "可以空着", "a cell may be blank")), "可不可以空着；不写则为 `error`。", "Whether a cell may be blank; `error` without it."),
        Key("unit", Text, "单位，例如 万元。单位不同的数先换算再比较。", "The unit, such as 万元 or %. Figures of different units are turned into one before they are compared."),
        Key("also", Texts, "同样算数的文字，例如 `[N/A, <1]`；这样的单元格不参加等式。", "Words that are a proper answer as well, such as `[N/A, <1]`; such a cell takes no part in equations."),
    ]);

    private static readonly SchemaMap Column = new(static () =>
    [
        Key("id", Text, "这一列的 id。有 `group` 时是列组的 id，写在其中各列的 id 之前；列组可以没有 id。", "The column's id. With `group` it is the group's and goes before those of its columns; a group may have none."),
        Key("label", Text, "表头中的文字。", "The words in the table's head."),
        Also,
        Key("group", Text, "列组的表头文字；其中的列写在 `columns` 下。", "The heading of a group of columns; they stand below `columns`."),
        Columns,
        CellKey,
    ]);

    private static readonly SchemaMap Row = new(static () =>
    [
        Key("id", Text, "这一行的 id。有 `group` 时是行组的 id，写在其中各行的 id 之前；行组可以没有 id。", "The row's id. With `group` it is the group's and goes before those of its rows; a group may have none."),
        Key("label", Text, "行首的文字。", "The words at the row's start."),
        Also,
        Key("group", Text, "行组的文字；其中的行写在 `rows` 下。", "The label of a group of rows; they stand below `rows`."),
        Rows,
        In,
    ]);

    private static readonly SchemaMap OpenRows = new(static () =>
    [
        Required("open", Text, "这些行合起来的 id：等式中是各行之和，各行为 `id.1`、`id.2`……", "The id of all of them: in equations their sum; each is `id.1`, `id.2` and so on."),
        Key("total", Text, "合计行行首的文字；它的 id 是 `total`。", "The label of the row that is their total; its id is `total`."),
    ]);

    private static readonly SchemaEither RowList = new(new SchemaList(Row), OpenRows);

    private static readonly SchemaMap Block = new(static () => [Key("title", Text, "这一块的标题。", "The block's title."), Header, CellKey, Columns, Rows]);

    private static readonly SchemaMap TableVersion = new(static () =>
    [
        Required("in", Names(SchemaName.Version), "适用于表格格式的哪些版本。", "The versions of the form that it is for."),
        Header, CellKey, Columns, Rows, Blocks,
    ]);

    private static readonly SchemaMap Table = new(static () =>
    [
        Key("title", Localized, "表的名称，用在消息中。", "The table's name, for messages."),
        Required("find", new SchemaMap(static () => [Required("section", new SchemaText(SchemaName.Section), "所在的部分（id）。", "The section that it stands in (an id).")]), "表在哪里。", "Where the table stands."),
        Key("versions", new SchemaList(TableVersion), "各版本不同的表：每项用 `in` 说明适用的版本。", "Where the table differs between versions: each says by `in` which it is for."),
        Header, CellKey, Columns, Rows, Blocks,
    ]);

    private static SchemaKey Also => Key("also", Texts, "同样算数的其他写法。", "Other wordings that count as well.");

    private static SchemaKey In => Key("in", Names(SchemaName.Version), "只在表格格式的这些版本中有。", "Only in these versions of the form.");

    private static SchemaKey CellKey => Key("cell", CellKind, "单元格的种类：`cells` 下的名称。", "The kind of its cells: a name below `cells`.");

    private static SchemaKey Header => Key("header", Texts, "行首各列的表头文字，例如 `[项目, 序号]`。", "What the head says above the labels of rows.");

    private static SchemaKey Columns => Key("columns", new SchemaList(Column), "各列，从左到右。", "The columns, from left to right.");

    private static SchemaKey Rows => Key("rows", RowList, "各行，从上到下；由报告自己列出的行写作 `{open: id, total: 合计}`。", "The rows, from top to bottom; `{open: id, total: Total}` where each report names them itself.");

    private static SchemaKey Blocks => Key("blocks", new SchemaList(Block), "由几块组成的表：每块有自己的表头。", "A table of blocks, each with a head of its own.");

    /// <summary>The file as a whole.</summary>
    public static SchemaMap File { get; } = new(static () =>
    [
        Key("extends", new SchemaText(SchemaName.Pack), "这里的规则用于哪个自带规则包的报告；写了它就不写别的。", "The shipped pack whose reports the rules beside this file are for; nothing else stands beside it."),
        Key("family", Text, "报告类别的名称，例如 `acme/quarterly-report`。", "The name of the report family, such as `acme/quarterly-report`."),
        Key("title", Localized, "报告类别对人的名称。", "What people call the family."),
        Key("applies-to", AppliesTo, "怎样识别这类报告。", "What a report of the family is known by."),
        Key("period", Period, "统计期限；不写则为全年。", "The period that a report covers; the calendar year without it."),
        Key("versions", Names(SchemaName.Version), "表格格式的版本，从旧到新。最相符的版本算数，与年份无关。", "The versions of the form, from old to new. The one that fits best counts, whatever the year."),
        Key("sections", new SchemaList(Section), "报告的各部分，按顺序。", "The sections of a report, in order."),
        Key("cells", new SchemaMap(static () => [], Cell), "单元格的种类，各有名称。", "The kinds of cells by name."),
        Key("tables", new SchemaMap(static () => [], Table), "各表，按 id。", "The tables by id."),
        Key("any-document", Flag, "为 true 时，规则用于任何文档，不论类别；不必有 `sections`。", "If true, the rules are for any document, of whatever family; `sections` may be left out."),
        Key("opt-in", Flag, "为 true 时默认不启用，要在配置中点名。", "If true, the pack is off until a configuration names it."),
    ]);
}
