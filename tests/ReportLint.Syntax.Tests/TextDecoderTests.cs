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

    [Theory]
    [InlineData("61 62 FF FF 63", 2)]
    [InlineData("E4 B8 80 E4 B8", 3)]
    [InlineData("EF BB BF 61 FF", 4)]
    [InlineData("FF FE 00 4E 00", 4)]
    [InlineData("FF FE 00 4E 00 D8 00 4E", 4)]
    [InlineData("FE FF 4E 00 D8 00", 4)]
    [InlineData("D2 BB D2", 2)]
    [InlineData("D2 BB 81 30 81 FF", 2)]
    public void Names_the_first_byte_that_no_encoding_explains(string hex, int offset)
    {
        var decoded = TextDecoder.Decode(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));

        Assert.Null(decoded.Text);
        Assert.Equal(offset, decoded.InvalidByteOffset);
    }

    [Fact]
    public void An_empty_file_is_an_empty_text()
    {
        Assert.Equal("", TextDecoder.Decode([]).Text?.Content);
    }
}
