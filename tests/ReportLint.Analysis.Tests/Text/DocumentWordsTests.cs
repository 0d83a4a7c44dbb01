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
            var blocks = TextBlockReader.Read(Model(string.Join("\n\n", Enumerable.Range(0, random.Next(0, 140)).Select(_ => Text(random) + (random.Next(5) == 0 ? "\n" + Text(random) : "")))));
            var asked = Enumerable.Range(0, 20).Select(_ => Enumerable.Range(0, random.Next(0, 4)).Select(_ => Need(random)).ToList()).ToList();
            var words = new DocumentWords(blocks, new WantedWords(asked.SelectMany(static n => n).Select(static n => new SelectedNeed(n, OfCells: true))));
            Assert.All(blocks, (b, at) => Assert.Equal(blocks.Skip(at + 1).Select(static o => o.Span), words.BlocksBehind(b).ToArray().Select(static o => o.Span)));
            foreach (var needs in asked)
            {
                var expected = blocks.Where(b => needs.Any(need => need.IsMet(b.Text.Text))).Select(static b => b.Span);
                Assert.Equal(expected, words.BlocksWith([.. needs]).Select(static b => b.Span));
            }
        }
    }

    [Fact]
    public void A_word_of_which_all_pairs_are_there_need_not_be()
    {
        var blocks = TextBlockReader.Read(Model("公开申请\n\n申请办\n\n公开办"));
        var need = TextNeed.Word("公开申请办", ignoreCase: false);
        Assert.Empty(new DocumentWords(blocks, new WantedWords([new SelectedNeed(need, OfCells: true)])).BlocksWith([need]));
    }

    private static TextNeed Need(Random random) => random.Next(8) switch
    {
        0 => TextNeed.None,
        1 or 2 => TextNeed.Word(Text(random), ignoreCase: true),
        3 => new TextNeed([[Word(random), Word(random)], [Word(random)]]),
        4 => TextNeed.Regex("(?:申请|公开|bc)+[^办]{0,3}(?:a|7,)", ignoreCase: false).And([Word(random), Word(random)]),
        _ => TextNeed.Word(Text(random), ignoreCase: false),
    };

    private static string Word(Random random) => Pieces[random.Next(Pieces.Length - 1)];

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(0, 4)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    private static SemanticModel Model(string text) =>
        Linter.Lint(new SourceText("# 工作报告\n\n" + text), DocumentFormat.Markdown, new LintConfig(TextRules.Load(Rule).Packs), RelatedReports.None).Model
        ?? throw new InvalidOperationException("the pack does not know its report");
}
