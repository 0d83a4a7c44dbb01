namespace ReportLint.Syntax.Tests;

/// <summary>Each layout as documents have it: cells with their exact places, blank ones included.</summary>
public sealed class TableReaderTests
{
    [Fact]
    public void Gfm()
    {
        const string text = """
            | 项目 |  | 数量 |
            |---|:-:|---|
            | 规章 |  | １２ |
            | a\|b | **3** |
            |  |  |  |
            后文
            """;

        Assert.Equal("table Gfm\n  [项目] [] [数量]\n  [规章] [] [１２]\n  [a\\|b] [**3**]\n  [] [] []\nparagraph [后文]\n", TreeText.Print(text));
    }

    [Theory]
    [InlineData(@"a\|b", "a|b")]
    [InlineData(@"3\*", "3*")]
    [InlineData(@"\<b\>", "<b>")]
    [InlineData(@"a\\b", @"a\b")]
    [InlineData(@"**3**", "3")]
    [InlineData(@"a\年", @"a\年")]
    public void A_backslash_takes_its_meaning_from_a_mark(string written, string read)
    {
        var tree = SyntaxTree.Parse(new SourceText($"| {written} | x |\n|---|---|\n"), DocumentFormat.Markdown);
        Assert.Equal(read, Assert.Single(tree.Root.Blocks.OfType<TableSyntax>()).Rows[0].Cells[0].Text);
    }

    [Fact]
    public void Gfm_without_outer_pipes_keeps_blank_cells_at_both_ends()
    {
        const string text = "项目 | 数量 | 备注\n--- | ---: | ---\n规章 | 1 |\n | 2 | 无\n";

        Assert.Equal("table Gfm\n  [项目] [数量] [备注]\n  [规章] [1] []\n  [] [2] [无]\n", TreeText.Print(text));
    }

    [Fact]
    public void Loose_pipes_end_a_cell_and_a_bare_pipe_is_a_blank_one()
    {
        const string text = "第（一）项 | |||\n规章 | 0 | |3 |\n行政许可 | 7 | ||\n";

        Assert.Equal("table LoosePipe\n  [第（一）项] [] [] []\n  [规章] [0] [] [3]\n  [行政许可] [7] [] []\n", TreeText.Print(text));
    }

    [Fact]
    public void Drawn_borders_are_no_rows()
    {
        const string text = "+----+---+\n| 规章 | 1 |\n+----+---+\n| 许可 | 2 |\n+----+---+\n";

        Assert.Equal("table LoosePipe\n  [规章] [1]\n  [许可] [2]\n", TreeText.Print(text));
    }

    [Fact]
    public void Tabs()
    {
        Assert.Equal(
            "table Tab\n  [项目] [数量] []\n  [] [规章] [2 3]\nparagraph [后文]\n",
            TreeText.Print("项目\t数量\t\n\t规章\t　2 3 \n后文"));
    }

    [Fact]
    public void A_tab_before_a_paragraph_only_indents_it()
    {
        Assert.Equal("paragraph [正文一句。⏎\t正文又一句。]\n", TreeText.Print("\t正文一句。\n\t正文又一句。\n"));
    }

    [Fact]
    public void One_cell_a_line_behind_a_tab()
    {
        const string text = "前文\n\t项目\n\t数量一\n数量二\n\n\t规章\n\t\n\t　0\n\n\t总\n计\n\t1\n三、申请情况\n";

        Assert.Equal("paragraph [前文]\ntable WordCells\n  [项目] [数量一⏎数量二]\n  [规章] [] [0]\n  [总⏎计] [1]\nheading 0 Han [三、申请情况]\n", TreeText.Print(text));
    }

    [Fact]
    public void Html_with_spans_entities_and_inner_tags()
    {
        const string text = """
            <TABLE class="x"><thead><tr><th colspan='2' rowspan=2>项目</th><th>数量</th></tr>
            <tr><th>件</th></tr></thead>
            <tr><td rowspan="2">组</td><td>a&amp;b</td><td><p><span>1</span></p></td></tr>
            <tr><td>c</td><td>&nbsp;</td></tr></TABLE>
            后文
            """;
        var tree = TreeText.Parse(text, DocumentFormat.Markdown);

        var table = Assert.Single(tree.Root.Blocks.OfType<TableSyntax>());
        Assert.Equal("0+2 项目,2+1 数量;2+1 件;0+1 组,1+1 a&b,2+1 1;1+1 c,2+1 ", string.Join(';', table.Rows.Select(r => string.Join(',', r.Cells.Select(c => $"{c.Column}+{c.ColumnSpan} {c.Text}")))));
        Assert.Equal("a&amp;b", tree.Text.ToString(table.Rows[2].Cells[1].ContentSpan));
        Assert.Equal("&nbsp;", tree.Text.ToString(table.Rows[3].Cells[1].ContentSpan));
        Assert.Equal("后文", Assert.Single(tree.Root.Blocks.OfType<ParagraphSyntax>()).Text.Text);
    }

    [Fact]
    public void A_table_around_tables_lays_out_the_page()
    {
        const string text = "<table><tr><td><h2>一、总体情况</h2><p>正文。</p><table><tr><td>规章</td><td>1</td></tr></table></td></tr></table>";

        Assert.Equal("heading 2 Han [一、总体情况]\nparagraph [正文。]\ntable Html\n  [规章] [1]\n", TreeText.Print(text, DocumentFormat.Html));
    }

    [Fact]
    public void Columns_aligned_by_blanks_with_wrapped_labels_and_page_numbers()
    {
        const string text = """
            正文一行，后面是表格。
            项目              数量    备注
            规章               1      无
                    -3-

            行政规范性
                              12      有
            文件

                四、复议诉讼情况
            """;

        Assert.Equal(
            "paragraph [正文一行，后面是表格。]\ntable Aligned\n  [项目] [数量] [备注]\n  [规章] [1] [无]\n  [行政规范性]\n  [12] [有]\n  [文件]\nheading 0 Han [四、复议诉讼情况]\n",
            TreeText.Print(text));
    }

    [Fact]
    public void Layouts_mix_in_one_document()
    {
        const string text = "a\tb\n1\t2\n\n| c | d |\n|---|---|\n| 3 | 4 |\n\n<table><tr><td>e</td></tr></table>\n";

        Assert.Equal("table Tab\n  [a] [b]\n  [1] [2]\ntable Gfm\n  [c] [d]\n  [3] [4]\ntable Html\n  [e]\n", TreeText.Print(text));
    }
}
