using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

/// <summary>A table that is turned into a pipe table says what it said before.</summary>
public sealed class TableConversionTests
{
    private static readonly Dictionary<string, string> Cells = new()
    {
        ["applications.new.natural"] = "1,203",
        ["applications.new.total"] = "1,204",
        ["applications.denied.secret.business"] = "１２",
        ["applications.carried-in.other"] = "3*",
        ["active-disclosure.licensing.decisions"] = "38",
        ["active-disclosure.fees.amount"] = "1.5",
        ["review-and-litigation.cases.direct.total"] = "7",
    };

    public static TheoryData<TableLayout> OtherLayouts() => [.. Reports.Layouts.Where(static l => l != TableLayout.Gfm)];

    [Theory]
    [MemberData(nameof(OtherLayouts))]
    public void Every_table_of_the_form_in_every_layout_is_read_to_the_same_facts(TableLayout layout) => AssertConverts(Reports.Write(layout, Cells), Reports.FormatOf(layout), 3);

    [Theory]
    [InlineData(TableLayout.Tab)]
    [InlineData(TableLayout.Html)]
    [InlineData(TableLayout.WordCells)]
    public void Blank_cells_stay_blank(TableLayout layout) =>
        AssertConverts(Reports.Write(layout, new Dictionary<string, string>(Cells) { ["applications.granted.natural"] = "", ["applications.granted.total"] = "-" }), Reports.FormatOf(layout), 3);

    [Theory]
    [InlineData(" ")]
    [InlineData("\n")]
    public void Running_text(string blank) => AssertConverts(Reports.Write(TableLayout.Tab).Replace("\t\t", "\t", StringComparison.Ordinal).Replace("\t", blank, StringComparison.Ordinal), DocumentFormat.PlainText, 3);

    [Fact]
    public void The_older_form_too() => AssertConverts(Reports.Write(TableLayout.Tab, version: "2019"), DocumentFormat.PlainText, 3);

