using System.Text.RegularExpressions;

namespace ReportLint.Analysis.Tests.Text;

/// <summary>The examples in the rules reference are whole rules: each is sound, and its tests pass.</summary>
public sealed partial class RuleReferenceTests
{
    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "docs/rules-reference");

    /// <summary>All rules of the reference that stand for themselves.</summary>
    public static IEnumerable<string> All => Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal).SelectMany(Rules).Where(static r => r.StartsWith("kind:", StringComparison.Ordinal));

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

        Assert.Empty(TextRules.Problems(rule));
        Assert.True(page == "extending.md" || TextRules.RunTests(rule) > 0);
    }

    [Fact]
    public void Every_kind_about_words_has_a_page() =>
        Assert.All(["text-pattern", "text-length", "consistency", "sequence", "metadata"], static kind =>
        {
            Assert.Contains(kind, RuleKinds.Names);
            Assert.NotEmpty(Rules(Path.Combine(Folder, kind + ".md")));
        });

    private static List<string> Rules(string page) => [.. Block().Matches(File.ReadAllText(page)).Select(static m => m.Groups["yaml"].Value).Where(static y => IsRule().IsMatch(y))];

    [GeneratedRegex("^```yaml\n(?<yaml>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Block();

    [GeneratedRegex("^(kind|extends):", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex IsRule();
}
