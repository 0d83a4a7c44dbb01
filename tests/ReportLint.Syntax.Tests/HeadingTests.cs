namespace ReportLint.Syntax.Tests;

public sealed class HeadingTests
{
    [Fact]
    public void Headings_are_known_by_mark_up_and_by_numbering()
    {
        const string text = """
            # 某局 2023 年报告

            ## 一、总体情况 ##

            （一）主动公开情况
            正文第一行，
            正文第二行。
            第三部分 申请情况

            工作概况
            ====

            Section 2. Requests
            """;

        Assert.Equal(
            """
            heading 1 - [某局 2023 年报告]
            heading 2 Han [一、总体情况]
            heading 0 HanInBrackets [（一）主动公开情况]
            paragraph [正文第一行，⏎正文第二行。]
            heading 0 Part [第三部分 申请情况]
            heading 1 - [工作概况]
            heading 0 Word [Section 2. Requests]

            """,
            TreeText.Print(text));
    }

    [Theory]
    [InlineData("工作概况\n====\n\n正文。", DocumentFormat.Markdown)]
    [InlineData("工作概况\n====\n\n正文。", DocumentFormat.PlainText)]
    public void A_line_with_a_line_of_marks_below_is_a_heading(string text, DocumentFormat format)
    {
        Assert.Equal("heading 1 - [工作概况]\nparagraph [正文。]\n", TreeText.Print(text, format));
        Assert.Equal("heading 1 - [报告]\nheading 1 - [工作概况]\nparagraph [正文。]\n", TreeText.Print("# 报告\n" + text, DocumentFormat.Markdown));
    }

    [Theory]
    [InlineData("<h2>一、总体情况</h2>", "heading 2 Han [一、总体情况]\n")]
    [InlineData("<p align=\"center\"><strong>一、总体情况</strong></p>", "heading 0 Han [一、总体情况]\n")]
    [InlineData("<a id=\"one\"></a>**一、总体情况**", "heading 0 Han [一、总体情况]\n")]
    [InlineData("## <a id=\"one\"></a>一、总体情况", "heading 2 Han [一、总体情况]\n")]
    [InlineData("<p>1. 甲</p>\n<p>2. 乙</p>", "paragraph [<p>1. 甲</p>⏎<p>2. 乙</p>]\n")]
    [InlineData("<td>（一）予以公开</td>", "paragraph [<td>（一）予以公开</td>]\n")]
    [InlineData("<b>一、总体</b>情况<br>", "paragraph [<b>一、总体</b>情况<br>]\n")]
    [InlineData("<p></p>", "paragraph [<p></p>]\n")]
    public void Tags_around_a_line_are_no_part_of_its_heading(string text, string expected)
    {
        Assert.Equal(expected, TreeText.Print(text, DocumentFormat.Markdown));
    }

    [Theory]
    [InlineData("#\n", "heading 1 - []\n")]
    [InlineData("## \n正文。", "heading 2 - []\nparagraph [正文。]\n")]
    [InlineData("#######\n", "paragraph [#######]\n")]
    public void Marks_alone_are_a_heading_without_words(string text, string tree) => Assert.Equal(tree, TreeText.Print(text, DocumentFormat.Markdown));

    [Fact]
    public void A_rule_below_a_paragraph_makes_no_heading_of_it() =>
        Assert.DoesNotContain("heading", TreeText.Print("第一行，\n第二行。\n---\n", DocumentFormat.Markdown), StringComparison.Ordinal);

    [Theory]
    [InlineData("（一）主动公开。全年公开信息 10 条，其中文件 2 件。")]
    [InlineData("1、加强培训；\n2、加强检查；")]
    [InlineData("1. 培训\n2. 检查\n3. 考核")]
    [InlineData("一是加强领导")]
    [InlineData("2. 0 0 0")]
    public void Sentences_list_items_and_figures_are_no_headings(string text)
    {
        Assert.DoesNotContain("heading", TreeText.Print(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_front_matter_and_comments_of_markdown_are_no_text()
    {
        const string text = """
            ---
            title: 一、总体情况
            ---
            ```
            # 一、总体情况
            | a | b |
            ```

            <!-- # 一、总体情况 -->

            **二、申请情况**
            """;

        Assert.Equal(
            """
            FrontMatter [---⏎title: 一、总体情况⏎---]
            Verbatim [```⏎# 一、总体情况⏎| a | b |⏎```]
            Verbatim [<!-- # 一、总体情况 -->]
            heading 0 Han [二、申请情况]

            """,
            TreeText.Print(text, DocumentFormat.Markdown));
    }
}
