using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ReportLint.Analysis.Tests.Text;

/// <summary>What every match of a regular expression must contain.</summary>
public sealed class RequiredLiteralsTests
{
    [Theory]
    [InlineData("本部分(?:主要|应)报告[^。]{0,20}", "本部分 & 报告 & 主要|应")]
    [InlineData("截止(?:到|至)?(\\s*\\d{4}年)", "截止 & 年")]
    [InlineData("\\[bookmark: ?[^\\]]{1,60}\\]", "[bookmark: & ]")]
    [InlineData("([^a]),([(])", ",")]
    [InlineData("abc?d+ef*", "ab & d & e")]
    [InlineData("a|b", "a|b")]
    [InlineData("ab|c?", "")]
    [InlineData("xab|cyde+", "xab|cyde")]
    [InlineData("(a|b)xyz(c|d)", "xyz & a|b & c|d")]
    [InlineData("(?:(?:ab|cd)+|ef)g", "ab|cd|ef & g")]
    [InlineData("(?=ab)(?!cd)(?<=ef)(?<!gh)i", "i")]
    [InlineData("(?<name>ab)(?'other'cd)\\k<name>", "ab & cd")]
    [InlineData("(?i)todo", "")]
    [InlineData("(?mi)todo", "")]
    [InlineData("(?s-x:a)todo", "")]
    [InlineData("a(?(b)c|d)", "")]
    [InlineData("(?s)todo", "todo")]
    [InlineData("(?:xi)todo", "todo & xi")]
    [InlineData("共{n}件", "共 & 件")]
    [InlineData("共{n}?件{2,3}?、{0,1}", "共 & 件")]
    [InlineData("{1a}b{,2}", "{1a}b{,2}")]
    [InlineData("\\p{IsCyrillic}+и\\u0431в", "и & в")]
    [InlineData("a{2}bc[]x]yyy", "yyy & bc & a")]
    [InlineData("[^]x]zz(?<n>[)]|y)q", "zz & q")]
    [InlineData("a()b", "a & b")]
    [InlineData("", "")]
    public void A_match_has_a_literal_of_each_clause(string pattern, string clauses) =>
        Assert.Equal(Sorted(clauses), Sorted(string.Join(" & ", RequiredLiterals.Of(pattern).Select(static c => string.Join('|', c)))));

    [Fact]
    public void The_most_telling_clauses_come_first() => Assert.Equal(["abcd", "xyz", "fg"], RequiredLiterals.Of("(?:fg)e+(abcd)+.xyz[a](?:hi|jk)").Select(static c => string.Join('|', c)));

    [Theory]
    [InlineData(10, "a")]
    [InlineData(100, "")]
    [InlineData(100_000, "")]
    public void Groups_that_are_nested_deep_are_not_followed(int depth, string literal) =>
        Assert.Equal(literal, string.Concat(RequiredLiterals.Of(new string('(', depth) + "a" + new string(')', depth)).SelectMany(static c => c)));

    /// <summary>Whatever the pattern: a text in which it matches has what is required.</summary>
    [Fact]
    public void It_never_keeps_a_match_back()
    {
        var random = new Random(7);
        string[] pieces =
        [
            "a", "b", "ab", "(a|b)", "(?:ab|1)", "(?:a|b?)", "(?:(?:a|1)b|\\.)+", "(?:ab){0,2}", "(?:ab|b1){1,2}?", "[ab]", "[^a]", "a?", "b*", "(?:ba)?", "a+", "b{1,2}", "b{0}", ".", "\\d", "1", "(?<n>a1)",
            "\\.", "$", "^", "|", "(?=a)", "(?!b)",
        ];
        for (var i = 0; i < 20_000; i++)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => pieces[random.Next(pieces.Length)]));
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 10)).Select(_ => "ab1."[random.Next(4)]));
            var need = TextNeed.Regex(pattern, ignoreCase: false, isShipped: false);
            foreach (Match match in Regex.Matches(text, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10)))
            {
                Assert.True(need.IsMet(match.Value), $"{pattern} matches \"{match.Value}\"");
            }
        }
    }

    private static string Sorted(string clauses) => string.Join(" & ", clauses.Split(" & ").Order(StringComparer.Ordinal));

    /// <summary>Whatever the words and the text: letters that tell that none of the words is in it are right.</summary>
    [Fact]
    public void Words_may_be_in_a_text_just_where_one_is()
    {
        var random = new Random(11);
        for (var i = 0; i < 5_000; i++)
        {
            ImmutableArray<string> words = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Letters(random.Next(1, 4)))];
            var ignoreCase = random.Next(2) == 0;
            var text = Letters(random.Next(0, 12));
            var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

            var may = new TextMatcher([.. words.Select(static w => new TextEntry(w))], ignoreCase).MayBeIn(text);

            // Of words in any case that are not ASCII nothing is known before they are looked for.
            Assert.True(may == words.Any(w => text.Contains(w, comparison) || (ignoreCase && !System.Text.Ascii.IsValid(w))), $"{string.Join('|', words)} in {text}, {comparison}");
        }

        // 公 and the letter 512 places behind it are alike by the bits that are kept.
        string Letters(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => "公开办bB"[random.Next(5)] is var c && random.Next(4) == 0 ? (char)(c + LetterSet.Size) : c));
    }
}
