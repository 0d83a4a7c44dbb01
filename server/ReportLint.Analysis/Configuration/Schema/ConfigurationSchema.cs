using static ReportLint.Analysis.SchemaParts;

namespace ReportLint.Analysis;

/// <summary>The keys of a configuration file. <see cref="ConfigurationReader"/> knows no others.</summary>
public static class ConfigurationSchema
{
    private static readonly SchemaMap RuleLevels = new(static () => [], Level, SchemaName.Rule);

    private static readonly SchemaMap Suppression = new(static () =>
    [
        Required("rules", Names(SchemaName.Rule), "要忽略哪些规则的问题。", "The rules whose findings are suppressed."),
        Key("reason", Text, "为什么保留这些问题。", "Why these findings stay."),
        Key("files", Texts, "适用的文件，写法与 .gitignore 相同；不写则为全部文件。", "The files it is for, as patterns of .gitignore; all without it."),
        Key("section", new SchemaText(SchemaName.Section), "只忽略这一部分中的问题（id）。", "Only findings in this section (an id)."),
        Key("table", new SchemaText(SchemaName.Table), "只忽略这张表中的问题（id）。", "Only findings in this table (an id)."),
        Key("row", new SchemaText(SchemaName.Row), "只忽略这一行的问题（id，或行组的 id）。", "Only findings in this row (an id, or that of a group of rows)."),
        Key("column", new SchemaText(SchemaName.Column), "只忽略这一列的问题（id，或列组的 id）。", "Only findings in this column (an id, or that of a group of columns)."),
    ]);

    private static readonly SchemaMap Override = new(static () =>
    [
        Required("files", Texts, "这些设置适用的文件，写法与 .gitignore 相同，例如 `[drafts/]`。", "The files that these settings are for, as patterns of .gitignore, such as `[drafts/]`."),
        Rules,
        Year,
        Key("previous", Text, "这些文件上一年的报告（从配置文件起的路径）；不写则按文件名或文件夹名中的年份寻找。", "Last year's report of these files, as a path from this file; without it the file with the year before in its name or its folder's."),
    ]);

    private static SchemaKey Rules => Key("rules", RuleLevels,
        "规则的 id，或其斜杠之前的开头（`govinfo`：整个规则包），各设为 `error`、`warning`、`info` 或 `off`。名称较长的优先。",
        "A rule's id, or its beginning up to a slash (`govinfo`: the whole pack), to `error`, `warning`, `info` or `off`. The longer name counts.");

    private static SchemaKey Year => Key("year", SchemaParts.Year, "报告所属的年份；不写则从每份报告中读出。", "The year that the reports cover; without it, read from each report.");

    /// <summary>The file as a whole.</summary>
    public static SchemaMap File { get; } = new(static () =>
    [
        Key("extends", Texts,
            "在此之上修改的其他配置文件（从本文件起的路径），以及默认不启用的规则包（名称）。后写的优先，本文件最优先。",
            "Other configuration files, as paths from this file, and packs that are not on by themselves, by name. Later ones outweigh earlier ones, this file all of them."),
        Key("packs", Texts, "自己的规则包所在的文件夹（从本文件起的路径）。文件夹名就是规则包的名称。", "Folders of packs of your own, as paths from this file. The folder's name is the pack's name."),
        Rules,
        Year,
        Key("baseline", Text, "基线文件：其中的旧问题不再提示。", "The file with the findings of old, which are not told."),
        Key("suppressions", new SchemaList(Suppression), "已知并保留的问题。", "Findings that are known and stay."),
        Key("ignore", Texts, "查找文件时略过的文件和文件夹，写法与 .gitignore 相同。", "Files and folders that a search leaves out, as patterns of .gitignore."),
        Key("overrides", new SchemaList(Override), "对部分文件的设置：`files`、`rules`、`year`。后写的优先。", "Settings for some files: `files`, `rules`, `year`. Later ones outweigh earlier ones."),
        Key("lang", new SchemaChoice(Word("zh", "中文", "Chinese"), Word("en", "英文", "English")), "消息的语言。", "The language of messages."),
        Key("fail-on", Severities, "达到这一级别的问题使检查失败。", "The lowest severity that fails the run."),
        Key("max-warnings", new SchemaNumber(isWhole: true, 0, int.MaxValue), "警告不超过这个数目时，检查不算失败。", "Up to so many warnings do not fail the run."),
        Key("$schema", Text, "供编辑器查找本文件的格式说明。", "For editors, which find the file's schema by it."),
    ]);
}
