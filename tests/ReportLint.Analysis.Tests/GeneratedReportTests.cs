using ReportLint.Generator;

namespace ReportLint.Analysis.Tests;

/// <summary>
/// Generated reports, the same ones every time: what was planted is found at its exact place, nothing else is claimed, and every figure is read.
/// Each failure names the command that makes the one report again; npm run generate runs over as many others as wanted.
/// </summary>
public sealed class GeneratedReportTests
{
    private static readonly string[] Versions = ["2019", "2021"];

    public static TheoryData<Layout> Layouts() => [.. Enum.GetValues<Layout>()];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_report_without_fault_is_silent(Layout layout)
    {
        AssertRight(Versions.SelectMany(v => Enumerable.Range(1, 4).Select(s => new Plan(s, layout, v, [], FormOf(s), s == 4 ? 20_000 : 0))));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_defect_is_found_at_its_place_and_nothing_else(Layout layout)
    {
        AssertRight(DefectCatalogue.All.SelectMany((d, i) => Versions.Select((v, j) => new Plan(100 + (2 * i) + j, layout, v, [d.Name], FormOf(i + j), 0))));
    }

    [Fact]
    public void Several_defects_are_each_found()
    {
        AssertRight(Enumerable.Range(1000, 200).Select((Plans.Any with { Fewest = 2, Most = 3 }).Choose));
    }

    [Fact]
    public void What_is_missed_and_what_is_claimed_besides_are_told()
    {
        var report = ReportMaker.Make(new Plan(7, Layout.Gfm, "2021", ["cell-unit"], TextForm.Utf8, 0));
        var cell = Assert.Single(report.Expected);
        var moved = cell with { Span = new Syntax.TextSpan(cell.Span.Start - 1, cell.Span.Length) };

        var verdict = Checker.Check(report with { Expected = [moved] });

        Assert.True(Checker.Check(report).IsRight);
        Assert.Equal(moved.Span, Assert.Single(verdict.Missed).Span);
        Assert.Equal(cell.Span, Assert.Single(verdict.Others).Span);
    }

    [Fact]
    public void The_same_plan_makes_the_same_bytes()
    {
        foreach (var plan in Enumerable.Range(2000, 30).Select((Plans.Any with { Size = 10_000 }).Choose))
        {
            Assert.Equal(ReportMaker.Make(plan).Bytes(), ReportMaker.Make(plan).Bytes());
        }
    }

    [Fact]
    public void A_report_has_the_size_wanted()
    {
        foreach (var size in new[] { 10_000, 1_000_000 })
        {
            var report = ReportMaker.Make(new Plan(1, Layout.Gfm, "2021", [], TextForm.Utf8, size));

            Assert.InRange(report.Bytes().Length, size, size * 1.1);
        }
    }

    private static TextForm FormOf(int number) => (TextForm)(number % Enum.GetValues<TextForm>().Length);

    private static void AssertRight(IEnumerable<Plan> plans)
    {
        var verdicts = plans.AsParallel().AsOrdered().Select(p => Checker.Check(ReportMaker.Make(p))).ToList();
        var wrong = verdicts.Where(v => !v.IsRight && !KnownFaults.Commands.Contains(v.Report.Plan.Command)).Select(v => v.Explain()).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));

        var mended = verdicts.Where(v => v.IsRight && KnownFaults.Commands.Contains(v.Report.Plan.Command)).Select(v => v.Report.Plan.Command);
        Assert.True(!mended.Any(), "These are right now: take them out of KnownFaults.\n" + string.Join('\n', mended));
    }
}
