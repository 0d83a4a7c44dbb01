namespace ReportLint.Analysis.Tests;

/// <summary>What is passed by for its letters alone would not have been found either.</summary>
public sealed class FormLettersTests
{
    private static readonly string[] Pieces = ["", " ", "\u3000", "\u200B", "一、", "（三）", "第二部分 ", "3.", "喵", "[bookmark: 喵]", "公", "“", "12"];

    [Fact]
    public void No_text_without_the_letters_of_a_form_is_a_word_of_it()
    {
        var random = new Random(5);
        var (model, forms) = (Reports.Govinfo.Model, Reports.Pack.Tables);
        List<string> words = [.. forms.SelectMany(static t => t.Rows.SelectMany(static r => r.Groups.Add(r.Name).AddRange(r.AlsoLabelled).AddRange(r.Columns.SelectMany(static c => c.Groups.Add(c.Label)))).Concat(t.HeaderWords)).Distinct()];
        var (known, passed) = (0, 0);
        for (var i = 0; i < 20_000; i++)
        {
            var word = words[random.Next(words.Count)];
            var at = random.Next(word.Length + 1);
            var text = Piece(random) + word[..at] + Piece(random) + word[at..] + Piece(random);
            var isKnown = Reports.Pack.Versions.SelectMany(v => model.Tables(v)).Any(t => t.Match(model.Lexicon.Label(text)).IsKnown);
            var mayBe = model.Lexicon.MayHaveWord(text);
            Assert.True(mayBe || !isKnown, text);
            (known, passed) = (known + (isKnown ? 1 : 0), passed + (mayBe ? 0 : 1));
        }

        Assert.True(known > 1000 && passed > 1000, $"{known} known, {passed} passed by");
    }

    [Theory]
    [InlineData("今日天气晴朗", false)]
    [InlineData("行政许可", true)]
    [InlineData("行政许可 天气晴朗", true)]
    [InlineData("天气晴朗 行政许可", true)]
    [InlineData("12", true)]
    [InlineData("", true)]
    public void A_text_may_have_a_word_if_one_of_its_parts_may(string text, bool mayHave) => Assert.Equal(mayHave, Reports.Govinfo.Model.Lexicon.MayHaveWord(text));

    private static string Piece(Random random) => random.Next(3) == 0 ? Pieces[random.Next(Pieces.Length)] : "";
}
