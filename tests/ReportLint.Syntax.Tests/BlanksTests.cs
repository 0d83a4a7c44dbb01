namespace ReportLint.Syntax.Tests;

public sealed class BlanksTests
{
    [Fact]
    public void The_list_of_blanks_holds_just_the_characters_that_are_blank()
    {
        for (var c = char.MinValue; c < char.MaxValue; c++)
        {
            Assert.True(Blanks.IsBlank(c) == Blanks.All.Contains(c) && Blanks.IsBlank(c) == (char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\u2060'), $"U+{(int)c:X4}");
        }
    }
}
