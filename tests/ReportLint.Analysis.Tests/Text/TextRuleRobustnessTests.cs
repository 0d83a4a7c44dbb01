using ReportLint.Fuzzing;
using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests.Text;

/// <summary>The rules of the reference beside the shipped ones, on damaged reports and hostile repetition.</summary>
public sealed class TextRuleRobustnessTests
{
    private const int Seed = 20231;
    private const int Small = 2_000;

    private static readonly LintConfig Config = Load();

    public static TheoryData<string, string, string> Pieces()
    {
        var pieces = new TheoryData<string, string, string>();
        foreach (var (name, piece, closing) in Repetitions.All)
        {
            pieces.Add(name, piece, closing);
        }

        return pieces;
    }

    [Fact]
    public void Damaged_documents_break_nothing()
    {
        var source = new InputSource(Seed, InputKind.Documents, SeedDocument.Forms);
        for (var i = 0; i < 600; i++)
        {
            var document = (DocumentInput)source.Make(i);
            var fault = Invariants.Broken(Linter.Lint(new SourceText(document.Text), document.Format, Config, RelatedReports.None));

            Assert.True(fault is null, $"document {i}: {fault}");
        }
    }

    [Fact]
    public void Damaged_rules_run_or_have_their_problems_at_places_in_the_file()
    {
        var random = new Random(Seed);
        var rules = RuleReferenceTests.AboutWords.Append("extends: govinfo/figures\nmessages+: {blank: a}\nselect-: {table: a}").ToList();
        for (var i = 0; i < 3_000; i++)
        {
            var rule = Mutator.Mutate(rules[i % rules.Count], random, rules[random.Next(rules.Count)]);
            var set = TextRules.Load(rule);

            Assert.All(set.Problems, p => Assert.True(IsWithin(p, rule), $"{p}\n{rule}"));
            Assert.NotEqual(set.Problems.IsEmpty, set.Packs.IsEmpty);
            if (!set.Packs.IsEmpty)
            {
                var fault = Invariants.Broken(Linter.Lint(new SourceText("---\ntitle: x\n---\n# 报告\n\n## 总体情况\n\n（二）待补充账号 1%\n\n登陆，帐号。\n"), DocumentFormat.Markdown, new LintConfig(set.Packs), RelatedReports.None));
                Assert.True(fault is null, $"{fault}\n{rule}");
            }
        }

        static bool IsWithin(ConfigurationProblem problem, string rule)
        {
            var source = new SourceText(rule);
            return problem.File == "demo/r.yaml" && problem.Line >= 1 && problem.Line <= source.LineCount && problem.Column >= 1 && problem.Column <= source.LineWithBreak(problem.Line - 1).Length + 1
                && problem.Message.Zh.Length > 0 && problem.Message.En.Length > 0;
        }
    }

    [Fact]
    public void A_sound_report_is_silent_but_for_what_it_lacks()
    {
        foreach (var layout in Reports.Layouts)
        {
            var found = Linter.Lint(new SourceText(Reports.Write(layout)), Reports.FormatOf(layout), Config, RelatedReports.None).Diagnostics;

            Assert.All(found, d => Assert.True(d.Rule.Kind == "metadata", $"{layout}: {d.Rule.Title.Zh} {d.Message.Zh} {d.Span}"));
        }
    }

    [Fact]
    public void Compiled_rules_find_what_their_files_say()
    {
        var files = RuleReferenceTests.AboutWords.Append("extends: demo/r0\nseverity: error\nwords+: [公开]").Select(static (rule, i) => ($"demo/r{i}.yaml", rule)).Prepend(("demo/pack.yaml", TextRules.Pack)).ToList();
        using var stream = new MemoryStream();
        CompactYaml.Write(stream, [.. files.Select(static f => (f.Item1, (YamlMap)(YamlParser.Parse(f.Item2) ?? throw new InvalidOperationException(f.Item1))))]);
        stream.Position = 0;
        var compiled = PackSet.LoadCompiled(CompactYaml.Read(stream));
        const string text = "---\nlayout: 1\n---\n\n# 报告\n\n## 存在的主要问题\n\n（二）公开\n\n待补充，登陆账号、帐号，1%2％。\n\n## 总体情况\n";

        var found = Found(compiled);

        Assert.Equal(Found(PackSet.Load([.. files])), found);
        Assert.True(found.Select(static f => f.Split(' ')[0]).Distinct().Count() >= 10, string.Join('\n', found));

        static List<string> Found(PackSet set) =>
            [.. Linter.Lint(new SourceText(text), DocumentFormat.Markdown, new LintConfig(set.Packs), RelatedReports.None).Diagnostics.Select(static d => $"{d.Rule.Id} {d.Span} {d.Severity} {d.Message.Zh} {d.Fixes.Length}")];
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Cost_is_linear_in_the_text(string name, string piece, string closing) => Assert.All(Repetition.Everywhere(piece, closing), repetition =>
    {
        var (small, large) = (Allocated(repetition, Small), Allocated(repetition, 4 * Small));

        Assert.True(large < (small * 6) + 500_000, $"{name}, {repetition.Place}: {small} bytes, then {large} for four times the text");
    });

    private static long Allocated(Repetition repetition, int length)
    {
        var text = new SourceText(repetition.Text(length));
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = Linter.Lint(text, repetition.Format, Config, RelatedReports.None);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static LintConfig Load()
    {
        var rules = RuleReferenceTests.AboutWords.Select(static (rule, i) => ($"govinfo/reference-{i}.yaml", rule));
        var set = PackSet.Load([.. RepositoryFiles.Rules, .. rules]);
        Assert.Empty(set.Problems);
        return new LintConfig(set.Packs);
    }
}
