namespace ReportLint.LanguageServer.Tests;

public sealed class ShownTextTests
{
    [Theory]
    [InlineData("a\r\n  b\tc\u0007", "a b c")]
    [InlineData(" \u202E12\u2066\u200B ", "12")]
    [InlineData("", "")]
    public void One_line_has_no_control_and_format_characters(string text, string shown) => Assert.Equal(shown, ShownText.OneLine(text));

    [Theory]
    [InlineData("1. 甲", "1\\. 甲")]
    [InlineData("甲1.乙", "甲1.乙")]
    [InlineData("- 甲-乙", "\\- 甲-乙")]
    [InlineData("# 甲", "\\# 甲")]
    [InlineData("[甲](http://x)", "\\[甲\\]\\(http\\://x\\)")]
    [InlineData("www.x.cn", "www\\.x.cn")]
    [InlineData("<img> `x` *y* _z_ \\", "\\<img\\> \\`x\\` \\*y\\* \\_z\\_ \\\\")]
    [InlineData("$(alert) &lt; a|b ~c~ !", "\\$\\(alert\\) \\&lt; a\\|b \\~c\\~ \\!")]
    public void Mark_up_is_escaped(string text, string shown) => Assert.Equal(shown, ShownText.Markdown(text));
}
