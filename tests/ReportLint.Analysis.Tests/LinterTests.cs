using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

public sealed class LinterTests
{
    [Fact]
    public void A_crash_inside_one_rule_is_one_finding_and_the_others_go_on()
    {
        var text = Reports.Write(TableLayout.Gfm, new Dictionary<string, string> { ["applications.new.natural"] = "无" });
        var config = new LintConfig([Reports.Govinfo with { Rules = Reports.Govinfo.Rules.Insert(0, new CrashingRule()) }]);

        var found = Linter.Lint(new SourceText(text), DocumentFormat.Markdown, config, RelatedReports.None).Diagnostics;

        Assert.Equal(["internal", "numeric-cells"], found.Select(d => d.Rule.Kind));
        Assert.Contains("test/crash", found[0].Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_given_from_outside_outweighs_the_documents_own()
    {
        var result = Linter.Lint(new SourceText(Reports.Write(TableLayout.Gfm)), DocumentFormat.Markdown, LintConfig.Default with { Year = 2024 }, RelatedReports.None);

        Assert.Equal(2024, result.Model?.Year);
        Assert.Contains(result.Diagnostics, d => d.Rule.Kind == "year-range");
    }

    [Fact]
    public void A_document_of_another_kind_has_no_model_and_no_findings()
    {
        var result = Reports.Lint("# 会议纪要\n\n## 一、总体情况\n\n| 项目 | 数量 |\n|---|---|\n| 规章 | 无 |\n");

        Assert.Null(result.Model);
        Assert.Empty(result.Diagnostics);
    }

    private sealed class CrashingRule() : Rule(new RuleInfo("test/crash", "test", Severity.Error, LocalizedText.Same("t"), LocalizedText.Same("n")))
    {
        public override IEnumerable<TraceStep> Trace(RuleContext context) => [];

        public override IEnumerable<Diagnostic> Check(RuleContext context) => throw new InvalidOperationException("crash");
    }
}
