using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests.Text;

/// <summary>Which blocks of a document are worth a search.</summary>
public sealed class DocumentWordsTests
{
    private const string Rule = "kind: text-length\nseverity: info\ntitle: t\nmost: 5\nmessage: \"{length}\"\n";

    private static readonly string[] Pieces = ["申请", "公开", "办", "A", "a", "bc", "12", "7", ",", "（", "😀", "\uDE00", "&amp;", "`办`", "\\*", ""];

    /// <summary>The blocks that meet a need, and no others, in their order: what is found by asking each.</summary>
    [Fact]
    public void It_finds_the_blocks_that_asking_each_would_find()
    {
        var random = new Random(11);
        for (var i = 0; i < 300; i++)
        {
            var model = Model((random.Next(2) == 0 ? "## 一、总体情况\n\n" : "") + string.Join("\n\n", Enumerable.Range(0, random.Next(0, 140)).Select(_ => random.Next(6) == 0 ? Table(random) : Paragraph(random))));
            var blocks = TextBlockReader.Read(model);
            var asked = Enumerable.Range(0, 20).Select(_ => Enumerable.Range(0, random.Next(0, 4)).Select(_ => Need(random, i % 2 == 0)).ToList()).ToList();
            var wanted = new WantedWords(asked.SelectMany(static n => n).Select(static n => new SelectedNeed(n, OfCells: true)));
            var words = new DocumentWords(TextBlockReader.Read(model, wanted), wanted);
            foreach (var needs in asked)
            {
                var expected = blocks.Where(b => needs.Any(need => need.IsMet(b.Text.Text))).Select(static b => b.Span);
                Assert.Equal(expected, words.BlocksWith([.. needs]).Select(static b => b.Span));
            }
        }
    }

    /// <summary>Behind a block are those after it. Of a table whose cells nobody looks for one is there, so that what stands before and behind is told apart.</summary>
    [Fact]
    public void Cells_that_nobody_looks_for_are_left_out_but_for_the_first_of_a_table()
    {
        var model = Model("公开\n\n| 甲 | 乙丙 |\n|---|---|\n| 12 | 申请 |\n\n办");
        var wanted = new WantedWords([new SelectedNeed(TextNeed.Word("申请", ignoreCase: false), OfCells: true), new SelectedNeed(TextNeed.Word("乙丙", ignoreCase: false), OfCells: false)]);
        var blocks = TextBlockReader.Read(model, wanted);
        Assert.Equal(["工作报告", "公开", "甲", "申请", "办"], blocks.Select(static b => b.Text.Text));
        Assert.All(blocks, (b, at) => Assert.Equal(blocks.Skip(at + 1).Select(static o => o.Span), new DocumentWords(blocks, wanted).BlocksBehind(b).ToArray().Select(static o => o.Span)));
    }

    [Fact]
    public void A_word_of_which_all_pairs_are_there_need_not_be()
    {
        var blocks = TextBlockReader.Read(Model("公开申请\n\n申请办\n\n公开办"));
        var need = TextNeed.Word("公开申请办", ignoreCase: false);
        Assert.Empty(new DocumentWords(blocks, new WantedWords([new SelectedNeed(need, OfCells: true)])).BlocksWith([need]));
    }

    /// <param name="ofAny">Whether it may be one that any text meets.</param>
    private static TextNeed Need(Random random, bool ofAny) => random.Next(ofAny ? 0 : 1, 8) switch
    {
        0 => TextNeed.None,
        1 or 2 => TextNeed.Word(Text(random), ignoreCase: true),
        3 => new TextNeed([[Word(random), Word(random)], [Word(random)]]),
        4 => TextNeed.Regex("(?:申请|公开|bc)+[^办]{0,3}(?:a|7,)", ignoreCase: false, isShipped: false).And([Word(random), Word(random)]),
        _ => TextNeed.Word(Text(random), ignoreCase: false),
    };

    private static string Word(Random random) => Pieces[random.Next(Pieces.Length - 1)];

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(0, 4)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    private static string Paragraph(Random random) => Text(random) + (random.Next(5) == 0 ? "\n" + Text(random) : "");

    private static string Table(Random random) => $"| 甲{Text(random)} | {Text(random)} |\n|---|---|\n| {Text(random)} | {Text(random)} |\n| 1 | {Text(random)} |";

    private static SemanticModel Model(string text) =>
        Linter.Lint(new SourceText("# 工作报告\n\n" + text), DocumentFormat.Markdown, new LintConfig(TextRules.Load(Rule).Packs), RelatedReports.None).Model
        ?? throw new InvalidOperationException("the pack does not know its report");
}
