using System.Text;

namespace ReportLint.Syntax.Tests;

public sealed class TextDecoderTests
{
    private const string Text = "标题\r\n数字 1２3\n";

    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", false, "utf-8")]
    [InlineData("utf-8", true, "utf-8-bom")]
    [InlineData("utf-16", true, "utf-16le")]
    [InlineData("utf-16BE", true, "utf-16be")]
    [InlineData("GB18030", false, "gb18030")]
    [InlineData("GBK", false, "gb18030")]
    public void Reads_the_encodings_that_reports_come_in(string encoding, bool withPreamble, string expected)
    {
        var writer = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. withPreamble ? writer.GetPreamble() : [], .. writer.GetBytes(Text)];

        var decoded = TextDecoder.Decode(bytes);

        Assert.Equal(Text, decoded.Text?.Content);
        Assert.Equal(expected, decoded.Encoding?.Name);
    }

    [Fact]
    public void Reads_four_byte_characters_of_gb18030()
    {
        var bytes = Encoding.GetEncoding("GB18030").GetBytes("申请㐀𠀀");

        Assert.Equal("申请㐀𠀀", TextDecoder.Decode(bytes).Text?.Content);
    }

    [Fact]
    public void Names_the_first_byte_that_no_encoding_explains()
    {
        var decoded = TextDecoder.Decode([(byte)'a', (byte)'b', 0xFF, 0xFF, (byte)'c']);

        Assert.Null(decoded.Text);
        Assert.Equal(2, decoded.InvalidByteOffset);
    }

    [Fact]
    public void An_empty_file_is_an_empty_text()
    {
        Assert.Equal("", TextDecoder.Decode([]).Text?.Content);
    }
}
