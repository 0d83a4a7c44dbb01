using System.Collections.Immutable;
using static ReportLint.Analysis.SchemaParts;

namespace ReportLint.Analysis;

/// <summary>The keys of a rule file: the header that all kinds share, and those of its kind, which <see cref="RuleKinds"/> lists. Their readers know no others.</summary>
public static class RuleSchema
{
    private static readonly Lazy<SchemaMap> AnyKind = new(() => new SchemaMap(() => AllKeys([.. RuleKinds.Names.Select(Of)])));

    // One of each, so that what all kinds share is known to be the same.
    private static readonly Lazy<SchemaChoice> Kinds = new(static () => new SchemaChoice([.. RuleKinds.All.Select(static k => new SchemaWord(k.Name, k.Meaning))]));
    private static readonly SchemaText Address = new(pattern: "^https?://");
    private static readonly SchemaText OtherRule = new(SchemaName.Rule);
    private static readonly SchemaList Tests = new(RuleTestSchema.Test);

    private static ImmutableArray<SchemaKey> Main =>
    [
        Required("kind", Kinds.Value, "规则的种类：检查什么。", "The kind of the rule: what it checks."),
        Required("severity", Severities, "级别。", "The severity."),
        Required("title", Localized, "一句短话，中英文各一句。", "One short line, in both languages."),
    ];

    private static ImmutableArray<SchemaKey> More =>
    [
        Key("note", Localized, "为什么有这条规则，怎样改正。", "Why the rule is there, and how to mend what it finds."),
        Key("url", Address, "这条规则的网页。", "The rule's page."),
        Key("extends", OtherRule, "在哪条规则的基础上修改：规则包/规则。`键+` 为添加，`键-` 为去掉。", "The rule that this one changes, as pack/rule. `key+` adds to what it says and `key-` takes from it."),
        Key("tests", Tests, "规则自带的测试，用 `reportlint test` 运行。", "The rule's own tests, which `reportlint test` runs."),
    ];

    /// <summary>The names of all kinds.</summary>
    public static IEnumerable<string> KindNames => RuleKinds.Names;

    /// <summary>A rule file whose kind is not known (yet): the keys of all kinds.</summary>
    public static SchemaMap Any => AnyKind.Value;

    /// <summary>A rule file of a kind; <see cref="Any"/> for a name that is no kind.</summary>
    public static SchemaMap Of(string kind) => RuleKinds.Find(kind)?.File ?? Any;

    /// <summary>The keys of the header with those of a kind.</summary>
    internal static SchemaMap File(Func<ImmutableArray<SchemaKey>> own) => new(() => [.. Main, .. own(), .. More]);

    /// <summary>Keys of the same name are of any of their types and take any of their fields.</summary>
    private static ImmutableArray<SchemaKey> AllKeys(ImmutableArray<SchemaMap> maps) =>
    [
        .. maps.SelectMany(static m => m.Keys).GroupBy(static k => k.Name, StringComparer.Ordinal).Select(static named =>
        {
            ImmutableArray<SchemaType> types = [.. named.Select(static k => k.Type).Distinct()];
            return named.First() with
            {
                Type = types is [var only] ? only : new SchemaEither(types),
                IsRequired = false,
                Fields = [.. named.SelectMany(static k => k.Fields).Distinct(StringComparer.Ordinal)],
            };
        }),
    ];
}
