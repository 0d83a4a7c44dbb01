using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

public sealed class BoundPlaceTests
{
    [Fact]
    public void Every_cell_and_label_is_found_at_its_place_in_every_layout()
    {
        foreach (var layout in Reports.Layouts)
        {
            var model = Reports.Lint(Reports.Write(layout), layout).Model ?? throw new InvalidOperationException();
            foreach (var row in model.Tables.SelectMany(static t => t.Rows))
            {
                Assert.All(row.Cells, c => Assert.Same(c, BoundPlace.At(model, c.Span.Start)?.Cell));
                Assert.All(row.Cells, c => Assert.Same(c, BoundPlace.At(model, c.Span.End)?.Cell));
                if (row.Form.Label is not null)
                {
                    Assert.Same(row, BoundPlace.At(model, row.LabelSpan.Start)?.Row);
                }
            }
        }
    }

    [Fact]
    public void Before_between_and_behind_cells_there_is_nothing()
    {
        var text = Reports.Write(TableLayout.Gfm);
        var model = Reports.Lint(text).Model;
        Assert.Null(BoundPlace.At(model, 0));
        Assert.Null(BoundPlace.At(model, text.Length));
        Assert.Null(BoundPlace.At(model, text.Length + 5));
        Assert.Null(BoundPlace.At(model, text.IndexOf("| 规章", StringComparison.Ordinal)));
        Assert.Null(BoundPlace.At(null, 0));
    }
}
