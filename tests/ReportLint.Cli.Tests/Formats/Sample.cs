using System.Collections.Immutable;
using System.Globalization;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli.Tests;

/// <summary>Small hand-made runs, and a way to write them out.</summary>
internal static class Sample
{
    public const string Report = "# 2023年度报告\n\n2022年，本机关办理申请3件。\n\n| 合计 | 1 | 2 | 4 |\n";

    public static readonly RuleInfo YearRule = new(
        "govinfo/year",
        "year-range",
        Severity.Warning,
        new LocalizedText("年份不符", "The year does not fit"),
        new LocalizedText("报告只写本年度。\n", "A report covers its own year.\n"));

    public static readonly RuleInfo SumRule = new(
        "govinfo/sum",
        "balanced-totals",
        Severity.Error,
        new LocalizedText("合计不符", "The total is wrong"),
        new LocalizedText("各项之和应等于合计。", "The parts must add up to the total."));

    public static readonly RuleInfo HintRule = new(
        "style", "text-pattern", Severity.Info, new LocalizedText("写法", "Wording"), new LocalizedText("", ""));

    /// <summary>A wrong year with a fix, and a wrong sum with its parts.</summary>
    public static CheckedFile TwoFindings(string path)
    {
        var year = Find(Report, "2022年") with
        {
            Fixes = [new CodeFix(new LocalizedText("改为“2023年”", "Change to “2023年”"), Applicability.Unsafe, [new TextChange(Span(Report, "2022"), "2023")])],
            Address = new ReportAddress("overview"),
        };
        var sum = new Diagnostic(SumRule, Severity.Error, Span(Report, "4"), new LocalizedText("合计应为 3", "The total should be 3"))
        {
            Related =
            [
                new RelatedLocation(Span(Report, "1 "), new LocalizedText("第一项", "first part")),
                new RelatedLocation(Span(Report, "2 |"), new LocalizedText("第二项", "second part")),
            ],
            Address = new ReportAddress(null, "applications", "total", "natural"),
        };
        return File(path, Report, year, sum);
    }

    /// <summary>A finding of the year rule at the first occurrence of the words.</summary>
    public static Diagnostic Find(string content, string words) => At(Span(content, words));

    public static Diagnostic At(TextSpan span) =>
        new(YearRule, YearRule.Severity, span, new LocalizedText("年份应为 2023", "The year should be 2023"));

    public static TextSpan Span(string content, string words) => new(content.IndexOf(words, StringComparison.Ordinal), words.Length);

    public static CheckedFile File(string path, string content, params Diagnostic[] diagnostics) =>
        new(path, new SourceText(content), [.. diagnostics]);

    public static SampleRun Run(Language language, params CheckedFile[] files) =>
        new([.. files], [], [], [YearRule, SumRule, HintRule], language, Color: false);

    public static string Write(IOutputFormat format, SampleRun run)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = format.Begin(new RunContext(run.Rules, run.Language, run.Color), output);
        var tally = new RunTally();
        foreach (var file in run.Files)
        {
            tally.Add(file);
            writer.Write(file);
        }

        writer.End(new RunOutcome(tally, run.Faults, run.Notes));
        return output.ToString();
    }

    public static SarifFormat Sarif() => new("/work/reports", static () => "1.2.3");
}

/// <summary>A whole run at once.</summary>
internal sealed record SampleRun(
    ImmutableArray<CheckedFile> Files,
    ImmutableArray<RunFault> Faults,
    ImmutableArray<RunNote> Notes,
    ImmutableArray<RuleInfo> Rules,
    Language Language,
    bool Color);
