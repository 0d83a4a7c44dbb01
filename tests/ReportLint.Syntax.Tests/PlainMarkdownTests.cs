namespace ReportLint.Syntax.Tests;

public sealed class PlainMarkdownTests
{
    private static readonly string[] Pieces =
    [
        "#", "##", "#######", " ", "    ", "\t", "\u3000", "标题", "a", "|", "---", "===", "-", "- ", "* ", "1. ", "1.", "12) ", "2. 标题", "- 3 -", "* 标题", "10 ", ". ",  "3", "<", "<!--", "-->", "<table>", "</table>", "<TR><td>", "<td class='a'>", "<tbody/>", "<tablet>", "<pre>", ">", "`", "```", "~~~", "\n", "\n", "\n", "\r\n", "\r", "\0", "\\", "[a]: b",
    ];

    [Fact]
    public void It_says_what_Markdig_says_or_leaves_it_to_Markdig()
    {
        var random = new Random(3);
        var plain = 0;
        for (var n = 0; n < 200_000; n++)
        {
            var text = new SourceText(string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => Pieces[random.Next(Pieces.Length)])));
            if (PlainMarkdown.Read(text) is { } marks)
            {
                plain++;
                var wanted = MarkdownMarks.ReadWithMarkdig(text);
                Assert.True(wanted.OrderBy(static m => m.Key).SequenceEqual(marks.OrderBy(static m => m.Key)), $"{text.Content.ReplaceLineEndings("⏎")}: {string.Join(' ', wanted)}, not {string.Join(' ', marks)}");
            }
        }

        Assert.True(plain > 20_000, "too few texts were plain");
    }
}
