using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests.Text;

public sealed class TextPatternTests
{
    private const string Header = "kind: text-pattern\nseverity: warning\ntitle: t\n";
    private const string Existence = Header + "check: existence\nmessage: \"{text}\"\n";
    private const string Substitution = Header + "check: substitution\nmessage: \"{text} → {replacement}\"\n";

    [Theory]
    [InlineData("words: [待补充, TODO]", "# 报告\n\n⟦待补充⟧，**⟦待\n补充⟧**。`待补充` <!-- 待补充 --> https://a.org/TODO", DocumentFormat.Markdown)]
    [InlineData("words: [待补充]", "# 报告\n\n```\n待补充\n```\n\n- ⟦待补充⟧\n\n> 引⟦待\n> 补充⟧\n\n| 甲 | ⟦待补充⟧ |\n|---|---|\n| ⟦待补充⟧ | 1 |\n", DocumentFormat.Markdown)]
    [InlineData("words: [待补充]", "<h1>报告</h1><p>⟦待<b>补</b>\n  充⟧</p><table><tr><td>⟦待补充⟧</td></tr></table><!-- 待补充 -->", DocumentFormat.Html)]
    [InlineData("words: [AI]", "# 报告\n\n用⟦AI⟧写，S⟦AI⟧D", DocumentFormat.PlainText)]
    [InlineData("words: [AI]\nwhole-words: true", "# 报告\n\n用⟦AI⟧写，SAID，AI2", DocumentFormat.PlainText)]
    [InlineData("words: [todo]\nignore-case: true", "# 报告\n\n⟦TODO⟧ ⟦ToDo⟧", DocumentFormat.PlainText)]
    [InlineData("words: [青年, 青年报]\nexceptions: [中国青年报社]", "# 报告\n\n⟦青年⟧与⟦青年报⟧，中国青年报社", DocumentFormat.PlainText)]
    [InlineData("regexes: ['X{2,}', '\\d{4}年(\\d+)月']\nexception-regexes: ['2024年\\d月']", "# 报告\n\n⟦XXX⟧ 2024年1月 ⟦2024年12月⟧ ⟦2023年1月⟧", DocumentFormat.PlainText)]
    [InlineData("words: [本]\nselect: {scope: title}", "# ⟦本⟧报告\n\n## 一、本\n\n本", DocumentFormat.Markdown)]
    [InlineData("words: [本]\nselect: {scope: title}", "⟦本⟧报告\n\n本段。", DocumentFormat.PlainText)]
    [InlineData("words: [本]\nselect: {scope: title}", "本页\n\n# ⟦本⟧报告\n\n本段", DocumentFormat.Markdown)]
    [InlineData("words: [本]\nselect: {scope: title}", "本段。\n\n本报告", DocumentFormat.PlainText)]
    [InlineData("words: [本]\nselect: {scope: [heading, list-item]}", "# 本报告\n\n## 一、⟦本⟧\n\n本\n\n本段\n1. ⟦本⟧\n2. 另\n   ⟦本⟧", DocumentFormat.Markdown)]
    [InlineData("regexes: ['^.']\nselect: {scope: paragraph}", "报告\n\n⟦按⟧时公开，\n信息完整。\n　　⟦按⟧期办理。\n⟦（⟧一）公开。如期\n进行。\n⟦1⟧、培训。\n2. 检查\n- 考核", DocumentFormat.PlainText)]
    [InlineData("words: [本]\nselect: {scope: [paragraph]}", "# 本报告\n\n一、本情\n\n⟦本⟧段\n- 本", DocumentFormat.PlainText)]
    [InlineData("words: [本]\nselect: {scope: list-item}", "<h1>本</h1><p>本</p><ul><li>⟦本⟧</li><LI class=a>⟦本⟧</LI></ul>", DocumentFormat.Html)]
    [InlineData("words: [无]\nselect: {scope: cell, table: requests}", "## 办理数据\n\n无\n\n\t自然人\t企业\n本年新收\t⟦无⟧\t0\n予以公开\t0\t⟦无⟧\n", DocumentFormat.PlainText)]
    [InlineData("regexes: ['.$']", "# ⟦𠀀⟧\n\na⟦b⟧", DocumentFormat.PlainText)]
    [InlineData("words: [无]\nselect: {section: overview}", "# 无\n\n## 总体情况\n\n⟦无⟧\n\n## 办理数据\n\n无\n", DocumentFormat.Markdown)]
    [InlineData("words: [无]\nselect: {table: requests}", "# 无\n\n## 办理数据\n\n无\n\n| | 自然人 | 企业 |\n|---|---|---|\n| 本年新收 | ⟦无⟧ | 0 |\n| 予以公开 | 0 | 0 |\n", DocumentFormat.Markdown)]
    [InlineData("words: [无]\nselect: {table: unbound}", "# 无\n\n| 费用 | 元 |\n|---|---|\n| 租金 | ⟦无⟧ |\n\n## 办理数据\n\n| | 自然人 | 企业 |\n|---|---|---|\n| 本年新收 | 无 | 0 |\n| 予以公开 | 0 | 0 |\n", DocumentFormat.Markdown)]
    [InlineData("words: [无]\nselect: {table: requests, section: overview}", "## 总体情况\n\n⟦无⟧\n\n## 办理数据\n\n无\n", DocumentFormat.Markdown)]
    public void Existence_is_told_at_each_place(string keys, string marked, DocumentFormat format) => TextRules.AssertFound(Existence + keys, marked, format);

