using ReportLint.Analysis.Tests.Text;
using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

/// <summary>The comment that is written for a finding suppresses it and nothing else, and leaves lists, paragraphs, tables and tags whole.</summary>
public sealed class CommentInsertionTests
{
    private const string Found = "2022年，我局主动公开政府信息120条。";

    [Theory]
    [InlineData(Found, "<!-- reportlint-disable-next-line govinfo/report-year -->\n" + Found)]
    [InlineData("按时公开。\n" + Found, "按时公开。\n" + Found + " <!-- reportlint-disable-line govinfo/report-year -->")]
    [InlineData("- 甲。\n- 依申请公开。2022年共收到政府信息公开申请25件。", "- 甲。\n- 依申请公开。2022年共收到政府信息公开申请25件。 <!-- reportlint-disable-line govinfo/report-year -->")]
    [InlineData("- 甲\n\n  " + Found, "- 甲\n\n  " + Found + " <!-- reportlint-disable-line govinfo/report-year -->")]
    [InlineData("> 依申请公开。2022年共收到政府信息公开申请25件。  \n> 下一行。", "> 依申请公开。2022年共收到政府信息公开申请25件。 <!-- reportlint-disable-line govinfo/report-year -->  \n> 下一行。")]
    public void In_Markdown(string overview, string after)
    {
        var text = Reports.Write(TableLayout.Gfm, prose: s => s == "overview" ? overview : Reports.Prose(s));

        Assert.Equal(text.Replace(overview, after, StringComparison.Ordinal), AssertIgnored(text, DocumentFormat.Markdown));
    }

    [Fact]
    public void Behind_front_matter()
    {
        var whole = Reports.Write(TableLayout.Gfm);
        var text = "---\ntitle: 年度报告\n---\n" + whole[..whole.IndexOf("## 六", StringComparison.Ordinal)].TrimEnd();

        Assert.Equal(text.Insert(text.IndexOf('#', StringComparison.Ordinal), "<!-- reportlint-disable-file govinfo/required-sections -->\n"), AssertIgnored(text, DocumentFormat.Markdown));
    }

    [Fact]
    public void What_stands_in_front_matter_is_ignored_for_the_file()
    {
        var text = "---\ntitle: 年度报告\n---\n" + Reports.Write(TableLayout.Gfm);
        var result = Reports.Lint(text);
        var rule = Reports.Govinfo.Rules[0].Info;

        var change = CommentInsertion.Of(result, new Diagnostic(rule, rule.Severity, new TextSpan(text.IndexOf("年度", StringComparison.Ordinal), 2), new LocalizedText("", "")));

        Assert.Equal(new TextChange(new TextSpan(text.IndexOf('#', StringComparison.Ordinal), 0), $"<!-- reportlint-disable-file {rule.Id} -->\n"), change);
    }

    [Theory]
    [InlineData("<p>\n" + Found + "</p>", "<p>\n<!-- reportlint-disable-next-line govinfo/report-year -->\n" + Found + "</p>")]
    [InlineData("<p\n class=x>" + Found + "</p>", "<p\n class=x><!-- reportlint-disable-line govinfo/report-year -->" + Found + "</p>")]
    public void In_HTML(string overview, string after)
    {
        var text = Page(overview);

        Assert.Equal(text.Replace(overview, after, StringComparison.Ordinal), AssertIgnored(text, DocumentFormat.Html));
    }

    [Fact]
    public void Behind_what_HTML_declares()
    {
        var page = Page("<p>按时公开。</p>");
        var text = page[..page.IndexOf("<h2>六", StringComparison.Ordinal)] + "</body></html>";

        Assert.StartsWith("<!DOCTYPE html>\n<!-- reportlint-disable-file govinfo/required-sections -->\n<html>", AssertIgnored(text, DocumentFormat.Html), StringComparison.Ordinal);
    }

    [Fact]
    public void Before_a_table_that_no_form_describes()
    {
        const string rule = "kind: text-pattern\nseverity: warning\ntitle: {zh: 词, en: Words}\nmessage: {zh: 词, en: Words}\ncheck: existence\nwords: [暂缺]\n";
        const string text = "# 报告\n\n## 总体情况\n\n文字。\n\n| 项目 | 说明 |\n|---|---|\n| 甲 | 暂缺 |\n\n后文。\n";
        var set = TextRules.Load(rule);
        Assert.Empty(set.Problems);

        var after = AssertIgnored(text, DocumentFormat.Markdown, new LintConfig(set.Packs));

        Assert.Equal(text.Replace("| 项目", "<!-- reportlint-disable-next-table demo/r -->\n| 项目", StringComparison.Ordinal), after);
    }

    private static string Page(string overview)
    {
        var body = string.Concat(Reports.Write(TableLayout.Html, prose: s => s == "overview" ? overview : Reports.Prose(s)).Split('\n').Select(static l =>
            (l.StartsWith("## ", StringComparison.Ordinal) ? $"<h2>{l[3..]}</h2>" : l.StartsWith("# ", StringComparison.Ordinal) ? $"<h1>{l[2..]}</h1>" : l.StartsWith('<') || l.Length == 0 ? l : l[0] == ' ' ? l : l.StartsWith("2022", StringComparison.Ordinal) ? l : $"<p>{l}</p>") + "\n"));
        return "<!DOCTYPE html>\n<html><body>\n" + body + "</body></html>";
    }

    private static string AssertIgnored(string text, DocumentFormat format, LintConfig? config = null)
    {
        config ??= LintConfig.Default;
        var before = Linter.Lint(new SourceText(text), format, config, RelatedReports.None);
        var finding = Assert.Single(before.Diagnostics);
        var change = CommentInsertion.Of(before, finding);
        Assert.NotNull(change);

        var changed = Changes.Apply(text, new CodeFix(new LocalizedText("", ""), Applicability.Safe, [change]));
        var after = Linter.Lint(new SourceText(changed), format, config, RelatedReports.None);
        Assert.Empty(after.Diagnostics);
        Assert.Equal(finding.Message, Assert.Single(after.Suppressed).Finding.Message);
        return changed;
    }
}
