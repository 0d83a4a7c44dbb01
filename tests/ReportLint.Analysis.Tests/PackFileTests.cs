using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

/// <summary>What is wrong in pack and rule files is told at its line and column, all at once, with a suggestion.</summary>
public sealed class PackFileTests
{
    private const string Pack = """
        family: demo/report
        sections: [{id: a, title: 甲}]
        tables:
          t:
            find: {section: a}
            columns: [{id: one, label: 一}, {id: two, label: 二}]
            rows: [{id: first, label: 甲}, {id: carried-in, label: 乙}]
        """;

    [Fact]
    public void A_sound_pack_and_rule_have_no_problems()
    {
        Assert.Empty(Problems(Rule("first = carried-in", "{left} {right}")));
    }

    [Theory]
    [InlineData("kind: balanced-total\nseverity: error\ntitle: t", "demo/r.yaml:1:7: \"kind\" cannot be \"balanced-total\"; did you mean \"balanced-totals\"?; there are required-sections, year-range, ")]
    [InlineData("severity: error\ntitle: t", "demo/r.yaml:1:1: \"kind\" is missing")]
    [InlineData("kind: [", "demo/r.yaml:1:8: While parsing a node")]
    [InlineData("g\u2028:", "demo/r.yaml:1:3: While scanning a multiline plain scalar")]
    [InlineData(": {\ns", "demo/r.yaml:1:3: from here on this is no YAML")]
    [InlineData(":\n  : e\n  n: 起\n", "demo/r.yaml:")]
    [InlineData("kind: a\nkind: b", "demo/r.yaml:2:1: ")]
    [InlineData("a: &x 1\nkind: *x", "demo/r.yaml:1:4: anchors and aliases are not supported: write the value out")]
    [InlineData("- a", "demo/r.yaml:1:1: one YAML mapping is expected here: key: value lines")]
    public void A_broken_rule_file(string rule, string problem)
    {
        Assert.Contains(Problems(rule), p => p.StartsWith(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void All_problems_of_a_file_are_told_at_once()
    {
        const string rule = """
            kind: balanced-totals
            severity: fatal
            titel: {zh: 题, en: t}
            select: {table: tt, each: colum}
            equation: first = caried-in
            message: {zh: "{lft}", en: "{left}"}
            """;

        Assert.Equal(
            [
                "demo/r.yaml:1:1: \"title\" is missing: one short line in each language, {zh: …, en: …}",
                "demo/r.yaml:2:11: \"severity\" cannot be \"fatal\"; there are error, warning, info",
                "demo/r.yaml:3:1: unknown key \"titel\"; did you mean \"title\"?",
                "demo/r.yaml:4:17: the pack has no table \"tt\"; did you mean \"t\"?; there are t",
                "demo/r.yaml:4:27: \"each\" cannot be \"colum\"; did you mean \"column\"?; there are column, row, column-group",
                "demo/r.yaml:6:16: unknown field {lft} in the message; did you mean \"left\"?; it may name scope, table, row, column, left, left.value, left.figures, right, right.value, right.figures, difference",
            ],
            Problems(rule).Order(StringComparer.Ordinal).Where(p => !p.Contains("of the table", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("first = caried-in", 9, "\"caried-in\" is no row of the table; did you mean \"carried-in\"?; there are first, carried-in")]
    [InlineData("first == carried-in", 8, "one = is enough")]
    [InlineData("first + = second", 9, "the name of a row or column is expected here")]
    [InlineData("first second", 7, "=, <= or >= is expected here")]
    [InlineData("first = carried-in )", 20, "\")\" is not expected here: join names with + or with - behind a blank")]
    public void A_wrong_equation_is_told_at_its_column(string equation, int character, string problem)
    {
        var rule = Rule(equation, "{left}");
        var line = rule[..rule.IndexOf(equation, StringComparison.Ordinal)];
        var (number, column) = (line.Count(static c => c == '\n') + 1, line.Length - line.LastIndexOf('\n') - 1 + character);
        Assert.Equal($"demo/r.yaml:{number}:{column}: {problem}", Assert.Single(Problems(rule)));
    }

    [Fact]
    public void A_name_in_a_quoted_equation_is_told_at_its_own_column() =>
        Assert.Equal("demo/r.yaml:5:20: \"caried-in\" is no row of the table; did you mean \"carried-in\"?; there are first, carried-in", Assert.Single(Problems(Rule("\"first = caried-in\"", "{left}"))));

    /// <summary>What cannot be made sense of hides nothing of what can be told without it.</summary>
    [Theory]
    [InlineData(Pack, "kind: text-patern\nwrods: [a]\ntests: [{name: t, given: {txt: a}}]\nnote: [a]", "1:1 1:7 2:1 3:27 4:7")]
    [InlineData(Pack, "extends: demo/none\nwrods: [a]\nwrods+: [b]", "1:10 2:1")]
    [InlineData("family: [", "kind: text-length\nseverity: fatal\nmost: many\nlest: 1", "2:11 3:7 4:1")]
    [InlineData("family: a\nextends: none", "kind: text-length\nmost: many\ntests: [{name: t, given: {text: a}, expect: [{rows: a}]}]", "2:7 3:47")]
    [InlineData(Pack, "kind: text-length\nkind: text-length\nseverity: info\ntitle: t\nleast: many\nmessage: m\ntests: [{name: t, given: {set: {t.first.non: 1}}}]", "2:1 5:8 7:33")]
    public void Nothing_hides_what_else_is_wrong(string pack, string rule, string places)
    {
        var told = PackSet.Load([("demo/pack.yaml", pack), ("demo/r.yaml", rule)]).Problems.Where(static p => p.File == "demo/r.yaml").Select(static p => $"{p.Line}:{p.Column}").Distinct();

        Assert.Equal(places, string.Join(' ', told));
    }

    [Theory]
    [InlineData("words")]
    [InlineData("after")]
    [InlineData("unless")]
    [InlineData("unless-around")]
    public void An_empty_word_of_a_statement_is_told(string key)
    {
        var rule = $"kind: prose-consistency\nseverity: info\ntitle: t\nfigures:\n- equals: t.first.one\n  regexes: ['{{n}}件']\n  {key}: [甲, ' ']\nmessage: m";

        Assert.Equal([$"demo/r.yaml:7:{key.Length + 9}: an empty word would be found everywhere: write the word, or take the entry out"], Problems(rule));
    }

    [Fact]
    public void A_minus_between_blanks_subtracts_and_a_hyphen_belongs_to_the_name()
    {
        var (equation, _) = EquationParser.Parse("a - carried-in + other.* <= b");

        Assert.Equal([(1, "a"), (-1, "carried-in"), (1, "other.*")], equation?.Left.Select(t => (t.Sign, t.Name)) ?? []);
        Assert.Equal(EquationRelation.AtMost, equation?.Relation);
    }

    [Theory]
    [InlineData("{id: first, label: 甲}", "{id: carried-in, label: 甲}", "demo/pack.yaml:7:45: the row \"carried-in\" stands twice; an id is of one thing alone")]
    [InlineData("{id: two, label: 二}", "{id: one, label: 二}", "demo/pack.yaml:6:41: the column \"one\" stands twice; an id is of one thing alone")]
    [InlineData("[{id: a, title: 甲}]", "[{id: a, title: 甲}, {id: a, title: 乙}]", "demo/pack.yaml:2:36: the section \"a\" stands twice; an id is of one thing alone")]
    [InlineData("[{id: a, title: 甲}]", "[{id: a, title: 甲, words: [[问题, ，]]}]", "demo/pack.yaml:2:43: an empty word would be found everywhere: write the word, or take the entry out")]
    [InlineData("family: demo/report", "family: demo/report\nversions: [a, b, b]", "demo/pack.yaml:2:11: the version \"b\" stands twice; an id is of one thing alone")]
    [InlineData("family: demo/report", "family: demo/report\napplies-to: {at-least: 99999999999999999999}", "demo/pack.yaml:2:24: \"at-least\" must be a whole number from 1 to 100, not \"99999999999999999999\"")]
    [InlineData("family: demo/report", "family: demo/report\napplies-to: {evidence: [{title: (?=报告)}]}", "demo/pack.yaml:2:33: the pattern cannot be read: ")]
    public void A_wrong_value_in_a_pack(string right, string wrong, string problem)
    {
        Assert.Contains(PackSet.Load([("demo/pack.yaml", Pack.Replace(right, wrong, StringComparison.Ordinal))]).Problems, p => p.ToString().StartsWith(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_pattern_that_would_backtrack_without_end_is_matched_in_linear_time()
    {
        var pack = Pack.Replace("family: demo/report", "family: demo/report\napplies-to: {evidence: [{title: ((甲+)+)+$}, {sections: 1}]}", StringComparison.Ordinal);
        var config = new LintConfig(PackSet.Load([("demo/pack.yaml", pack)]).Packs);

        var result = Linter.Lint(new SourceText("# " + new string('甲', 300) + "乙\n\n## 甲\n"), DocumentFormat.Markdown, config, RelatedReports.None);

        Assert.NotNull(result.Model);
    }

    private static string Rule(string equation, string message) =>
        $"kind: balanced-totals\nseverity: error\ntitle: t\nselect: {{table: t, each: column}}\nequation: {equation}\nmessage: {{zh: \"{message}\", en: \"{message}\"}}";

    private static List<string> Problems(string rule) => [.. PackSet.Load([("demo/pack.yaml", Pack), ("demo/r.yaml", rule)]).Problems.Select(p => p.ToString())];
}
