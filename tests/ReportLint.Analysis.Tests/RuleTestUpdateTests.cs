namespace ReportLint.Analysis.Tests;

/// <summary>The marks of tests are brought up to date, and nothing else of the file changes.</summary>
public sealed class RuleTestUpdateTests
{
    private const string Rule = "# A comment.\nkind: text-pattern\nseverity: info\ntitle: t\ncheck: existence\nwords: [登陆, b]\nmessage: m\ntests:\n  - name: one  # kept\n    given: ";

    [Theory]
    [InlineData("{text: \"请登陆。\"}\n", "{text: \"请⟦登陆⟧。\"}\n")]
    [InlineData("{text: \"⟦请⟧登陆\\n\\\"b\\\" ⟦x⟧\"}\n", "{text: \"请⟦登陆⟧\\n\\\"⟦b⟧\\\" x\"}\n")]
    [InlineData("{text: '登陆 it''s b'}\n", "{text: '⟦登陆⟧ it''s ⟦b⟧'}\n")]
    [InlineData("{text: \"⟦登陆⟧ b ⟦x⟧\"}\n", "{text: \"⟦登陆⟧ ⟦b⟧ x\"}\n")]
    [InlineData("{text: 请登陆}\n", "{text: 请⟦登陆⟧}\n")]
    [InlineData("\n      text: |\n        请⟦登⟧陆。\n\n        再登陆。\n      format: text\n", "\n      text: |\n        请⟦登陆⟧。\n\n        再⟦登陆⟧。\n      format: text\n")]
    [InlineData("{text: \"⟦x⟧\"}\n    expect: []\n", "{text: \"x\"}\n    expect: []\n")]
    public void Marks_are_set_where_the_rule_finds_something(string given, string wanted)
    {
        var (tests, outcomes) = Run(Rule + given);
        var (yaml, updated) = RuleTestUpdate.Apply(Rule + given, outcomes.Where(static o => !o.Passed));

        Assert.Equal(Rule + wanted, yaml);
        Assert.Equal("one", Assert.Single(updated));
        Assert.All(Run(yaml).Outcomes, static o => Assert.True(o.Passed));
        Assert.NotNull(tests);
    }

    [Theory]
    [InlineData("{text: \"请登陆。\"}\n    expect: [{text: b}]\n")]
    [InlineData("{text: \"请\n      登陆。\"}\n")]
    public void What_marks_cannot_say_is_left(string given)
    {
        var (yaml, updated) = RuleTestUpdate.Apply(Rule + given, Run(Rule + given).Outcomes.Where(static o => !o.Passed));

        Assert.Equal(Rule + given, yaml);
        Assert.Empty(updated);
    }

    private static (PackTests Tests, List<TestOutcome> Outcomes) Run(string rule)
    {
        var (tests, problems) = PackTests.Read([("acme/pack.yaml", "extends: govinfo\n"), ("acme/r.yaml", rule)]);
        Assert.Empty(problems);
        Assert.NotNull(tests);
        return (tests, [.. tests.Tests.SelectMany(t => new RuleTestRunner(tests.Pack).Run(t))]);
    }
}
