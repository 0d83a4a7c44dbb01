using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

/// <summary>Each fix of each finding, in every layout: it removes its own finding and no other, and changes no other figure.</summary>
public sealed class FixTests
{
    private static readonly string[] Places = ["applications.new.natural", "applications.granted.total", "applications.denied.secret.legal-service", "applications.carried-out.total", "active-disclosure.licensing.decisions", "active-disclosure.regulations.in-force", "review-and-litigation.cases.direct.total"];

    public static TheoryData<TableLayout, string> Faults()
    {
        var data = new TheoryData<TableLayout, string>();
        foreach (var layout in Reports.Layouts)
        {
            foreach (var fault in new[] { "", "-", "无", "7", "8件" })
            {
                data.Add(layout, fault);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fix_mends_its_finding_and_nothing_else(TableLayout layout, string fault)
    {
        foreach (var place in Places)
        {
            AssertFixes(Reports.Write(layout, new Dictionary<string, string> { [place] = fault }), layout);
        }
    }

    [Theory]
    [InlineData("本报告所列数据的统计期限自2022年1月1日起至2023年12月31日止。")]
    [InlineData("2022年，我局按时公开各类信息。")]
    [InlineData("本报告的统计期限为2022年1月至12月。")]
    public void A_fix_of_a_year(string sentence)
    {
        Assert.Equal(1, AssertFixes(Reports.Write(TableLayout.Gfm, prose: id => id == "overview" ? sentence : Reports.Prose(id)), TableLayout.Gfm));
    }

    [Fact]
    public void Many_blank_cells_are_filled_at_once()
    {
        var cells = Reports.Pack.Table("applications", "2021")?.Rows.Take(6).ToDictionary(r => $"applications.{r.Id}.natural", _ => "");

        Assert.Equal(1, AssertFixes(Reports.Write(TableLayout.Tab, cells), TableLayout.Tab));
    }

    [Theory]
    [InlineData(TableLayout.Tab, "\t")]
    [InlineData(TableLayout.Gfm, " |")]
    public void A_cell_that_was_cut_off_at_the_end_of_its_row_is_blank_and_moves_no_other(TableLayout layout, string delimiter)
    {
        var text = Reports.Write(layout, new Dictionary<string, string> { ["applications.new.natural"] = "7", ["applications.new.total"] = "" });
        var line = text.Split('\n').Single(l => l.Contains("一、本年新收", StringComparison.Ordinal));
        var cut = layout == TableLayout.Tab ? line.TrimEnd('\t') : line[..(line.TrimEnd('|', ' ').Length + delimiter.Length)];
        var result = Reports.Lint(text.Replace(line, cut, StringComparison.Ordinal), layout);

        var finding = Assert.Single(result.Diagnostics, d => d.Rule.Kind == "numeric-cells");
        Assert.Equal(("new", "total"), (finding.Address.Row, finding.Address.Column));
        Assert.Empty(finding.Fixes);
        Assert.Equal(7, result.Model?.Table("applications")?.Cell("new", "natural")?.Value.Number);
    }

    /// <summary>Applies every fix by itself; gives how many there were.</summary>
    private static int AssertFixes(string text, TableLayout layout)
    {
        var before = Reports.Lint(text, layout);
        var count = 0;
        foreach (var finding in before.Diagnostics)
        {
            foreach (var fix in finding.Fixes)
            {
                count++;
                var after = Reports.Lint(Changes.Apply(text, fix), layout);
                var left = before.Diagnostics.Where(d => !ReferenceEquals(d, finding)).Select(d => (d.Rule.Id, d.Address)).ToList();

                // A cell that holds a number at last takes part in its sums again, so those may speak now.
                Assert.Equal(left, after.Diagnostics.Select(d => (d.Rule.Id, d.Address)).Where(d => finding.Rule.Kind != "numeric-cells" || left.Contains(d)));
                Assert.DoesNotContain(after.Diagnostics, d => d.Rule == finding.Rule && d.Address == finding.Address);
                var changed = Figures(before).Except(Figures(after)).Select(f => f.Id).ToList();
                Assert.True(changed.Count <= Math.Max(1, fix.Changes.Length), string.Join(", ", changed));
            }
        }

        return count;
    }

    private static IEnumerable<(string Id, string Text)> Figures(LintResult result) =>
        result.Model?.Tables.SelectMany(t => t.Cells.Select(c => ($"{t.Form.Id}.{c.Row.Id}.{c.Column.Id}", c.Text))) ?? [];
}
