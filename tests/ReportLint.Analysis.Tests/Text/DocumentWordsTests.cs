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
            var words = new DocumentWords(blocks);
            Assert.All(blocks, (b, at) => Assert.Equal(blocks.Skip(at + 1).Select(static o => o.Span), words.BlocksBehind(b).Select(static o => o.Span)));
            for (var n = 0; n < 20; n++)
            {
                TextNeed[] needs = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => Need(random))];
                var expected = blocks.Where(b => needs.Any(need => need.IsMet(b.Text.Text))).Select(static b => b.Span);
                Assert.Equal(expected, words.BlocksWith([.. needs]).Select(static b => b.Span));
            }
        }
    }

    /// <summary>A long text is indexed in parts, and a word may stand over the border of two.</summary>
    [Fact]
    public void The_places_of_words_are_found_in_texts_of_any_length()
    {
        var random = new Random(7);
        foreach (var length in new[] { 0, 1, 2, 32_766, 32_767, 32_768, 32_769, 40_000, 98_305 })
        {
            var text = string.Concat(Enumerable.Range(0, length).Select(_ => "公开申请aA"[random.Next(6)]));
            var index = new PairIndex(text);
            foreach (var word in new[] { "公开", "申请公开", "开aa申", "AA公", "未公开", text[..Math.Min(length, 3)] + "请请请" }.Append(length > 32_770 ? text[32_765..32_770] : "公公"))
            {
                List<int> expected = [.. Enumerable.Range(0, length).Where(i => text.AsSpan(i).StartsWith(word, StringComparison.OrdinalIgnoreCase)).Reverse()];
                var found = new List<int>();
                foreach (var place in index.PlacesOf(word, StringComparison.OrdinalIgnoreCase))
                {
                    found.Add(place);
                }

                Assert.Equal(expected, found);
                Assert.True(index.MayHave(word) || expected.Count == 0, word);
            }
        }
    }

    [Fact]
    public void A_word_of_which_all_pairs_are_there_need_not_be()
    {
        var blocks = TextBlockReader.Read(Model("公开申请\n\n申请办\n\n公开办"));
        Assert.Empty(new DocumentWords(blocks).BlocksWith([TextNeed.Word("公开申请办", ignoreCase: false)]));
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
