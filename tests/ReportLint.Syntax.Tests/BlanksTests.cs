namespace ReportLint.Syntax.Tests;

public sealed class BlanksTests
{
    [Fact]
    public void Blanks_are_white_space_and_characters_without_width()
    {
        for (var c = char.MinValue; c < char.MaxValue; c++)
        {
            Assert.True(Blanks.IsBlank(c) == (char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\u2060'), $"U+{(int)c:X4}");
        }
    }
}
