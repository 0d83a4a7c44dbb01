using System.Collections.Immutable;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>What a run of rules' tests came to.</summary>
/// <param name="Outcomes">One for each test and each layout that it ran in.</param>
/// <param name="Uncovered">Rules that no test makes fire; empty where that was not asked for.</param>
internal sealed record TestRun(ImmutableArray<TestOutcome> Outcomes, ImmutableArray<string> Uncovered)
{
    public bool Passed => Uncovered.IsEmpty && Outcomes.All(static o => o.Passed);
}

/// <summary>One way to write out a run of rules' tests.</summary>
internal interface ITestFormat
{
    string Name { get; }

    void Write(TestRun run, Language language, TextWriter output);
}

/// <summary>All of them, by the name that "--format" takes.</summary>
internal static class TestFormats
{
    private static readonly ImmutableArray<ITestFormat> All = [new TextTestFormat(), new JsonTestFormat(), new JunitTestFormat()];

    public static IEnumerable<string> Names => All.Select(static f => f.Name);

    public static ITestFormat Find(string name) => All.First(f => string.Equals(f.Name, name, StringComparison.Ordinal));
}

/// <summary>How tests are named.</summary>
internal static class TestWords
{
    /// <summary>Where a test stands, as other messages say it.</summary>
    public static string Place(RuleTest test) => $"{ShownPath.Of(test.Place.File)}:{test.Place.Line}:{test.Place.Column}";

    /// <summary>The test's name with the layout that it ran in.</summary>
    public static string Name(TestOutcome outcome) => outcome.Layout is { } layout ? $"{outcome.Test.Name} [{RuleTestRunner.NameOf(layout)}]" : outcome.Test.Name;
}
