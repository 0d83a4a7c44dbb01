namespace ReportLint.Analysis.Tests;

/// <summary>Tests of rules fail for what is noisy, missing or wrongly mended, and say so.</summary>
public sealed class RuleTestRunnerTests
{
    private const string Pack = """
        family: demo/report
        title: 报告
        sections: [{id: a, title: 甲情况}]
        cells: {count: {integer: true, min: 0}}
        tables:
          t:
            find: {section: a}
            cell: count
            columns: [{id: one, label: 一月}, {id: two, label: 二月}, {id: all, label: 合计}]
            rows: [{id: first, label: 新收申请}, {id: second, label: 办结申请}]
        """;

    private const string Rule = """
        kind: balanced-totals
        severity: error
        title: {zh: 题, en: title}
        select: {table: t, each: row}
        equation: all = one + two
        message: {zh: "{scope}不平", en: "{scope} is off by {difference}"}
        tests:

        """;

    [Theory]
    [InlineData("- {name: n, given: {set: {t.first.one: 3, t.first.all: 3}}, expect: []}")]
    [InlineData("- {name: n, given: {table: t, set: {first.one: 3}}, layouts: [gfm, tab], expect: [{table: t, row: first, column: all, text: \"0\", severity: error, message: 新收申请不平}]}")]
    public void What_is_as_wanted_passes(string test) => Assert.Equal("", Run(test));

    [Theory]
    [InlineData("- {name: n, given: {set: {t.first.one: 3}}, layouts: gfm, expect: []}", "Noisy: line 7, column 18, \"0\" should be silent: 新收申请 is off by 3")]
    [InlineData("- {name: n, given: {}, layouts: gfm, expect: [{row: first}]}", "Missing: nothing was found at row first")]
    [InlineData("- {name: n, given: {set: {t.first.one: 3}}, layouts: gfm, expect: [{row: first, message: x}]}", "Different: the message at row first should be \"x\" and is \"新收申请 is off by 3\"")]
    [InlineData("- {name: n, given: {set: {t.first.one: 3}}, layouts: gfm, expect: [{row: first, severity: info}]}", "Different: the severity at row first should be Info and is Error")]
    [InlineData("- {name: n, given: {set: {t.first.one: 3}}, layouts: gfm, expect: [{row: first, fix: \"3\"}]}", "WrongFix: there should be a fix \"3\" at row first; there is none")]
    [InlineData("- {name: n, given: {set: {t.first.one: 3}}, layouts: gfm, expect: [{row: first, fixable: true}]}", "WrongFix: there should be a fix at row first; there is none")]
    public void What_is_not_is_named(string test, string failure) => Assert.Equal(failure, Run(test));

    [Fact]
    public void Marks_in_a_text_say_where()
    {
        const string text = """
            - name: n
              given:
                text: |
                  # 报告

                  ## 一、甲情况

                  | 指标 | 一月 | 二月 | 合计 |
                  | --- | --- | --- | --- |
                  | 新收申请 | 1 | 2 | ⟦4⟧ |
                  | 办结申请 | ⟦1⟧ | 1 | 3 |
            """;

        Assert.Equal(
            """
            Missing: line 8, column 10, "1" should be found and is not
            Noisy: line 8, column 18, "3" should be silent: 办结申请 is off by 1
            """,
            Run(text));
    }

    [Theory]
    [InlineData("- {name: n}", "demo/r.yaml:8:3: \"given\" is missing")]
    [InlineData("- {name: n, given: {text: 甲⟦}}", "demo/r.yaml:8:27: the marks ⟦ and ⟧ must come in pairs")]
    [InlineData("- {name: n, given: {set: {t.first.on: 1}}}", "demo/r.yaml:8:27: there is no \"t.first.on\" here; did you mean \"t.first.one\"?")]
    [InlineData("- {name: n, given: {set: {t.first.one: 1⟦2⟧}}}", "demo/r.yaml:8:40: ⟦ and ⟧ mark what is to be found in \"text\" alone; here \"expect\" says it")]
    [InlineData("- {name: n, given: {without: [b]}}", "demo/r.yaml:8:31: there is no \"b\" here")]
    [InlineData("- {name: n, given: {}, layouts: [htm]}", "demo/r.yaml:8:34: there is no \"htm\" here; did you mean \"html\"?")]
    [InlineData("- {name: n, given: {}, expect: [{rows: first}]}", "demo/r.yaml:8:34: unknown key \"rows\"; did you mean \"row\"?")]
    public void A_test_that_cannot_be_run_is_a_problem_at_its_place(string test, string problem)
    {
        var (tests, problems) = PackTests.Read([("demo/pack.yaml", Pack), ("demo/r.yaml", Rule + test)]);

        Assert.Null(tests);
        Assert.Contains(problems.Select(p => p.ToString()), p => p.StartsWith(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("甲⟦乙⟧丙", "甲乙丙")]
    [InlineData("⟦⟦甲⟧乙⟧⟦⟧丙⟦丁⟧", "甲乙丙丁")]
    public void Marks_are_read_and_written(string marked, string text)
    {
        var read = TestMarks.Read(marked);

        Assert.NotNull(read);
        Assert.Equal(text, read.Text);
        Assert.Equal(marked, TestMarks.Write(read.Text, read.Spans));
    }

    [Theory]
    [InlineData("甲⟦")]
    [InlineData("⟧⟦")]
    public void Marks_that_do_not_pair_are_none(string marked) => Assert.Null(TestMarks.Read(marked));

    private static string Run(string test)
    {
        var (tests, problems) = PackTests.Read([("demo/pack.yaml", Pack), ("demo/r.yaml", Rule + test)]);
        Assert.Empty(problems);
        Assert.NotNull(tests);
        var outcomes = new RuleTestRunner(tests.Pack).Run(Assert.Single(tests.Tests)).ToList();
        Assert.NotEmpty(outcomes);
        return string.Join('\n', outcomes.SelectMany(o => o.Failures.Select(f => $"{f.Fault}: {f.Message.En}")));
    }
}
