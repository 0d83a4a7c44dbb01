using System.Globalization;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>For people: what failed, each at its place in the rule file, then how many passed.</summary>
internal sealed class TextTestFormat : ITestFormat
{
    public string Name => "text";

    public void Write(TestRun run, Language language, TextWriter output)
    {
        // What fails alike in several layouts is told once, as it stands in the first one.
        foreach (var alike in run.Outcomes.Where(static o => !o.Passed).GroupBy(static o => (o.Test, string.Join(' ', o.Failures.Select(static f => f.Fault)))))
        {
            var (first, more) = (alike.First(), alike.Count() - 1);
            output.Write($"{TerminalText.Clean(TestWords.Place(first.Test))}: {TerminalText.Clean(first.Test.Rule)}: {TerminalText.Clean(TestWords.Name(first))}{More(more, language)}\n");
            foreach (var failure in first.Failures)
            {
                output.Write($"  {failure.Name.In(language)}: {TerminalText.Clean(failure.Message.In(language))}\n");
            }
        }

        foreach (var rule in run.Uncovered)
        {
            output.Write(language == Language.Chinese ? $"{TerminalText.Clean(rule)}: 没有测试使这条规则报告问题\n" : $"{TerminalText.Clean(rule)}: no test makes this rule find anything\n");
        }

        output.Write(Summary(run, language) + "\n");
    }

    private static string More(int layouts, Language language) => layouts == 0 ? ""
        : language == Language.Chinese ? string.Create(CultureInfo.InvariantCulture, $"，另有 {layouts} 种版式相同")
        : string.Create(CultureInfo.InvariantCulture, $", and alike in {layouts} more layouts");

    private static string Summary(TestRun run, Language language)
    {
        var failed = run.Outcomes.Count(static o => !o.Passed);
        var tests = run.Outcomes.Select(static o => o.Test).Distinct().Count();
        var rules = run.Outcomes.Select(static o => o.Test.Rule).Distinct(StringComparer.Ordinal).Count();
        var faults = string.Join(language == Language.Chinese ? "，" : ", ", run.Outcomes.SelectMany(static o => o.Failures).GroupBy(static f => f.Fault).OrderBy(static g => g.Key)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {g.First().Name.In(language)}")));
        return language == Language.Chinese
            ? string.Create(CultureInfo.InvariantCulture, $"{rules} 条规则的 {tests} 个测试：{run.Outcomes.Length - failed} 次通过，{failed} 次失败{(faults.Length > 0 ? $"（{faults}）" : "")}")
            : string.Create(CultureInfo.InvariantCulture, $"{tests} test{(tests == 1 ? "" : "s")} of {rules} rule{(rules == 1 ? "" : "s")}: {run.Outcomes.Length - failed} runs passed, {failed} failed{(faults.Length > 0 ? $" ({faults})" : "")}");
    }
}