    [Theory]
    [InlineData("words: [统计期限]", "⟦⟧# 报告\n\n没有\n", 1)]
    [InlineData("words: [统计期限, 起止]", "# 报告\n\n起止\n", 0)]
    [InlineData("words: [统计期限]\nselect: {section: [overview, problems]}", "统计期限\n\n## ⟦总体情况⟧\n\n没有\n\n## 存在的主要问题\n\n统计\n期限\n", 1)]
    [InlineData("words: [统计期限]\nselect: {section: overview}", "# 报告\n\n没有这一部分\n", 0)]
    [InlineData("words: [年度报告]\nselect: {scope: title}", "# ⟦某局报告⟧\n\n年度报告\n", 1)]
    public void Absence_is_told_once_at_the_start_of_each_place(string keys, string marked, int count) =>
        Assert.Equal(count, TextRules.AssertFound(Header + "check: absence\nmessage: \"{words}\"\n" + keys, marked).Length);

    [Theory]
    [InlineData("swap: {登陆: 登录}", "请**登陆**，登\n陆。", "请**登录**，登录\n。")]
    [InlineData("swap: {登陆: 登录}", "登**陆**与`登陆`", "登**陆**与`登陆`")]
    [InlineData("swap: {github: GitHub}\nignore-case: true", "github GitHub GITHUB", "GitHub GitHub GitHub")]
    [InlineData("swap: {'(\\d+)个百分点': {to: '$1个点', regex: true}}", "3个百分点", "3个点")]
    [InlineData("swap: {的的: 的}", "好的的", "好的")]
    public void Substitution_mends(string keys, string text, string after)
    {
        TextRules.Lint(Substitution + keys, text);
        Assert.Equal(after, TextRules.Fixed(Substitution + keys, text));
    }

    [Fact]
    public void A_fix_is_as_safe_as_its_entry_says()
    {
        var found = TextRules.AssertFound(Substitution + "fix: none\nswap: {甲: 乙, 丙: {to: 丁, fix: safe}, 戊: {to: 己, fix: unsafe}}", "⟦甲⟧⟦丙⟧⟦戊⟧");

        Assert.Equal([null, Applicability.Safe, Applicability.Unsafe], found.Select(static d => d.Fixes.FirstOrDefault()?.Applicability));
        Assert.Equal(["甲 → 乙", "丙 → 丁", "戊 → 己"], found.Select(static d => d.Message.En));
    }

