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
    public void Of_fixes_that_go_in_a_circle_none_is_applied_and_their_rules_are_named()
    {
        var fixedText = FixApplier.Apply(new SourceText("-a"), static text => text.Content switch
        {
            "-a" => [Fix((0, 1, "+")) with { Rule = "sign" }],
            "+a" => [Fix((1, 1, "b")) with { Rule = "letter" }],
            "+b" => [Fix((1, 1, "c")) with { Rule = "next letter" }],
            _ => [Fix((1, 1, "a")) with { Rule = "first letter" }],
        });
        Assert.Equal("+a", fixedText.Text.Content);
        Assert.Equal([(0, 1, "+")], Show(fixedText));
        Assert.Equal(1, fixedText.Fixes);
        Assert.False(fixedText.IsSettled);
        Assert.Equal("letter, next letter, first letter", string.Join(", ", fixedText.Circle));
        Assert.Empty(fixedText.Endless);
    }

    [Fact]
    public void A_fix_that_changes_nothing_is_a_circle_of_its_own()
    {
        var fixedText = FixApplier.Apply(new SourceText("a"), static _ => [Fix((0, 1, "a"))]);
        Assert.Equal(("a", 0, "rule"), (fixedText.Text.Content, fixedText.Fixes, Assert.Single(fixedText.Circle)));
    }

    [Fact]
    public void Fixes_without_end_stop_after_ten_rounds()
    {
        var fixedText = FixApplier.Apply(new SourceText(""), static text => [Fix((text.Length, 0, "x"))]);
        Assert.Equal("xxxxxxxxxx", fixedText.Text.Content);
        Assert.False(fixedText.IsSettled);
        Assert.Equal("rule", Assert.Single(fixedText.Endless));
    }

    [Fact]
    public void The_first_fix_of_a_finding_that_is_safe_enough()
    {
        var (safe, other, bold) = (Fix((0, 1, "a")).Fix, Fix((0, 1, "b")).Fix, Fix((0, 1, "c")).Fix with { Applicability = Applicability.Unsafe });
        Diagnostic[] findings = [Finding(bold, safe, other), Finding(bold), Finding(), Finding(other, bold)];
        Assert.Equal([safe, other], FixApplier.FixesOf(findings, Applicability.Safe).Select(static f => f.Fix));
        Assert.Equal([bold, bold, bold], FixApplier.FixesOf(findings, Applicability.Unsafe).Select(static f => f.Fix));
        Assert.Equal([safe, other], FixApplier.FixesUpTo(findings, Applicability.Safe).Select(static f => f.Fix));
        Assert.Equal([bold, bold, other], FixApplier.FixesUpTo(findings, Applicability.Unsafe).Select(static f => f.Fix));

        static Diagnostic Finding(params CodeFix[] fixes) =>
            new(new RuleInfo("rule", "kind", Severity.Info, LocalizedText.Same(""), LocalizedText.Same("")), Severity.Info, new TextSpan(0, 0), LocalizedText.Same("")) { Fixes = [.. fixes] };
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

    private static RuleFix Random(Random random, int length)
    {
        var start = random.Next(length + 1);
        return Fix((start, random.Next(Math.Min(4, length - start) + 1), random.Next(9).ToString(CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<RuleFix> Runs(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == text[i - 1] && (i < 2 || text[i - 2] != text[i]))
            {
                yield return Fix((i, 1, ""));
            }
        }
    }

    private static FixedText Once(string text, params RuleFix[] fixes) => FixApplier.Apply(new SourceText(text), _ => fixes, rounds: 1);

    private static RuleFix Fix(params (int Start, int Length, string Text)[] changes) =>
        new("rule", new CodeFix(LocalizedText.Same("fix"), Applicability.Safe, [.. changes.Select(static c => new TextChange(new TextSpan(c.Start, c.Length), c.Text))]));

    private static IEnumerable<(int, int, string)> Show(FixedText text) => text.Changes.Select(static c => (c.Span.Start, c.Span.Length, c.NewText));
}
