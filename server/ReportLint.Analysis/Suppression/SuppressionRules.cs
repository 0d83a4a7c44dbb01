using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>What is said of suppressions themselves. Configuration names these like other rules.</summary>
public static class SuppressionRules
{
    private const string Kind = "suppression";

    public static RuleInfo Unused { get; } = Rule(
        "suppression/unused",
        new LocalizedText("忽略标记仍有用处", "Suppressions suppress something"),
        new LocalizedText(
            "这里说要忽略的问题已经不存在了。留着的忽略标记会在以后盖住新的问题，请删去。只有所写的规则在这份文件上运行过，才会提示。",
            "What is to be suppressed here is not there any more. Left in, it would hide the next finding: take it out. Said only where the rules it names have run on the document."));

    public static RuleInfo UnknownRule { get; } = Rule(
        "suppression/unknown-rule",
        new LocalizedText("忽略标记所写的规则存在", "Suppressions name rules that exist"),
        new LocalizedText("没有这条规则，所以这个忽略标记不起作用。reportlint rules 列出全部规则。", "There is no such rule, so that nothing is suppressed. reportlint rules lists them all."));

    public static RuleInfo Malformed { get; } = Rule(
        "suppression/malformed",
        new LocalizedText("忽略标记写得正确", "Suppressions are well formed"),
        new LocalizedText(
            "忽略标记写作 <!-- reportlint-disable-next-line 规则: 理由 -->；整个表格用 reportlint-disable-next-table，可加 row=行 column=列；一段文字用 reportlint-disable 和 reportlint-enable；整个文件用 reportlint-disable-file。写错的标记不起作用。",
            "A suppression is written <!-- reportlint-disable-next-line RULE: reason -->; reportlint-disable-next-table is for a table and may have row=ROW column=COLUMN; reportlint-disable and reportlint-enable enclose a stretch; reportlint-disable-file is for the whole document. One that is written in another way does nothing."));

    /// <summary>Off unless a configuration turns it on.</summary>
    public static RuleInfo MissingReason { get; } = Rule(
        "suppression/missing-reason",
        new LocalizedText("忽略标记写明理由", "Suppressions give a reason"),
        new LocalizedText("为什么忽略，写在冒号之后：<!-- reportlint-disable-next-line 规则: 理由 -->。", "Why something is suppressed stands behind a colon: <!-- reportlint-disable-next-line RULE: reason -->."));

    public static ImmutableArray<RuleInfo> All { get; } = [Unused, UnknownRule, Malformed, MissingReason];

    /// <summary>Those that are on by themselves.</summary>
    public static ImmutableHashSet<string> OnByDefault { get; } = [Unused.Id, UnknownRule.Id, Malformed.Id];

    /// <summary>What to say to one who suppresses these; null for a name of others.</summary>
    internal static LocalizedText? NotSuppressible(string name) => !All.Any(r => RuleNames.Covers(name, r.Id)) ? null : new LocalizedText(
        $"“{name}”说的是忽略标记本身，不能这样忽略；在 .reportlint.yaml 的 rules 中关闭它",
        $"\"{name}\" is about suppressions themselves and cannot be suppressed: turn it off under \"rules\" in .reportlint.yaml");

    private static RuleInfo Rule(string id, LocalizedText title, LocalizedText note) => new(id, Kind, Severity.Warning, title, note);
}