    [Fact]
    public void What_is_wrong_in_a_rule_is_told_at_its_place()
    {
        const string rule = """
            kind: text-pattern
            severity: warning
            title: t
            check: existance
            select: {scope: [titel, text], section: overviw, tables: x}
            words: [甲, ""]
            regexes:
              - '(?=甲)'
              - 'a*'
              - '['
            whole-word: true
            message: "{txt}"
            """;

        Assert.Equal(
            [
                "demo/r.yaml:11:1: unknown key \"whole-word\"; did you mean \"whole-words\"?",
                "demo/r.yaml:12:11: unknown field {txt} in the message; did you mean \"text\"?; it may name text, count",
                "demo/r.yaml:4:8: \"check\" cannot be \"existance\"; did you mean \"existence\"?; there are existence, absence, substitution",
                "demo/r.yaml:5:18: there is no scope \"titel\"; did you mean \"title\"?; there are title, heading, paragraph, list-item, cell, text",
                "demo/r.yaml:5:41: there is no section \"overviw\"; did you mean \"overview\"?; there are overview, figures, problems",
                "demo/r.yaml:5:50: unknown key \"tables\"; did you mean \"table\"?",
                "demo/r.yaml:6:12: an empty word would be found everywhere: write the word, or take the entry out",
                "demo/r.yaml:8:5: the regular expression cannot be used",
                "demo/r.yaml:9:5: the regular expression also matches where there is nothing, and so everywhere: write + in place of *, or add what must be there",
                "demo/r.yaml:10:5: the regular expression cannot be used",
            ],
            TextRules.Problems(rule).Select(static p => p.IndexOf(" used: ", StringComparison.Ordinal) is > 0 and var end ? p[..(end + 5)] : p).OrderBy(static p => p.StartsWith("demo/r.yaml:10", StringComparison.Ordinal)).ThenBy(static p => p, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("words: [甲]", "demo/r.yaml:1:1: \"check\" is missing: one of existence, absence, substitution")]
    [InlineData("check: existence", "demo/r.yaml:4:8: \"words\" or \"regexes\" is missing: what is looked for")]
    [InlineData("check: substitution", "demo/r.yaml:4:8: \"swap\" is missing: lines of wrong: right")]
    [InlineData("check: substitution\nswap: {登陆: 登陆页}", "demo/r.yaml:5:8: \"登陆\" would be found again in \"登陆页\": add \"登陆页\" to exceptions")]
    [InlineData("check: substitution\nswap: {甲: {too: 乙}}", "demo/r.yaml:5:11: \"to\" is missing")]
    [InlineData("check: substitution\nswap: {'(甲)': {to: $2乙, regex: true}}", "demo/r.yaml:5:20: the regular expression has no group that \"$2\" could mean; a dollar sign itself is written $$")]
    [InlineData("check: existence\nregexes: [甲]\nwhole-words: true", "demo/r.yaml:6:14: whole-words is about words, and there are only regular expressions here: write \\b in them")]
    public void A_rule_that_could_find_nothing_is_a_problem(string keys, string problem) => Assert.Contains(problem, TextRules.Problems(Header + keys + "\nmessage: m"));

    [Fact]
    public void Many_matches_and_marks_cost_linear_time()
    {
        var rule = Existence + "words: [待补充, 待]\nregexes: ['((甲+)+)+乙']\nexceptions: [待查]";
        foreach (var piece in new[] { "待补充", "`", "[", "](", "*a*_", "<a ", "<!--", "www.", "甲", "``` ``", "待查\n", "a://", "[a](" })
        {
            var (small, large) = (Allocated(rule, piece, 4_000), Allocated(rule, piece, 16_000));
            Assert.True(large < (small * 6) + 500_000, $"{piece}: {small}, then {large} bytes");
        }
    }

    private static long Allocated(string rule, string piece, int times)
    {
        var text = new SourceText("# 报告\n\n" + string.Concat(Enumerable.Repeat(piece, times)));
        var config = new LintConfig(TextRules.Load(rule).Packs);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = Linter.Lint(text, DocumentFormat.Markdown, config, RelatedReports.None);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
