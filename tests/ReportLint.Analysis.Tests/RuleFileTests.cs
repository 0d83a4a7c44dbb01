using ReportLint.Syntax;
using YamlDotNet.RepresentationModel;

namespace ReportLint.Analysis.Tests;

/// <summary>Runs the tests that stand in the shipped rule files, in every layout, and checks the value that a fix offers. A test speaks of its own rule alone.</summary>
public sealed class RuleFileTests
{
    public static TheoryData<string, string, TableLayout> Cases()
    {
        var data = new TheoryData<string, string, TableLayout>();
        foreach (var (path, text) in RepositoryFiles.Rules.Where(f => !f.Path.EndsWith("pack.yaml", StringComparison.Ordinal)))
        {
            foreach (var test in Tests(text))
            {
                foreach (var layout in Reports.Layouts)
                {
                    data.Add(path, Text(test, "name"), layout);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_tests_of_the_rule_files_pass(string path, string name, TableLayout layout)
    {
        var test = Tests(RepositoryFiles.Rules.Single(f => f.Path == path).Text).Single(t => Text(t, "name") == name);
        var given = (YamlMappingNode)test.Children["given"];
        var cells = ((YamlMappingNode)given.Children["set"]).Children.ToDictionary(p => $"{Text(given, "table")}.{p.Key}", p => $"{p.Value}");
        Assert.All(cells.Keys, id => Assert.Contains(Reports.Pack.Tables, t => t.Rows.Any(r => r.Columns.Any(c => $"{t.Id}.{r.Id}.{c.Id}" == id))));
        var text = Reports.Write(layout, cells);

        var id = path[..^".yaml".Length];
        var found = Reports.Lint(text, layout).Diagnostics.Where(d => d.Rule.Id == id).ToList();

        var wanted = ((YamlSequenceNode)test.Children["expect"]).Children.Cast<YamlMappingNode>().ToList();
        Assert.Equal(
            wanted.Select(w => $"{Text(w, "row")} {Text(w, "column")}").Order(StringComparer.Ordinal),
            found.Select(f => $"{f.Address.Row} {f.Address.Column}").Order(StringComparer.Ordinal));
        foreach (var (want, finding) in wanted.Zip(found))
        {
            Assert.Equal(want.Children.ContainsKey("fix"), finding.Fixes.Length > 0);
            foreach (var fix in finding.Fixes)
            {
                Assert.Equal(Text(want, "fix"), Assert.Single(fix.Changes).NewText);
                Assert.Equal(found.Count - 1, Reports.Lint(Changes.Apply(text, fix), layout).Diagnostics.Count(d => d.Rule.Id == id));
            }
        }
    }

    [Fact]
    public void The_shipped_files_have_no_problems()
    {
        Assert.Empty(PackSet.Shipped.Problems);
    }

    [Fact]
    public void Every_rule_has_a_title_and_a_note_in_both_languages()
    {
        Assert.All(PackSet.Shipped.Rules, r =>
        {
            Assert.NotEqual(r.Info.Title.Zh, r.Info.Title.En);
            Assert.True(r.Info.Note.Zh.Length > 20 && r.Info.Note.En.Length > 20, r.Info.Id);
        });
    }

    [Fact]
    public void Every_rule_has_its_page()
    {
        var pages = Path.Combine(RepositoryFiles.Root, "docs/rules");
        foreach (var rule in PackSet.Shipped.Rules.Select(r => r.Info))
        {
            var path = Path.Combine(pages, rule.Id + ".md");
            if (Environment.GetEnvironmentVariable("REPORTLINT_WRITE_PAGES") is not null)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
                File.WriteAllText(path, RulePage.Markdown(rule));
            }

            Assert.True(File.Exists(path), $"{path} is missing: run the tests once with REPORTLINT_WRITE_PAGES=1");
            Assert.Equal(RulePage.Markdown(rule), File.ReadAllText(path));
        }
    }

    private static IEnumerable<YamlMappingNode> Tests(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        return root.Children.TryGetValue("tests", out var tests) ? ((YamlSequenceNode)tests).Children.Cast<YamlMappingNode>() : [];
    }

    private static string Text(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? $"{value}" : "";
}
