using ReportLint.Generator;
using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

/// <summary>What is done to generated reports, in every layout, leaves what they say.</summary>
public sealed class GeneratedRewritingTests
{
    public static TheoryData<Layout> Layouts() => [.. Enum.GetValues<Layout>()];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_table_without_fault_can_be_rewritten(Layout layout)
    {
        foreach (var plan in Enumerable.Range(1, 6).Select(s => new Plan(s, layout, s % 2 == 0 ? "2019" : "2021", [], TextForm.Utf8, 0)))
        {
            Assert.Equal((plan.Command, 0), (plan.Command, Rewrite(plan)));
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_table_with_a_defect_is_read_as_before_or_left_alone(Layout layout)
    {
        foreach (var plan in DefectCatalogue.All.Select((d, i) => new Plan(200 + i, layout, i % 2 == 0 ? "2019" : "2021", [d.Name], TextForm.Utf8, 0)))
        {
            Rewrite(plan);
        }
    }

    [Fact]
    public void Fixes_applied_together_come_to_what_they_come_to_one_by_one()
    {
        foreach (var plan in Enumerable.Range(3000, 60).Select((Plans.Any with { Fewest = 2, Most = 3 }).Choose))
        {
            var report = ReportMaker.Make(plan);
            var text = new SourceText(report.Text);
            var together = FixApplier.Apply(text, t => Fixes(t, plan));
            var single = text;
            while (Fixes(single, plan).FirstOrDefault() is { } fix)
            {
                single = new SourceText(FixApplier.Apply(single.Content, fix.Fix.Changes));
            }

            Assert.Equal((plan.Command, single.Content), (plan.Command, together.Text.Content));
            Assert.Equal(together.Text.Content, FixApplier.Apply(report.Text, together.Changes));
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Figures_are_written_plainly_and_nothing_else_changes(Layout layout)
    {
        foreach (var plan in Enumerable.Range(400, 12).Select(s => new Plan(s, layout, s % 2 == 0 ? "2019" : "2021", [s % 3 == 0 ? "figure-broken" : "figure-wide"], TextForm.Utf8, 0)))
        {
            var before = Lint(ReportMaker.Make(plan).Text, plan);
            var after = Lint(FixApplier.Apply(before.Tree.Text, t => FixApplier.FixesOf(Lint(t.Content, plan).Diagnostics, Applicability.Safe)).Text.Content, plan);
            Assert.Equal(Facts(before).Append(plan.Command), Facts(after).Append(plan.Command));
            Assert.Equal((plan.Command, ""), (plan.Command, string.Concat(Findings(after))));
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_heading_that_is_taken_out_above_a_table_comes_back_in_its_line_or_not_at_all(Layout layout)
    {
        var mended = 0;
        foreach (var plan in Enumerable.Range(600, 8).Select(s => new Plan(s, layout, s % 2 == 0 ? "2019" : "2021", [], TextForm.Utf8, 0)))
        {
            var whole = Lint(ReportMaker.Make(plan).Text, plan);
            foreach (var section in whole.Model?.Sections.Found.Where(s => whole.Model.Tables.Any(t => t.Form.Section == s.Form.Id)) ?? [])
            {
                var text = whole.Tree.Text;
                var line = text.LineIndex(section.HeadingSpan.Start);
                var cut = TextSpan.FromBounds(text.Line(line).Start, text.Line(Math.Min(line + 2, text.LineCount - 1)).Start);
                var before = Lint(text.Content.Remove(cut.Start, cut.Length), plan);
                foreach (var fix in before.Diagnostics.Where(static d => d.Rule.Kind == "required-sections").SelectMany(static d => d.Fixes).Where(static f => f.Applicability == Applicability.Safe))
                {
                    mended++;
                    var after = FixApplier.Apply(before.Tree.Text.Content, fix.Changes).Split('\n');
                    Assert.Equal((plan.Command, section.Form.Id), (plan.Command, Lint(string.Join('\n', after), plan).Model?.Sections.Find(section.Form.Id)?.Form.Id));
                    after[line] = text.ToString(text.Line(line));
                    Assert.Equal((plan.Command, text.Content), (plan.Command, string.Join('\n', after)));
                }
            }
        }

        // Where nothing but the form tells a table from other lines, its first line is not certain.
        Assert.Equal(layout is Layout.Aligned or Layout.AlignedPages or Layout.RunningText or Layout.CellLines, mended == 0);
    }

    private static IEnumerable<RuleFix> Fixes(SourceText text, Plan plan) => FixApplier.FixesOf(Lint(text.Content, plan).Diagnostics, Applicability.Unsafe);

    /// <summary>Rewrites each table by itself and compares; gives how many could not be.</summary>
    private static int Rewrite(Plan plan)
    {
        var before = Lint(ReportMaker.Make(plan).Text, plan);
        var left = 0;
        Assert.NotNull(before.Model);
        foreach (var table in before.Model?.Tables ?? [])
        {
            if (before.Model is { } model && TableConversion.At(before.Tree, model, table.LabelSpan.Start) is { } change)
            {
                var after = Lint(FixApplier.Apply(before.Tree.Text.Content, [change]), plan);
                Assert.Equal(Facts(before).Append(plan.Command), Facts(after).Append(plan.Command));
                Assert.Equal(Findings(before), Findings(after));
            }
            else
            {
                left += before.Model is { } same && TableStretch.Of(same, table) is { IsOneGfmTable: true } ? 0 : 1;
            }
        }

        return left;
    }

    private static LintResult Lint(string text, Plan plan) => Reports.Lint(text, plan.Layout.Format());

    private static IEnumerable<string> Facts(LintResult result) => FactReader.Read(result.Tree, result.Model).Select(static f => $"{f.Table}.{f.Row}.{f.Column} {f.Value}");

    private static IEnumerable<string> Findings(LintResult result) => result.Diagnostics.Select(static d => $"{d.Rule.Id} {d.Address}");
}
