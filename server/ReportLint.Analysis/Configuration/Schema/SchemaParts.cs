using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>What the descriptions of all kinds of files are put together from.</summary>
internal static class SchemaParts
{
    private const int FirstYear = 1000;
    private const int LastYear = 9999;

    public static readonly SchemaText Text = new();

    public static readonly SchemaFlag Flag = new();

    public static readonly SchemaList Texts = new(Text, mayBeSingle: true);

    public static readonly SchemaNumber Year = new(isWhole: true, FirstYear, LastYear);

    public static readonly SchemaChoice Severities = new(
        Word("error", "不符合格式的要求", "a rule of the form is broken"),
        Word("warning", "很可能有错", "very likely wrong"),
        Word("info", "提示", "a hint"));

    public static readonly SchemaChoice Level = new([.. Severities.Words, Word("off", "不运行这条规则", "the rule does not run")]);

    public static readonly SchemaEither Localized = new(Text, new SchemaMap(static () =>
    [
        Required("zh", Text, "中文。", "In Chinese."),
        Required("en", Text, "英文。", "In English."),
    ]));

    public static SchemaList Names(SchemaName name) => new(new SchemaText(name), mayBeSingle: true);

    public static SchemaWord Word(string text, string zh, string en) => new(text, new LocalizedText(zh, en));

    public static SchemaChoice Choice(params ReadOnlySpan<string> words)
    {
        var all = ImmutableArray.CreateBuilder<SchemaWord>(words.Length);
        foreach (var word in words)
        {
            all.Add(new SchemaWord(word));
        }

        return new SchemaChoice(all.MoveToImmutable());
    }

    public static SchemaKey Key(string name, SchemaType type, string zh, string en) => new(name, type, new LocalizedText(zh, en));

    public static SchemaKey Required(string name, SchemaType type, string zh, string en) => Key(name, type, zh, en) with { IsRequired = true };

    /// <summary>A message in both languages, with the fields that it may have.</summary>
    public static SchemaKey Message(string name, string zh, string en, params ImmutableArray<string> fields)
    {
        var written = string.Join(' ', fields.Select(static f => "`{" + f + "}`"));
        return Required(name, Localized, $"{zh}可用字段：{written}。", $"{en} Fields: {written}.") with { Fields = fields };
    }

    /// <summary>The only message of a rule.</summary>
    public static SchemaKey OnlyMessage(params ImmutableArray<string> fields) =>
        Message("message", "对写报告的人说的话，中英文各一句。", "What the writer is told, in both languages.", fields);

    public static SchemaKey Messages(params ImmutableArray<SchemaKey> messages) =>
        Required("messages", new SchemaMap(() => messages), "对写报告的人说的话，每种问题一条，中英文各一句。", "What the writer is told, one message for each kind of finding, in both languages.");
}
