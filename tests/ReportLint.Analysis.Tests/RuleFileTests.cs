using System.Collections.Immutable;

namespace ReportLint.Analysis.Tests;

/// <summary>Runs the tests that stand in the shipped rule files, in every layout.</summary>
public sealed class RuleFileTests
{
    private static readonly Lazy<ImmutableArray<PackTests>> Shipped = new(() =>
    [
        .. RepositoryFiles.Rules.GroupBy(static f => f.Path[..f.Path.IndexOf('/', StringComparison.Ordinal)]).Select(static pack =>
        {
            var (tests, problems) = PackTests.Read([.. pack]);
            Assert.Empty(problems);
            return tests ?? throw new InvalidOperationException($"the pack {pack.Key} could not be read");
        }),
    ]);

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var test in Shipped.Value.SelectMany(static p => p.Tests))
        {
            data.Add(test.Rule, test.Name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_tests_of_the_rule_files_pass(string rule, string name)
    {
        var (pack, test) = Shipped.Value.SelectMany(static p => p.Tests.Select(t => (p.Pack, t))).Single(t => t.t.Rule == rule && t.t.Name == name);
        var outcomes = new RuleTestRunner(pack).Run(test).ToList();
        Assert.NotEmpty(outcomes);
        Assert.All(outcomes, o => Assert.Empty(o.Failures.Select(f => $"{o.Layout}: {f.Fault}: {f.Message.En}")));
    }

    [Fact]
    public void Every_rule_has_a_test_that_makes_it_fire() =>
        Assert.Empty(PackSet.Shipped.Rules.Select(r => r.Info.Id).Except(Shipped.Value.SelectMany(static p => p.Tests).Where(t => t.Fires).Select(t => t.Rule)));

    [Fact]
    public void The_shipped_files_have_no_problems()
    {
        Assert.Empty(PackSet.Shipped.Problems);
    }

    [Fact]
    public void Every_rule_has_a_title_and_a_note_in_both_languages()
    {
        Assert.All(PackSet.Shipped.Rules, r =>
        {
            Assert.NotEqual(r.Info.Title.Zh, r.Info.Title.En);
            Assert.True(r.Info.Note.Zh.Length > 20 && r.Info.Note.En.Length > 20, r.Info.Id);
        });
    }

    [Fact]
    public void Every_rule_has_its_page()
    {
        foreach (var rule in PackSet.Shipped.Rules.Select(static r => r.Info).Concat(SuppressionRules.All))
        {
            AssertPage(rule.Id, RulePage.Markdown(rule));
        }
    }

    [Fact]
    public void Every_family_has_a_page_of_its_ids()
    {
        foreach (var pack in PackSet.Shipped.Packs.Select(static p => p.Model.Pack).Where(static p => !p.ForAnyDocument))
        {
            AssertPage($"{pack.Name}/README", FormPage.Markdown(pack));
        }
    }

    private static void AssertPage(string name, string text)
    {
        var path = Path.Combine(RepositoryFiles.Root, "docs/rules", name + ".md");
        if (Environment.GetEnvironmentVariable("REPORTLINT_WRITE_PAGES") is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path), $"{path} is missing: run the tests once with REPORTLINT_WRITE_PAGES=1");
        Assert.Equal(text, File.ReadAllText(path));
    }
}
