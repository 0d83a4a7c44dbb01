using System.Collections.Immutable;
using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>Above the tests of a rule file, what they come to as the file stands in the editor.</summary>
internal static class RuleTestLenses
{
    public static CodeLens[] Of(OpenDocument document, AuthoredFile file, Snapshot state, CancellationToken cancellation)
    {
        var outcomes = file.Outcomes(cancellation);
        if (outcomes.IsEmpty || TestsLine(document.Text.Content) is not { } line)
        {
            return [];
        }

        var place = new Position(line, 0);
        return [new CodeLens(new Range(place, place), new LensCommand(Title(outcomes, state.Language), ""))];
    }

    /// <summary>What failed, each at its test.</summary>
    public static IEnumerable<ConfigurationProblem> Failures(ImmutableArray<TestOutcome> outcomes) =>
        outcomes.Where(static o => !o.Passed).DistinctBy(static o => o.Test).SelectMany(static o => o.Failures.Select(f => o.Test.Place.Problem(
            $"测试“{o.Test.Name}”：{f.Name.Zh}：{f.Message.Zh}", $"test \"{o.Test.Name}\": {f.Name.En}: {f.Message.En}")));

    private static string Title(ImmutableArray<TestOutcome> outcomes, Language language)
    {
        var passed = outcomes.Count(static o => o.Passed);
        var faults = outcomes.SelectMany(static o => o.Failures).GroupBy(static f => f.Fault).OrderBy(static g => g.Key).Select(g => language == Language.Chinese ? $"{g.Count()} 次{g.First().Name.Zh}" : $"{g.Count()} {g.First().Name.En}");
        return string.Join(language == Language.Chinese ? "，" : ", ", faults.Prepend(language == Language.Chinese ? $"{passed} 次通过" : $"{passed} passed"));
    }

    private static int? TestsLine(string text)
    {
        var line = 0;
        foreach (var words in text.AsSpan().EnumerateLines())
        {
            if (words.StartsWith("tests:", StringComparison.Ordinal))
            {
                return line;
            }

            line++;
        }

        return null;
    }
}
