using ReportLint.Syntax;

namespace ReportLint.Cli.Tests;

public sealed class SourceExcerptTests
{
    [Theory]
    [InlineData("year 2022.", "2022", "year 2022.", "     ^^^^")]
    [InlineData("年度，2022年。", "2022年", "年度，2022年。", "      ^^^^^^")]
    [InlineData("ａ😀𠀀x", "x", "ａ😀𠀀x", "      ^")]
    [InlineData("e\u0301\u200Bx", "x", "e\u0301\u200Bx", " ^")]
    [InlineData("\ta\tb", "b", " a b", "   ^")]
    [InlineData("a\tb", "\t", "a b", " ^")]
    [InlineData("a\u202Eb\u0007c", "c", "a?b?c", "    ^")]
    [InlineData("a\u200Bb", "\u200B", "a\u200Bb", " ^")]
    [InlineData("one\r\ntwo\r\nthree", "two\r\nthree", "two", "^^^")]
    [InlineData("one\rtwo", "two", "two", "^^^")]
    [InlineData("one\n", "\n", "one", "   ^")]
    [InlineData("one\r\n", "\n", "one", "   ^")]
    public void The_carets_stand_under_the_finding(string content, string words, string line, string carets) =>
        AssertExcerpt(line, carets, SourceExcerpt.Of(new SourceText(content), Sample.Span(content, words)));

    [Theory]
    [InlineData("年份", 1, "年份", "  ^")]
    [InlineData("年份", 2, "年份", "    ^")]
    [InlineData("年份\n", 3, "", "^")]
    [InlineData("年\r\n份", 1, "年", "  ^")]
    [InlineData("", 0, "", "^")]
    [InlineData("ab", 99, "ab", "  ^")]
    public void An_empty_span_has_one_caret(string content, int at, string line, string carets) =>
        AssertExcerpt(line, carets, SourceExcerpt.Of(new SourceText(content), new TextSpan(at, 0)));

    [Fact]
    public void A_line_of_100_columns_is_whole()
    {
        var content = new string('a', 50) + "X" + new string('b', 49);
        AssertExcerpt(content, new string(' ', 50) + "^", Excerpt(content, "X"));
    }

    [Fact]
    public void A_longer_line_is_cut_around_the_finding() => AssertExcerpt(
        "…" + new string('字', 15) + "X" + new string('b', 69) + "…",
        new string(' ', 31) + "^",
        Excerpt(new string('字', 500) + "X" + new string('b', 500), "X"));

    [Fact]
    public void At_its_end_a_longer_line_is_cut_in_front_only() => AssertExcerpt(
        "…" + new string('字', 49) + "X",
        new string(' ', 99) + "^",
        Excerpt(new string('字', 500) + "X", "X"));

    [Fact]
    public void At_its_start_a_longer_line_is_cut_behind_only() => AssertExcerpt(
        "X" + new string('字', 49) + "…",
        "^",
        Excerpt("X" + new string('字', 500), "X"));

    [Fact]
    public void A_finding_wider_than_the_window_is_underlined_as_far_as_it_is_shown()
    {
        var words = "X" + new string('b', 500);
        AssertExcerpt("…" + new string('a', 30) + words[..70] + "…", new string(' ', 31) + new string('^', 70), Excerpt(new string('a', 99) + words, words));
    }

    [Fact]
    public void A_cut_leaves_no_combining_mark_without_its_letter()
    {
        var excerpt = Excerpt(string.Concat(Enumerable.Repeat("字\u0301", 60)) + "X" + new string('b', 70), "X");
        Assert.StartsWith("…字\u0301", excerpt.Text, StringComparison.Ordinal);
        Assert.Equal(31, excerpt.CaretColumn);
    }

    [Fact]
    public void Characters_without_width_do_not_make_the_excerpt_endless() =>
        Assert.InRange(Excerpt(new string('\u0301', 100_000) + "X" + new string('\u0301', 100_000), "X").Text.Length, 1, 2000);

    private static SourceExcerpt Excerpt(string content, string words) => SourceExcerpt.Of(new SourceText(content), Sample.Span(content, words));

    private static void AssertExcerpt(string line, string carets, SourceExcerpt excerpt)
    {
        Assert.Equal(line, excerpt.Text);
        Assert.Equal(carets, new string(' ', excerpt.CaretColumn) + new string('^', excerpt.CaretCount));
    }
}
