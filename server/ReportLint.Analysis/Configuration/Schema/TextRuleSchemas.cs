using System.Collections.Immutable;
using static ReportLint.Analysis.SchemaParts;

namespace ReportLint.Analysis;

/// <summary>The keys of the kinds of rules about words.</summary>
internal static class TextRuleSchemas
{
    private const int Longest = 10_000_000;

    private static readonly SchemaChoice FixWords = new(
        Word("safe", "可自动改：--fix 和保存时都改", "applied by --fix and on save"),
        Word("unsafe", "要由人确认", "a person asks for it"),
        Word("none", "不提供修改", "no fix is offered"));

    private static readonly SchemaChoice Scope = new(
        Word("title", "报告标题", "the report's title"),
        Word("heading", "各级标题", "headings"),
        Word("paragraph", "段落", "paragraphs"),
        Word("list-item", "列表项", "items of lists"),
        Word("cell", "表格的单元格", "cells of tables"),
        Word("text", "以上全部", "all of these"));

    private static readonly SchemaMap PlacesMap = new(static () => Places);

    private static readonly SchemaMap SelectMap = new(static () =>
        [Key("scope", new SchemaList(Scope, mayBeSingle: true), "读哪种文字；不写则为全部。", "What kinds of text are read; all without it."), .. Places]);

    private static readonly SchemaMap SwapEntry = new(static () =>
    [
        Required("to", Text, "正确写法；`$1` 是正则表达式的第一个括号。", "What is right; `$1` is the first group of the regular expression."),
        Fix,
        Key("regex", Flag, "为 true 时，键是正则表达式。", "If true, the key is a regular expression."),
    ]);

    private static readonly SchemaMap MetadataField = new(static () =>
    [
        Key("required", Flag, "必须有。", "The key must be there."),
        Key("forbidden", Flag, "不许有。", "The key must not be there."),
        Key("values", Texts, "允许的值；值是列表时逐项检查。", "The values that it may have; of a list each is checked."),
        Key("pattern", Text, "整个值要匹配的正则表达式。", "A regular expression that the whole value must match."),
        Key("example", Text, "消息中代替正则表达式显示的例子。", "A value that matches, shown in place of the pattern."),
    ]);

    private static ImmutableArray<SchemaKey> Places =>
    [
        Key("section", Names(SchemaName.Section), "读哪些部分（id）。", "The sections that are read (ids)."),
        Key("table", Names(SchemaName.Table), "读哪些表（id）；`unbound`：规则包没有描述的表。", "The tables that are read (ids); `unbound`: those that the pack does not describe."),
    ];

    internal static SchemaKey Select => Key("select", SelectMap, "读哪些文字；不写则为全文。", "What is read; the whole document without it.");

    private static SchemaKey Fix => Key("fix", FixWords, "修改建议怎样使用；不写则为 `unsafe`。", "How the fix may be applied; `unsafe` without it.");

    private static ImmutableArray<SchemaKey> Finding =>
    [
        Key("exceptions", Texts, "例外的词：落在其中的不算。", "Words that are left alone: a match that lies within one is none."),
        Key("exception-regexes", Texts, "例外的正则表达式：落在其中的不算。", "Regular expressions of what is left alone."),
        Key("ignore-case", Flag, "为 true 时不分大小写。", "If true, A and a are the same."),
        Key("whole-words", Flag, "为 true 时，不在更长的单词中找（`AI` 不在 `SAID` 中）。", "If true, a word does not match within a longer one (`AI` in `SAID`)."),
    ];

    public static ImmutableArray<SchemaKey> TextPattern { get; } =
    [
        Required("check", new SchemaChoice(
            Word("existence", "不许出现这些词", "the words must not be written"),
            Word("absence", "至少要出现其中一个", "one of the words must be written"),
            Word("substitution", "应换成别的词", "others belong in their place")), "检查什么。", "What is checked."),
        Key("words", Texts, "要找的词（`existence`、`absence`）。", "The words that are looked for (`existence`, `absence`)."),
        Key("regexes", Texts, "要找的正则表达式（`existence`、`absence`）。", "The regular expressions that are looked for (`existence`, `absence`)."),
        Key("swap", new SchemaMap(static () => [], new SchemaEither(Text, SwapEntry)), "`substitution`：每行 `错误写法: 正确写法`。", "For `substitution`: lines of `wrong: right`."),
        Fix, .. Finding, Select,
        Key("told", new SchemaChoice(Word("each", "每处各提示一次", "each place by itself"), Word("once", "全文只提示一次，一次改完", "once in a document, with one fix for all")), "每处都提示，还是合在一起提示；不写则为 `each`。", "Whether each place is told or all together; `each` without it."),
        OnlyMessage("text", "replacement", "words", "count"),
    ];

