using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

public sealed class BaselineFileTests
{
    private const string Good = "{\n  \"version\": 1,\n  \"findings\": [\n    {\"file\":\"年报.md\",\"rule\":\"r\",\"row\":\"total\",\"text\":\"一\\n😀\",\"count\":2},\n    {\"file\":\"b.md\",\"rule\":\"r\",\"text\":\"\"}\n  ]\n}\n";

    // The place of the problem is marked.
    [Theory]
    [InlineData("⟦[⟧]", "this is no baseline: \"version\" or \"findings\" is missing")]
    [InlineData("{\"version\":1⟦}⟧", "this is no baseline: \"version\" or \"findings\" is missing")]
    [InlineData("{\"version\":⟦\"1\"⟧,\"findings\":[]}", "the baseline has version \"1\"")]
    [InlineData("{\"version\":⟦99999999999⟧,\"findings\":[]}", "the baseline has version 99999999999;")]
    [InlineData("{\"version\":1,\"findings\":⟦{⟧}}", "\"findings\" must be a list")]
    [InlineData("{\"version\":1,\"findings\":[\n⟦3⟧]}", "a finding must stand here, in { }")]
    [InlineData("{\"version\":1,\"findings\":[\n{\"file\":\"年报😀\",\"rule\":⟦x⟧}]}", "from here on this is no JSON")]
    [InlineData("{\"version\":1,\"findings\":[\n{\"file\":\"年报😀\",\"rule\":⟦3⟧}]}", "\"rule\" must be text in quotation marks")]
    [InlineData("{\"version\":1,\"findings\":[{\"file\":\"a\"⟦}⟧]}", "the finding that ends here has no \"file\", \"rule\" or \"text\"")]
    [InlineData("{\"version\":1,\"findings\":[{\"count\":⟦-4⟧}]}", "\"count\" must be a whole number from 1")]
    [InlineData("{\"version\":1,\"findings\":[{\"count\":⟦1.5⟧}]}", "\"count\" must be a whole number from 1")]
    [InlineData("{\"version\":1,\"findings\":[{\"file\":⟦\"\\ud800\"⟧}]}", "this text is not whole")]
    [InlineData("{\"version\":1,\"findings\":[]}\n⟦x⟧", "from here on this is no JSON")]
    public void What_is_wrong_is_told_at_its_place(string marked, string message)
    {
        var text = marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);
        var at = new SourceText(text).Position(marked.IndexOf('⟦', StringComparison.Ordinal));

        var (baseline, problem) = BaselineFile.Read("/base.json", text);

        Assert.Null(baseline);
        Assert.StartsWith($"/base.json:{at.Line}:{at.Column}: {message}", problem?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_text_is_it_is_a_baseline_or_its_problem_is_in_it()
    {
        var random = new Random(1);
        const string Marks = "{}[]\",:\\1-\n年\ud83d";
        for (var i = 0; i < 20_000; i++)
        {
            var text = Good.Remove(random.Next(Good.Length), 1).Insert(random.Next(Good.Length), Marks[random.Next(Marks.Length)].ToString());
            text = i % 3 == 0 ? text[..random.Next(text.Length)] : text;

            var (baseline, problem) = BaselineFile.Read("/base.json", text);

            Assert.NotEqual(baseline is null, problem is null);
            if (problem is not null)
            {
                var lines = text.Split('\n');
                Assert.InRange(problem.Line, 1, lines.Length);
                Assert.InRange(problem.Column, 1, lines[problem.Line - 1].Length + 1);
            }
        }
    }

    [Fact]
    public void A_key_that_is_not_known_is_passed_over_and_the_same_finding_twice_adds_up()
    {
        var baseline = BaselineFile.Read("/base.json", Good.Replace("\"findings\"", "\"by\":{\"a\":[1]},\"findings\"", StringComparison.Ordinal).Replace("\"b.md\",\"rule\":\"r\",\"text\":\"\"", "\"年报.md\",\"rule\":\"r\",\"row\":\"total\",\"text\":\"一\\n😀\",\"count\":2147483647", StringComparison.Ordinal)).Baseline;

        Assert.Equal([KeyValuePair.Create(new BaselineEntry("年报.md", "r", null, null, "total", null, "一\n😀"), int.MaxValue)], baseline?.Entries);
    }

    [Fact]
    public void What_is_written_is_read_as_it_was()
    {
        var entries = new[]
        {
            new BaselineEntry("a.md", "r", null, null, null, null, "\"\\\n\u202E"),
            new BaselineEntry("a.md", "r", "s", "t", "w", "c", ""),
        }.ToDictionary(static e => e, static e => e.Text.Length + 1);

        Assert.Equal(entries.OrderBy(static e => e.Key.Section, StringComparer.Ordinal), BaselineFile.Read("/x", BaselineFile.Write(entries)).Baseline?.Entries);
    }

    [Fact]
    public void It_is_written_as_it_is_read_one_finding_a_line()
    {
        // The writer escapes what lies beyond sixteen bits.
        var good = Good.Replace("😀", "\\uD83D\\uDE00", StringComparison.Ordinal);
        var entries = BaselineFile.Read("/base.json", good).Baseline?.Entries ?? Baseline.None.Entries;

        Assert.Equal(good.Split('\n').Select(static l => l.TrimEnd(',')).Order(StringComparer.Ordinal), BaselineFile.Write(entries).Split('\n').Select(static l => l.TrimEnd(',')).Order(StringComparer.Ordinal));
        Assert.Equal("{\n  \"version\": 1,\n  \"findings\": [\n  ]\n}\n", BaselineFile.Write([]));
    }

    /// <summary>Long words are cut, and still known again.</summary>
    [Fact]
    public void Words_are_the_same_for_all_line_endings_and_survive_the_file()
    {
        for (var length = 195; length < 205; length++)
        {
            var words = new string('甲', length - 100) + "\n" + new string('乙', 98) + "𠀀\n𠀁" + "丙";
            var entry = Of(words);

            Assert.Equal(entry, Of(words.Replace("\n", "\r\n", StringComparison.Ordinal)));
            Assert.Equal([entry], BaselineFile.Read("/x", BaselineFile.Write([KeyValuePair.Create(entry, 1)])).Baseline?.Entries.Keys);
        }

        static BaselineEntry Of(string words)
        {
            var text = new SourceText(words);
            var rule = new RuleInfo("r", "text-pattern", Severity.Warning, LocalizedText.Same(""), LocalizedText.Same(""));
            return BaselineEntry.Of("a.md", text, new Diagnostic(rule, Severity.Warning, new TextSpan(0, text.Length), LocalizedText.Same("")));
        }
    }
}
