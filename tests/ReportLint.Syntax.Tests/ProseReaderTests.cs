namespace ReportLint.Syntax.Tests;

/// <summary>What is read as running text, and that each character of it leads back to its source.</summary>
public sealed class ProseReaderTests
{
    [Theory]
    [InlineData("申请**公开**的_信息_", "申请公开的_信息_")]
    [InlineData("an *open* _record_ of snake_case_names", "an open record of snake_case_names")]
    [InlineData("见[办法](https://example.org/a(b)c)第 3 条", "见办法第 3 条")]
    [InlineData("![图](a.png)下", "图下")]
    [InlineData("网址 https://example.org/办公 与 www.a.org。", "网址 \uFFFC办公 与 \uFFFC。")]
    [InlineData("写作 `a*b` 与 ``c`d``，`不闭合", "写作 \uFFFC 与 \uFFFC，`不闭合")]
    [InlineData("前<!-- 待补充 -->后<b>粗</b>", "前后粗")]
    [InlineData("<https://example.org> 与 <a@b.org>", "\uFFFC 与 \uFFFC")]
    [InlineData(@"\*不是\* &lt;强调&gt;", "*不是* <强调>")]
    [InlineData("行政\n许可 of a\nline，ok\r\n  再来", "行政许可 of a line，ok 再来")]
    [InlineData("> 引用\n> 继续", "引用继续")]
    [InlineData("2 * 3 = 6 [注]", "2 * 3 = 6 [注]")]
    public void Markdown(string source, string text) => Assert.Equal(text, Read(source, DocumentFormat.Markdown).Text);

    [Theory]
    [InlineData("**行政**\n许可 &amp; [a](b)", DocumentFormat.PlainText, "**行政** 许可 &amp; [a](b)")]
    [InlineData("行政<b>许\n  可</b> &amp; *a*<!-- b -->", DocumentFormat.Html, "行政许可 & *a*")]
    public void Other_formats(string source, DocumentFormat format, string text) => Assert.Equal(text, Read(source, format).Text);

    [Fact]
    public void A_place_in_the_text_is_a_place_in_the_source()
    {
        const string source = "按照**行政\r\n> 许可**法 &amp; `x`";
        var text = Read(source, DocumentFormat.Markdown);

        Assert.Equal("按照行政许可法 & \uFFFC", text.Text);
        Assert.Equal(["行政\r\n> 许可", "法", "&amp;", "`x`"], new[] { (2, 4), (6, 1), (8, 1), (10, 1) }.Select(p => text.ToSource(p.Item1, p.Item2)).Select(s => source.Substring(s.Start, s.Length)));
    }

    private static ReadableText Read(string source, DocumentFormat format) => ProseReader.Read(new SourceText(source), new TextSpan(0, source.Length), format);
}
