using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests.Text;

/// <summary>Rules that extend rules: what they change, and where it is told what is wrong with them.</summary>
public sealed class RuleInheritanceTests
{
    private const string Base = "kind: text-pattern\nseverity: warning\ntitle: 基\ncheck: existence\nwords: [甲, 乙]\nmessage: \"{text}\"\ntests: []";

    [Theory]
    [InlineData("severity: error", "甲乙", Severity.Error)]
    [InlineData("words+: [丙]", "甲乙丙", Severity.Warning)]
    [InlineData("words+: 丙\nwords-: 甲", "乙丙", Severity.Warning)]
    [InlineData("words: [丁]", "丁", Severity.Warning)]
    public void A_rule_takes_over_what_it_does_not_change(string keys, string found, Severity severity)
    {
        var set = Load(("base", Base), ("r", "extends: demo/base\n" + keys));
        Assert.Empty(set.Problems);

        var diagnostics = Linter.Lint(new SourceText("# 甲乙丙丁"), DocumentFormat.Markdown, new LintConfig(set.Packs), RelatedReports.None).Diagnostics.Where(static d => d.Rule.Id == "demo/r").ToList();

        Assert.Equal(found, string.Concat(diagnostics.Select(static d => d.Message.Zh)));
        Assert.All(diagnostics, d => Assert.Equal(severity, d.Severity));
    }

    [Fact]
    public void A_shipped_rule_can_be_extended()
    {
        var set = Load(("r", "extends: govinfo/required-sections\nseverity: warning\nmessages+: {missing: \"缺 {section}\"}"), ("s", "extends: govinfo/figures"));
        Assert.Empty(set.Problems);

        var found = Linter.Lint(new SourceText("## 总体情况\n\n## 办理数据\n"), DocumentFormat.Markdown, new LintConfig(set.Packs), RelatedReports.None).Diagnostics;

        Assert.Equal(["demo/r warning 缺 存在的主要问题"], found.Select(static d => $"{d.Rule.Id} {d.Severity}".ToLowerInvariant() + " " + d.Message.Zh));
    }

    [Theory]
    [InlineData("extends: demo/bas", "demo/r.yaml:1:10: there is no rule \"demo/bas\" in this pack or among the shipped ones; did you mean \"demo/base\"?; a rule is named as pack/rule")]
    [InlineData("extends: demo/r", "demo/r.yaml:1:10: \"extends\" goes in a circle: demo/r → demo/r")]
    [InlineData("extends: demo/base\nword+: [丙]", "demo/r.yaml:2:1: the extended rule has no \"word\" to change: write \"word:\"")]
    [InlineData("extends: demo/base\nwords-: [丙]", "demo/r.yaml:2:10: there is no \"丙\" to take out")]
    [InlineData("extends: demo/base\nwords+: {丙: 丁}", "demo/r.yaml:2:9: \"words+\" and the value that it changes are not of one kind: both must be lists, or both keys with values")]
    [InlineData("extends: demo/base\nwrods: [丙]", "demo/r.yaml:2:1: unknown key \"wrods\"; did you mean \"words\"?")]
    [InlineData("extends: demo/base\ncheck: absence", "demo/base.yaml:6:11: unknown field {text} in the message; it may name words")]
    [InlineData("extends: govinfo/review-totals", "demo/r.yaml:1:10: the pack has no table \"review-and-litigation\"; there are requests")]
    [InlineData(Base + "\nwords+: [丙]", "demo/r.yaml:8:1: \"words+\" is for rules that have \"extends\"")]
    public void What_is_wrong_is_told_in_the_file_that_says_it(string rule, string problem) => Assert.Contains(problem, Load(("base", Base), ("r", rule)).Problems.Select(static p => p.ToString()));

    [Fact]
    public void A_circle_is_told_at_each_of_its_rules_and_nowhere_else() =>
        Assert.Equal(
            ["demo/a.yaml:1:10: \"extends\" goes in a circle: demo/a → demo/b → demo/a", "demo/b.yaml:1:10: \"extends\" goes in a circle: demo/b → demo/a → demo/b"],
            Load(("a", "extends: demo/b"), ("b", "extends: demo/a"), ("c", "extends: demo/a")).Problems.Select(static p => p.ToString()).Order(StringComparer.Ordinal));

    [Fact]
    public void Ten_levels_are_enough()
    {
        var rules = Enumerable.Range(0, 12).Select(static i => ($"r{i}", i == 0 ? Base : $"extends: demo/r{i - 1}")).ToArray();

        Assert.Equal(["demo/r11.yaml:1:10: \"extends\" leads over more than 10 levels"], Load(rules).Problems.Select(static p => p.ToString()));
    }

    [Fact]
    public void The_compiled_form_keeps_all_keys()
    {
        const string rule = "extends: govinfo/figures\nselect+: {table: [applications]}\nswap: {甲: {to: 乙, fix: safe}}\nsets: [[甲, 乙]]";
        using var stream = new MemoryStream();
        CompactYaml.Write(stream, [("demo/r.yaml", (YamlMap)(YamlParser.Parse(rule) ?? throw new InvalidOperationException()))]);
        stream.Position = 0;

        Assert.Equal("{extends: govinfo/figures, select+: {table: [applications]}, swap: {甲: {to: 乙, fix: safe}}, sets: [[甲, 乙]]}", Show(CompactYaml.Read(stream)[0].Content));
    }

    private static PackSet Load(params (string Name, string Text)[] rules) => PackSet.Load([("demo/pack.yaml", TextRules.Pack), .. rules.Select(static r => ($"demo/{r.Name}.yaml", r.Text))]);

    private static string Show(YamlValue value) => value switch
    {
        YamlText text => text.Value,
        YamlList list => $"[{string.Join(", ", list.Items.Select(Show))}]",
        YamlMap map => $"{{{string.Join(", ", map.Entries.Select(static e => $"{e.Key.Value}: {Show(e.Value)}"))}}}",
        _ => "",
    };
}
