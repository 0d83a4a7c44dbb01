using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

public sealed class ZeroFillTests
{
    public static TheoryData<TableLayout> GridLayouts() => [TableLayout.Gfm, TableLayout.Html, TableLayout.Tab, TableLayout.WordCells, TableLayout.LoosePipe];

    [Theory]
    [MemberData(nameof(GridLayouts))]
    public void Blank_cells_get_a_zero_and_nothing_else_changes(TableLayout layout)
    {
        var text = Reports.Write(layout, new Dictionary<string, string> { ["applications.new.natural"] = "", ["applications.new.other"] = "", ["applications.granted.natural"] = "-", ["active-disclosure.licensing.decisions"] = "" });
        var table = Reports.Lint(text, layout).Model?.Table("applications") ?? throw new InvalidOperationException();
        var changes = ZeroFill.Of(table);
        Assert.Equal(2, changes.Length);
        var after = Reports.Lint(FixApplier.Apply(text, changes), layout).Model?.Table("applications");
        Assert.Equal(
            table.Cells.Select(static c => (c.Row.Id, c.Column.Id, c.IsBlank ? "0" : c.Text)), after?.Cells.Select(static c => (c.Row.Id, c.Column.Id, c.Text)));
    }
}
