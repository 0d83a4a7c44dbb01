using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

/// <summary>
/// Real reports, where a folder of them is given by REPORTLINT_CORPUS: what is really wrong in them is found, and nothing else is said.
/// They are other people's texts and no part of this project.
/// </summary>
public sealed class CorpusTests
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("REPORTLINT_CORPUS");

    // File, line and kind of all findings of level warning and above.
    private static readonly string[] Expected =
    [
        "000_521296bdca07563d.txt",
        "001_6030eeb212fa743b.txt 18 numeric-cells, 21 numeric-cells",
        "002_a176693aa28b5a11.txt",
        "003_f6e723537ca6e824.txt",
        "004_82b24f0d902c440e.txt",
        "blank-template-2021format.md 12 numeric-cells, 31 numeric-cells, 59 numeric-cells",
        "huaian-2024.cells.txt",
        "huaian-2024.layout.txt",
        "huaian-2024.raw.txt",
        "suqian-2023.md",
        "suqian-2024.md",
    ];

    [CorpusFact]
    public void Real_reports_get_the_known_findings_and_no_other()
    {
        var found = Files().Select(f => $"{Path.GetFileName(f.Path)} {string.Join(", ", f.Result.Diagnostics.Where(d => d.Severity >= Severity.Warning)
            .Select(d => $"{f.Result.Tree.Text.Position(d.Span.Start).Line} {d.Rule.Kind}"))}".TrimEnd());

        Assert.Equal(Expected, found);
    }

    [CorpusFact]
    public void Every_figure_of_the_real_reports_is_read()
    {
        foreach (var (path, result) in Files())
        {
            var numbers = result.Model?.Tables.ToDictionary(t => t.Form.Id, t => (t.Cells.Length, t.Cells.Count(c => c.Value.IsNumber))) ?? [];
            var isBlank = path.Contains("blank-template", StringComparison.Ordinal);
            var isSplit = path.EndsWith(".cells.txt", StringComparison.Ordinal);
            var wrong = path.Contains("001_", StringComparison.Ordinal) ? 2 : 0;
            Assert.Equal((10, isBlank ? 0 : 10 - wrong), numbers["active-disclosure"]);
            Assert.Equal((175, isBlank ? 0 : 175), numbers["applications"]);
            Assert.Equal(isSplit ? (0, 0) : (15, isBlank ? 0 : 15), numbers["review-and-litigation"]);
            Assert.Equal(isSplit ? ["review-and-litigation"] : [], result.Model?.NotAssessed.Select(n => n.What) ?? []);
        }
    }

    [CorpusFact]
    public void Three_extractions_of_one_report_give_the_same_figures()
    {
        var sheets = Files().Where(f => f.Path.Contains("huaian", StringComparison.Ordinal))
            .Select(f => FactReader.Read(f.Result.Tree, f.Result.Model).Where(x => x.Table is "applications" or "active-disclosure").Select(x => (x.Table, x.Row, x.Column, x.Value)).ToList())
            .ToList();

        Assert.All(sheets, s => Assert.Equal(sheets[0], s));
    }

    [CorpusFact]
    public void Tables_that_are_rewritten_are_read_as_before()
    {
        var kept = new List<string>();
        foreach (var (path, result) in Files())
        {
            foreach (var table in result.Model?.Tables ?? [])
            {
                if (result.Model is { } model && TableStretch.Of(model, table) is { IsOneGfmTable: true })
                {
                    continue;
                }

                if (TableConversion.At(result.Tree, result.Model, table.LabelSpan.Start) is not { } change)
                {
                    kept.Add($"{Path.GetFileName(path)} {table.Form.Id}");
                    continue;
                }

                var after = Reports.Lint(FixApplier.Apply(result.Tree.Text.Content, [change]), result.Tree.Format);
                Assert.Equal(Facts(result), Facts(after));
                Assert.Equal(Found(result), Found(after));
            }
        }

        Assert.Equal(["huaian-2024.cells.txt review-and-litigation"], kept);
    }

    /// <summary>What is found but for headings in other words, which the rewriting puts right.</summary>
    private static IEnumerable<(string, ReportAddress)> Found(LintResult result) =>
        result.Diagnostics.Where(static d => !(d.Rule.Kind == "table-structure" && d.Address.Column is not null && d.Severity == Severity.Info)).Select(static d => (d.Rule.Id, d.Address with { Table = d.Rule.Kind == "text-pattern" ? null : d.Address.Table, Section = d.Rule.Kind == "text-pattern" ? null : d.Address.Section })).OrderBy(static d => $"{d}", StringComparer.Ordinal);

    private static IEnumerable<(string, string, string, decimal?)> Facts(LintResult result) => FactReader.Read(result.Tree, result.Model).Select(static f => (f.Table, f.Row, f.Column, f.Value));

    private static IEnumerable<(string Path, LintResult Result)> Files() =>
        new[] { "seeds", "reports" }.SelectMany(f => Directory.GetFiles(Path.Combine(Folder ?? "", f)).Order(StringComparer.Ordinal)).Select(f =>
        {
            var text = TextDecoder.Decode(File.ReadAllBytes(f)).Text;
            Assert.NotNull(text);
            return (f, Reports.Lint(text.Content, f.EndsWith(".md", StringComparison.Ordinal) ? DocumentFormat.Markdown : DocumentFormat.PlainText));
        });

    /// <summary>A fact that says so when there is nothing to check.</summary>
    private sealed class CorpusFactAttribute : FactAttribute
    {
        public CorpusFactAttribute() => Skip = Folder is null ? "REPORTLINT_CORPUS names no folder of real reports." : null;
    }
}
