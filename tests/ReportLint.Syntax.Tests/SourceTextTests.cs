namespace ReportLint.Syntax.Tests;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("a\nbc", 2, 2, 1)]
    [InlineData("a\r\nbc", 4, 2, 2)]
    [InlineData("a\rbc", 3, 2, 2)]
    [InlineData("a\u2028bc", 3, 1, 4)]
    [InlineData("𠀀年", 2, 1, 3)]
    [InlineData("a", 1, 1, 2)]
    [InlineData("a\n", 2, 2, 1)]
    public void Positions_count_from_one_in_utf16_units(string text, int offset, int line, int column)
    {
        Assert.Equal(new LinePosition(line, column), new SourceText(text).Position(offset));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("a", 1)]
    [InlineData("a\n", 2)]
    [InlineData("a\r\n\r\nb\rc\n", 5)]
    public void Lines_end_at_lf_cr_and_crlf(string text, int lines)
    {
        var source = new SourceText(text);

        Assert.Equal(lines, source.LineCount);
        Assert.Equal(text, string.Concat(Enumerable.Range(0, lines).Select(i => source.ToString(source.LineWithBreak(i)))));
        Assert.All(Enumerable.Range(0, lines), i => Assert.DoesNotContain(source.ToString(source.Line(i)), c => c is '\r' or '\n'));
    }
}
