namespace ReportLint.Syntax.Tests;

/// <summary>Lines cut at wide gaps.</summary>
public sealed class LineFragmentsTests
{
    private static readonly char[] Characters = [' ', '\t', '\u3000', '\u00A0', '\uFEFF', '\u200B', '\u2003', '\u0001', '\u007F', '“', '一', 'a', '7', '|', '。', '～'];

    /// <summary>What is searched for many characters at a time is what a look at each pair of neighbours finds.</summary>
    [Fact]
    public void A_line_may_have_a_gap_where_two_blanks_meet_or_one_is_wide()
    {
        var random = new Random(23);
        for (var i = 0; i < 50_000; i++)
        {
            var few = Characters.AsSpan(0, random.Next(3, Characters.Length + 1)).ToArray();
            var line = new string(random.GetItems(random.Next(2) == 0 ? Characters : [.. few, '一', 'a'], random.Next(0, 12)));

            Assert.True(HasGap(line) == LineFragments.MayHaveGap(line), $"\"{string.Join(' ', line.Select(static c => $"{(int)c:X4}"))}\"");
        }
    }

    [Theory]
    [InlineData("申请 7 件", "申请 7 件")]
    [InlineData("申请  7", "申请|7")]
    [InlineData("申请\u3000７\t件", "申请|７|件")]
    [InlineData("\u3000申请 ", "申请")]
    [InlineData(" \u3000", "")]
    public void It_is_cut_there(string line, string pieces)
    {
        var source = new SourceText(line);

        Assert.Equal(pieces, string.Join('|', LineFragments.Split(source, new TextSpan(0, line.Length)).Select(f => source.ToString(f.Span))));
    }

    private static bool HasGap(string line) =>
        Enumerable.Range(1, Math.Max(0, line.Length - 1)).Any(i => Blanks.IsBlank(line[i]) && (Blanks.IsBlank(line[i - 1]) || line[i] is '\t' or '\u3000'));
}