    public static ImmutableArray<SchemaKey> TextLength { get; } =
    [
        Key("least", new SchemaNumber(isWhole: true, 1, Longest), "至少多长。", "How long the text must be."),
        Key("most", new SchemaNumber(isWhole: true, 0, Longest), "至多多长。", "How long the text may be."),
        Key("count", new SchemaChoice(
            Word("characters", "字（不计空白）", "all but blanks"),
            Word("words", "词；每个汉字算一个", "words; each Chinese character counts as one"),
            Word("sentences", "句", "sentences")), "按什么计；不写则为 `characters`。", "In what the length is counted; `characters` without it."),
        Key("measure", new SchemaChoice(
            Word("each", "每段、每个标题等单独计", "each title, paragraph, cell … by itself"),
            Word("together", "所选的合在一起计", "all that is selected together")), "单独计还是合计；不写则为 `each`。", "Whether texts are measured one by one; `each` without it."),
        Select,
        OnlyMessage("length", "unit", "least", "most"),
    ];

    public static ImmutableArray<SchemaKey> Consistency { get; } =
    [
        Key("sets", new SchemaList(new SchemaList(Text)), "同一事物的几种写法：`- [账号, 帐号]`。", "Lists of writings of one thing: `- [e-mail, email]`."),
        Key("regex", Text, "代替 `sets` 的正则表达式：第一个括号是写法，`(?<thing>…)` 说明是什么的写法。", "In place of `sets`: a regular expression whose first group is the writing; `(?<thing>…)` says of what."),
        Fix, .. Finding, Select,
        OnlyMessage("text", "count", "other", "other-count"),
    ];

    public static ImmutableArray<SchemaKey> Sequence { get; } =
    [
        Required("check", new SchemaChoice(Word("numbering", "标题的编号", "the numbers that headings begin with"), Word("sections", "各部分的顺序", "the order of the sections")), "检查什么。", "What is checked."),
        Key("allow", new SchemaList(new SchemaChoice(
            Word("skip", "跳号", "a number that is left out"),
            Word("repeat", "重号", "a number that stands twice"),
            Word("restart", "重新编号", "numbers that begin anew")), mayBeSingle: true), "`numbering`：哪些不算错。", "For `numbering`: what is no fault."),
        Key("within-sections", Flag, "`numbering`：为 true 时只看各部分之内的标题，各部分自己的编号不看。", "For `numbering`: if true, only headings within sections, not those of the sections themselves."),
        Key("order", Names(SchemaName.Section), "`sections`：各部分的顺序（id）；不写则按规则包。", "For `sections`: ids in the order that is wanted; the pack's order without it."),
        Key("select", PlacesMap, "读哪些标题；不写则为全文。", "Where headings are read; the whole document without it."),
        OnlyMessage("written", "expected", "previous", "heading", "section", "after"),
    ];

    public static ImmutableArray<SchemaKey> Metadata { get; } =
    [
        Required("fields", new SchemaMap(static () => [], new SchemaEither(new SchemaChoice(Word("required", "必须有", "the key must be there"), Word("forbidden", "不许有", "the key must not be there")), MetadataField)),
            "文档信息（文件开头两行 `---` 之间）的各个键：`required`、`forbidden`，或一组要求。", "The keys of the front matter: `required`, `forbidden`, or what is wanted of each."),
        Messages(
            Message("missing", "缺少的键，合在一起说。", "Keys that are missing, told once.", "keys"),
            Message("value", "值不在允许之列。", "A value that is not allowed.", "key", "value", "allowed"),
            Message("forbidden", "不许有的键。", "A key that is not allowed.", "key"),
            Message("broken", "不是 YAML。", "What is no YAML.", "error")),
    ];
}
