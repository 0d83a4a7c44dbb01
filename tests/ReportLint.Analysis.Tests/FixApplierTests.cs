using System.Globalization;
using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

public sealed class FixApplierTests
{
    [Fact]
    public void Fixes_are_applied_in_the_order_of_the_text()
    {
        var fixedText = Once("abcdef", Fix((4, 1, "E")), Fix((0, 1, "A")), Fix((2, 0, "-")));
        Assert.Equal("Ab-cdEf", fixedText.Text.Content);
        Assert.Equal(3, fixedText.Fixes);
        Assert.Equal([(0, 1, "A"), (2, 0, "-"), (4, 1, "E")], Show(fixedText));
    }

    [Fact]
    public void Of_fixes_that_overlap_the_first_is_taken()
    {
        Assert.Equal("xdef", Once("abcdef", Fix((1, 3, "y")), Fix((0, 3, "x"))).Text.Content);
        Assert.Equal("xabcdef", Once("abcdef", Fix((0, 0, "x")), Fix((0, 0, "y"))).Text.Content);
        Assert.Equal("xyef", Once("abcdef", Fix((0, 2, "x")), Fix((2, 2, "y"))).Text.Content);
    }

    [Fact]
    public void A_fix_of_several_changes_is_taken_whole_or_not_at_all() =>
        Assert.Equal("Abcdef", Once("abcdef", Fix((0, 1, "A")), Fix((0, 1, "x"), (3, 1, "y"))).Text.Content);

    [Fact]
    public void Rounds_go_on_until_nothing_is_left_and_come_to_one_list()
    {
        // Each round takes one letter off each run.
        var fixedText = FixApplier.Apply(new SourceText("aaa-bb-c"), static text => Runs(text.Content));
        Assert.Equal("a-b-c", fixedText.Text.Content);
        Assert.True(fixedText.IsSettled);
        Assert.Equal(3, fixedText.Fixes);
        Assert.Equal([(1, 2, ""), (5, 1, "")], Show(fixedText));
    }

    [Fact]
    public void What_one_round_puts_in_another_may_change()
    {
        var fixedText = FixApplier.Apply(new SourceText("one two"), static text =>
            text.Content.Contains("two", StringComparison.Ordinal) ? [Fix((4, 3, "three four"))]
            : text.Content.Contains("three", StringComparison.Ordinal) ? [Fix((2, 7, "E"))]
            : []);
        Assert.Equal("onE four", fixedText.Text.Content);
        Assert.Equal([(2, 5, "E four")], Show(fixedText));
    }

    [Fact]
    public void Fixes_that_go_in_a_circle_stop()
    {
        var fixedText = FixApplier.Apply(new SourceText("a"), static text => [Fix((0, 1, text.Content == "a" ? "b" : "a"))]);
        Assert.Equal("b", fixedText.Text.Content);
        Assert.False(fixedText.IsSettled);
    }

    [Fact]
    public void Fixes_without_end_stop_after_ten_rounds()
    {
        var fixedText = FixApplier.Apply(new SourceText(""), static text => [Fix((text.Length, 0, "x"))]);
        Assert.Equal("xxxxxxxxxx", fixedText.Text.Content);
        Assert.False(fixedText.IsSettled);
    }

    [Fact]
    public void A_change_is_as_small_as_it_can_be_and_cuts_no_character_in_two()
    {
        Assert.Equal([(3, 1, "4")], Show(Once("2023年", Fix((0, 5, "2024年")))));
        Assert.Equal([(0, 2, "𠀁")], Show(Once("𠀀", Fix((0, 2, "𠀁")))));
        Assert.Empty(Once("same", Fix((0, 4, "same"))).Changes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_list_gives_the_text_that_the_rounds_gave(int seed)
    {
        var random = new Random(seed);
        for (var trial = 0; trial < 300; trial++)
        {
            var original = string.Concat(Enumerable.Range(0, random.Next(0, 30)).Select(_ => "ab𠀀"[random.Next(2)]));
            var fixedText = FixApplier.Apply(new SourceText(original), text => [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => Random(random, text.Length))]);
            Assert.Equal(fixedText.Text.Content, FixApplier.Apply(original, fixedText.Changes));
            Assert.Equal(fixedText.Changes.OrderBy(static c => c.Span), fixedText.Changes);
        }
    }

    private static CodeFix Random(Random random, int length)
    {
        var start = random.Next(length + 1);
        return Fix((start, random.Next(Math.Min(4, length - start) + 1), random.Next(9).ToString(CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<CodeFix> Runs(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == text[i - 1] && (i < 2 || text[i - 2] != text[i]))
            {
                yield return Fix((i, 1, ""));
            }
        }
    }

    private static FixedText Once(string text, params CodeFix[] fixes) => FixApplier.Apply(new SourceText(text), _ => fixes, rounds: 1);

    private static CodeFix Fix(params (int Start, int Length, string Text)[] changes) =>
        new(LocalizedText.Same("fix"), Applicability.Safe, [.. changes.Select(static c => new TextChange(new TextSpan(c.Start, c.Length), c.Text))]);

    private static IEnumerable<(int, int, string)> Show(FixedText text) => text.Changes.Select(static c => (c.Span.Start, c.Span.Length, c.NewText));
}
