namespace ReportLint.Syntax.Tests;

public sealed class NumberingTests
{
    [Theory]
    [InlineData("一、总体情况", NumberingStyle.Han, 1, 2)]
    [InlineData("十一．其他", NumberingStyle.Han, 11, 3)]
    [InlineData("二十、其他", NumberingStyle.Han, 20, 3)]
    [InlineData("（一）主动公开", NumberingStyle.HanInBrackets, 1, 3)]
    [InlineData("(二) 部分公开", NumberingStyle.HanInBrackets, 2, 4)]
    [InlineData("第三部分 申请", NumberingStyle.Part, 3, 5)]
    [InlineData("第二章　情况", NumberingStyle.Part, 2, 4)]
    [InlineData("1.属于国家秘密", NumberingStyle.Digit, 1, 2)]
    [InlineData("３、其他", NumberingStyle.Digit, 3, 2)]
    [InlineData("(4) 其他", NumberingStyle.DigitInBrackets, 4, 4)]
    [InlineData("2）其他", NumberingStyle.DigitInBrackets, 2, 2)]
    [InlineData("1.2 范围", NumberingStyle.Decimal, 1, 4)]
    [InlineData("Section 2. Requests", NumberingStyle.Word, 2, 11)]
    [InlineData("V. Requests", NumberingStyle.Letter, 5, 3)]
    [InlineData("③其他", NumberingStyle.Circled, 3, 1)]
    public void Reads_numbering(string text, NumberingStyle style, int ordinal, int length)
    {
        Assert.Equal(new Numbering(style, ordinal, length), Numbering.Read(text));
    }

    [Theory]
    [InlineData("一、总体情况", 3, "三、")]
    [InlineData("十一．其他", 20, "二十．")]
    [InlineData("二、其他", 12, "十二、")]
    [InlineData("（ 一 ）主动", 4, "（ 四 ）")]
    [InlineData("第三部分 申请", 2, "第二部分 ")]
    [InlineData("1.属于", 10, "10.")]
    [InlineData("３、其他", 12, "１２、")]
    [InlineData("Section 2. Requests", 3, "Section 3. ")]
    [InlineData("V. Requests", 9, "IX. ")]
    [InlineData("B. Requests", 3, "C. ")]
    [InlineData("③其他", 4, "④")]
    public void Writes_another_number_in_the_same_way(string text, int ordinal, string wanted)
    {
        var numbering = Numbering.Read(text) ?? throw new InvalidOperationException();
        var written = NumberingWriter.Like(text[..numbering.Length], numbering.Style, ordinal);
        Assert.Equal(wanted, written);
        Assert.Equal(ordinal, Numbering.Read(written + "年")?.Ordinal);
    }

    [Theory]
    [InlineData("2023年工作")]
    [InlineData("1.05%")]
    [InlineData("1,234")]
    [InlineData("10:30")]
    [InlineData("三公经费")]
    [InlineData("一是加强领导")]
    [InlineData("（略）")]
    [InlineData("")]
    public void Leaves_figures_and_words_alone(string text)
    {
        Assert.Null(Numbering.Read(text));
    }
}