    [Fact]
    public void Line_breaks_are_the_documents_own()
    {
        var text = Reports.Write(TableLayout.Tab, Cells).ReplaceLineEndings("\r\n");
        Assert.DoesNotContain("\n", Convert(text, DocumentFormat.PlainText, "一、本年新收").Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_pages_cut_into_pieces_becomes_one()
    {
        var whole = Reports.Write(TableLayout.Gfm, Cells);
        var lines = whole.Split('\n').ToList();
        var cut = lines.FindIndex(static l => l.Contains("（一）予以公开", StringComparison.Ordinal));
        var width = lines[cut].Count(static c => c == '|') - 1;
        lines.InsertRange(cut, ["", "|" + string.Concat(Enumerable.Repeat("  |", width)), "|" + string.Concat(Enumerable.Repeat("---|", width))]);
        Assert.Equal(whole, Convert(string.Join('\n', lines), DocumentFormat.Markdown, "一、本年新收"));
    }

    [Fact]
    public void A_pipe_table_is_left_alone()
    {
        var result = Reports.Lint(Reports.Write(TableLayout.Gfm, Cells));
        Assert.All(Enumerable.Range(0, result.Tree.Text.Length), i => Assert.Null(TableConversion.At(result.Tree, result.Model, i)));
    }

    [Theory]
    [InlineData("（一）予以公开", "注：含网上申请")]
    [InlineData("（一）予以公开", "# 题")]
    public void Words_between_the_rows_are_not_lost(string before, string words)
    {
        var text = Reports.Write(TableLayout.Html, Cells);
        var row = text.IndexOf("<tr><td>" + before, StringComparison.Ordinal);
        row = row < 0 ? text.LastIndexOf("<tr>", text.IndexOf(before, StringComparison.Ordinal), StringComparison.Ordinal) : row;
        var result = Reports.Lint(text.Insert(row, $"<tr><td colspan=\"10\">{words}</td></tr>\n"));
        Assert.Null(At(result, before));
    }

    [Fact]
    public void What_stands_behind_the_table_stays()
    {
        var text = Reports.Write(TableLayout.Tab, Cells).Replace("\n\n四、", "\n单位负责人：甲\n\n四、", StringComparison.Ordinal);
        Assert.Contains(" |\n\n单位负责人：甲\n\n四、", Convert(text, DocumentFormat.PlainText, "一、本年新收"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_is_lacking_leaves_the_table_as_it_is()
    {
        var lines = Reports.Write(TableLayout.Tab, Cells).Split('\n').Where(static l => !l.Contains("（一）予以公开", StringComparison.Ordinal));
        Assert.Null(At(Reports.Lint(string.Join('\n', lines), TableLayout.Tab), "一、本年新收"));
    }

    [Theory]
    [InlineData("甲\t乙|丙\n数*\t5\n", DocumentFormat.PlainText, "| 甲 | 乙\\|丙 |\n|---|---|\n| 数* | 5 |\n")]
    [InlineData("前文\n甲 | 乙\n丙 | 5\n丁 | 6\n", DocumentFormat.Markdown, "前文\n\n| 甲 | 乙 |\n|---|---|\n| 丙 | 5 |\n| 丁 | 6 |\n")]
    [InlineData("甲    乙\n丙    5\n丁    6\n\n后文", DocumentFormat.PlainText, "| 甲 | 乙 |\n|---|---|\n| 丙 | 5 |\n| 丁 | 6 |\n\n后文")]
    [InlineData("<table><tr><td>甲</td><td>乙*</td></tr><tr><td>丙</td><td>&lt;5&gt;</td></tr></table>\n后文", DocumentFormat.Markdown, "| 甲 | 乙\\* |\n|---|---|\n| 丙 | \\<5> |\n\n后文")]
    [InlineData("\t甲\n\t乙\n\n\t丙\n丁\n\t5\n", DocumentFormat.PlainText, "| 甲 | 乙 |\n|---|---|\n| 丙丁 | 5 |\n")]
    public void A_table_that_no_form_knows_is_written_as_it_stands(string text, DocumentFormat format, string wanted)
    {
        Assert.Equal(wanted, Convert(text, format, "甲"));
        var (before, after) = (SyntaxTree.Parse(new SourceText(text), format), SyntaxTree.Parse(new SourceText(wanted), format));
        Assert.Equal(FactReader.Read(before, null).Select(static f => (f.Table, f.Row, f.Column, f.Value, f.Labels)), FactReader.Read(after, null).Select(static f => (f.Table, f.Row, f.Column, f.Value, f.Labels)));
    }

    [Fact]
    public void What_a_merged_cell_covers_is_blank() => Assert.Equal(
        "前文\n\n| 甲 |  | 乙 |\n|---|---|---|\n|  | 丙 | 5 |\n\n后文",
        Convert("前文<table><tr><td rowspan=2>甲</td><td></td><td>乙</td></tr><tr><td>丙</td><td>5</td></tr></table>后文", DocumentFormat.Markdown, "甲"));

    [Theory]
    [InlineData("甲    乙\n丙    5    6\n", "甲")]
    [InlineData("甲\t乙｜丙\n丁\t5\n", "甲")]
    [InlineData("只是文字。\n", "只")]
    [InlineData("<table><tr><td><table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>5</td></tr></table></td></tr></table>", "甲")]
    public void What_cannot_be_written_surely_is_left_alone(string text, string at) => Assert.Null(At(Reports.Lint(text, DocumentFormat.PlainText), at));

    private static void AssertConverts(string text, DocumentFormat format, int wanted)
    {
        var before = Reports.Lint(text, format);
        var tables = before.Model?.Tables ?? [];
        Assert.Equal(wanted, tables.Length);
        foreach (var table in tables)
        {
            var change = TableConversion.At(before.Tree, before.Model, table.Cells[0].Span.Start);
            Assert.True(change is not null, table.Form.Id);
            var after = Reports.Lint(FixApplier.Apply(text, [change]), format);
            Assert.Equal(Facts(before), Facts(after));
            Assert.Equal(before.Diagnostics.Select(static d => (d.Rule.Id, d.Address)), after.Diagnostics.Select(static d => (d.Rule.Id, d.Address)));
            Assert.Null(TableConversion.At(after.Tree, after.Model, after.Model?.Table(table.Form.Id)?.Cells[0].Span.Start ?? -1));
        }
    }

    // Markdown may need a backslash to say the same.
    private static IEnumerable<(string, string, string, decimal?, string)> Facts(LintResult result) =>
        FactReader.Read(result.Tree, result.Model).Select(static f => (f.Table, f.Row, f.Column, f.Value, f.Text.Replace("\\", "", StringComparison.Ordinal)));

    private static TextChange? At(LintResult result, string words) => TableConversion.At(result.Tree, result.Model, result.Tree.Text.Content.IndexOf(words, StringComparison.Ordinal));

    private static string Convert(string text, DocumentFormat format, string words) =>
        FixApplier.Apply(text, [At(Reports.Lint(text, format), words) ?? throw new InvalidOperationException("no conversion is offered")]);
}
