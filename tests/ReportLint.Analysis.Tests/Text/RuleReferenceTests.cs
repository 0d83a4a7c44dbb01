using System.Text.RegularExpressions;

namespace ReportLint.Analysis.Tests.Text;

/// <summary>The examples in the rules reference are whole rules: each is sound, and its tests pass.</summary>
public sealed partial class RuleReferenceTests
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "docs/rules-reference");

    private static readonly string[] KindsAboutWords = ["text-pattern", "text-length", "consistency", "sequence", "metadata"];

    /// <summary>The rules about words, which fit any pack that has their sections.</summary>
    public static IEnumerable<string> AboutWords => KindsAboutWords.SelectMany(static k => Rules(Path.Combine(Folder, k + ".md")));

    public static TheoryData<string, int> Examples()
    {
        var data = new TheoryData<string, int>();
        foreach (var page in Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal))
        {
            for (var i = 0; i < Rules(page).Count; i++)
            {
                data.Add(Path.GetFileName(page), i);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_passes_its_tests(string page, int index)
    {
        var rule = Rules(Path.Combine(Folder, page))[index];

        var (tests, problems) = PackTests.Read([("demo/pack.yaml", TextRules.Pack), ("demo/r.yaml", rule)]);
        Assert.Empty(problems);
        Assert.NotNull(tests);
        Assert.True(page == "extending.md" || !tests.Tests.IsEmpty);

        var runner = new RuleTestRunner(tests.Pack);
        Assert.All(tests.Tests.SelectMany(t => runner.Run(t)), static o => Assert.True(o.Passed, o.Test.Name + ": " + string.Join('\n', o.Failures.Select(static f => f.Message.En))));
    }

    [Fact]
    public void The_described_family_and_its_rule_are_sound()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs/packs.md"));
        var (tests, problems) = PackTests.Read([.. Block().Matches(page).Select(static (m, i) => ($"acme/{(i == 0 ? "pack" : "rule")}.yaml", m.Groups["yaml"].Value))]);
        Assert.Empty(problems);
        Assert.NotNull(tests);

        var outcomes = tests.Tests.SelectMany(t => new RuleTestRunner(tests.Pack).Run(t)).ToList();
        Assert.Equal(4, outcomes.Count);
        Assert.All(outcomes, static o => Assert.True(o.Passed, string.Join('\n', o.Failures.Select(static f => f.Message.En))));
    }

    [Fact]
    public void Every_kind_has_a_page() => Assert.All(RuleKinds.Names, static kind => Assert.NotEmpty(Rules(Path.Combine(Folder, kind + ".md"))));

    private static List<string> Rules(string page) => [.. Block().Matches(File.ReadAllText(page)).Select(static m => m.Groups["yaml"].Value).Where(static y => IsRule().IsMatch(y))];

    [GeneratedRegex("^```yaml\n(?<yaml>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Block();

    [GeneratedRegex("^(kind|extends):", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex IsRule();
}
