using FsCheck;
using FsCheck.Fluent;

namespace ReportLint.Syntax.Tests;

/// <summary>What holds of the tree for every input.</summary>
public sealed class LosslessTests
{
    private const int Documents = 3_000;

    // Pieces that the readers look for, and characters that break careless code.
    private static readonly string[] Pieces =
    [
        "\n", "\n", "\n", "\r\n", "\r", "\u2028", "\t", "\t\t", " ", "  ", "　", "\0", "\uFEFF", "\uD800", "\uDC00", "𠀀", "|", "||", "| ", "\\|", "｜", "│", "---", "|---|", "===", ":-:", "+--+",
        "#", "## ", "一、", "（一）", "1.", "1、", "①", "第一部分 ", "Section 1 ", "总体情况", "规章", "行政许可", "0", "12", "-", "１", "。", "；", "**", "`", "```", "~~~", "- 3 -", "<table>", "</table>",
        "<tr>", "<td>", "<td colspan=2>", "<td rowspan='999'>", "</td>", "<!--", "-->", "&nbsp;", "&#0;", "<script>", "<", ">", "[bookmark: _x]", "---\n", "> ", "* ", "    ",
    ];

    private static readonly Gen<string> Texts = Gen.Elements(Pieces).ListOf().Select(static l => string.Concat(l));

    [Theory]
    [InlineData(DocumentFormat.PlainText)]
    [InlineData(DocumentFormat.Markdown)]
    [InlineData(DocumentFormat.Html)]
    public void Tokens_tile_the_text_and_children_lie_in_order(DocumentFormat format)
    {
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Documents).WithEndSize(80),
            Prop.ForAll(Texts.ToArbitrary(), text => AssertTree(text, format)));
    }

    [Theory]
    [InlineData(DocumentFormat.PlainText)]
    [InlineData(DocumentFormat.Markdown)]
    public void Damaged_documents_stay_whole(DocumentFormat format)
    {
        var report = string.Join("\n\n", TableSamples.All);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(ArbMap.Default.ArbFor<(int, int, int)>(), cut => AssertTree(Damage(report, cut), format)));
    }

    private static string Damage(string text, (int, int, int) cut)
    {
        var from = Math.Abs(cut.Item1 * 31 % text.Length);
        var length = Math.Min(Math.Abs(cut.Item2 % 40), text.Length - from);
        return text.Remove(from, length).Insert(from, Pieces[Math.Abs(cut.Item3 % Pieces.Length)]);
    }

    private static void AssertTree(string text, DocumentFormat format)
    {
        var tree = SyntaxTree.Parse(new SourceText(text), format);
        var at = 0;
        foreach (var token in tree.Tokens())
        {
            Assert.Equal(at, token.Span.Start);
            Assert.True(token.Span.Length > 0);
            at = token.Span.End;
        }

        Assert.Equal(text.Length, at);
        AssertNested(tree.Root);
    }

    private static void AssertNested(SyntaxNode node)
    {
        var at = node.Span.Start;
        foreach (var child in node.Children)
        {
            Assert.True(child.Span.Start >= at, $"{child.Kind} {child.Span} begins before {at}");
            Assert.True(child.Span.End <= node.Span.End, $"{child.Kind} {child.Span} leaves {node.Kind} {node.Span}");
            if (child is TableCellSyntax cell)
            {
                Assert.True(cell.Span.Contains(cell.ContentSpan));
            }

            AssertNested(child);
            at = child.Span.End;
        }
    }
}
