namespace ReportLint.Analysis.Tests.Text;

/// <summary>What every match of a regular expression must contain.</summary>
public sealed class RequiredLiteralTests
{
    [Theory]
    [InlineData("本部分(?:主要|应)报告[^。]{0,20}", "本部分")]
    [InlineData("截止(?:到|至)?(\\s*\\d{4}年)", "截止")]
    [InlineData("\\[bookmark: ?[^\\]]{1,60}\\]", "[bookmark:")]
    [InlineData("([^a]),([(])", ",")]
    [InlineData("abc?d+ef*", "ab")]
    [InlineData("a|b", "")]
    [InlineData("(a|b)xyz(c|d)", "xyz")]
    [InlineData("(?i)todo", "")]
    [InlineData("(?mi)todo", "")]
    [InlineData("(?s-x:a)todo", "")]
    [InlineData("(?s)todo", "todo")]
    [InlineData("(?:xi)todo", "todo")]
    [InlineData("\\p{IsCyrillic}+и\\u0431в", "и")]
    [InlineData("a{2}bc[]x]yyy", "yyy")]
    [InlineData("[^]x]zz(?<n>[)]|y)q", "zz")]
    [InlineData("", "")]
    public void It_is_the_longest_piece_that_cannot_be_left_out(string pattern, string literal) => Assert.Equal(literal, RequiredLiteral.Of(pattern));

    /// <summary>Whatever the pattern: a text in which it matches has its literal.</summary>
    [Fact]
    public void A_match_has_it()
    {
        var random = new Random(7);
        string[] pieces = ["a", "b", "ab", "(a|b)", "[ab]", "[^a]", "a?", "b*", "(?:ba)?", "a+", "b{1,2}", ".", "\\d", "1", "(?<n>a1)", "\\.", "$", "^"];
        for (var i = 0; i < 5000; i++)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => pieces[random.Next(pieces.Length)]));
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 10)).Select(_ => "ab1."[random.Next(4)]));
            foreach (System.Text.RegularExpressions.Match match in LinearPattern.Create(pattern).Matches(text))
            {
                Assert.Contains(RequiredLiteral.Of(pattern), match.Value, StringComparison.Ordinal);
            }
        }
    }
}
