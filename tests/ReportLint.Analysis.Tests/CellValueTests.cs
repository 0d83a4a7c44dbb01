using System.Globalization;

namespace ReportLint.Analysis.Tests;

public sealed class CellValueTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData(" 12 ", "12")]
    [InlineData("　１２", "12")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("１，２３４", "1234")]
    [InlineData("96171.6", "96171.6")]
    [InlineData("-3", "-3")]
    [InlineData("－3", "-3")]
    [InlineData("+2", "2")]
    [InlineData("007", "7")]
    [InlineData("1\u200B2", "12")]
    [InlineData("\u2060１\uFEFF２", "12")]
    public void Numbers(string text, string value)
    {
        Assert.Equal((CellValueKind.Number, (decimal?)decimal.Parse(value, CultureInfo.InvariantCulture)), Read(text));
    }

    [Theory]
    [InlineData("", CellValueKind.Blank)]
    [InlineData("　\t", CellValueKind.Blank)]
    [InlineData("-", CellValueKind.Dash)]
    [InlineData("——", CellValueKind.Dash)]
    [InlineData("/", CellValueKind.Dash)]
    [InlineData("无", CellValueKind.None)]
    [InlineData("不适用", CellValueKind.None)]
    [InlineData("3件", CellValueKind.Text)]
    [InlineData("约5", CellValueKind.Text)]
    [InlineData("1 2", CellValueKind.Text)]
    [InlineData("O", CellValueKind.Text)]
    [InlineData("1,23", CellValueKind.Text)]
    [InlineData("1.2.3", CellValueKind.Text)]
    [InlineData("5%", CellValueKind.Text)]
    [InlineData("99999999999999999999999999999999999999", CellValueKind.Text)]
    public void What_is_no_number_stays_distinct(string text, CellValueKind kind)
    {
        Assert.Equal((kind, (decimal?)null), Read(text));
    }

    private static (CellValueKind Kind, decimal? Number) Read(string text)
    {
        var value = CellValue.Read(text);
        return (value.Kind, value.Number);
    }
}
