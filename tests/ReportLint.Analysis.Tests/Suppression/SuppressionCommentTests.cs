using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

/// <summary>What comments suppress, and what is said of those that suppress nothing.</summary>
public sealed class SuppressionCommentTests
{
    private const string Sentence = "2022年，我局主动公开政府信息120条。";

    [Theory]
    [InlineData("<!-- reportlint-disable-next-line govinfo/report-year: 引用原文 -->\n" + Sentence)]
    [InlineData("<!-- reportlint-disable-next-line govinfo：引用原文 -->\n\n" + Sentence)]
    [InlineData("<!-- reportlint-disable-next-line govinfo/report-year -->\n\n<!-- reportlint-disable-file govinfo/figures -->\n\n" + Sentence)]
    [InlineData("- 列表\n\n  <!-- reportlint-disable-next-line govinfo/report-year -->\n  " + Sentence)]
    [InlineData(Sentence + " <!-- reportlint-disable-line govinfo/report-year -->")]
    [InlineData("<!-- reportlint-disable govinfo/report-year -->\n\n" + Sentence + "\n\n<!-- reportlint-enable -->")]
    [InlineData("<!--reportlint-disable govinfo/report-year, govinfo/figures-->\n\n" + Sentence)]
    [InlineData("<!-- reportlint-disable-next-line govinfo/report-year: 引用原文 -->\n<!-- 另一条说明 --> <!-- 又一条 -->\n\n<!-- 第三\n条 -->\n" + Sentence)]
    [InlineData("> <!-- reportlint-disable-next-line govinfo/report-year -->\n>\n> 依申请公开。2022年共收到政府信息公开申请25件。")]
    [InlineData("- 甲\n\n    <!-- reportlint-disable-next-line govinfo/report-year -->\n    " + Sentence)]
    [InlineData("1. 甲\n   - 乙\n\n     <!-- reportlint-disable-next-line govinfo/report-year -->\n     " + Sentence)]
    [InlineData("<!-- reportlint-disable govinfo -->\n\n" + Sentence + "\n\n<!-- reportlint-enable govinfo/figures -->")]
    [InlineData(Sentence + "\n\n<!-- reportlint-disable-file\ngovinfo/report-year:\n引用\n原文 -->")]
    public void A_comment_suppresses_what_it_is_for(string overview)
    {
        var result = Lint(overview);

        Assert.DoesNotContain(result.Diagnostics, static d => d.Rule.Id.StartsWith("govinfo/", StringComparison.Ordinal));
        Assert.Equal("govinfo/report-year", Assert.Single(result.Suppressed).Finding.Rule.Id);
    }

    [Theory]
    [InlineData("<!-- reportlint-disable-next-line govinfo/report-year -->\n第一行。\n\n" + Sentence)]
    [InlineData("<!-- reportlint-disable govinfo/report-year -->\n\n第一段。\n\n<!-- reportlint-enable govinfo/report-year -->\n\n" + Sentence)]
    [InlineData("<!-- reportlint-disable-file govinfo/figures -->\n\n" + Sentence)]
    [InlineData("<!-- reportlint-disable govinfo -->\n\n第一段。\n\n<!-- reportlint-enable govinfo/report-year -->\n\n" + Sentence)]
    [InlineData("```\n<!-- reportlint-disable-file govinfo/report-year -->\n```\n\n" + Sentence)]
    [InlineData("````\n```\n<!-- reportlint-disable-file govinfo/report-year -->\n```\n````\n\n" + Sentence)]
    [InlineData("```\n``` 不是结尾\n<!-- reportlint-disable-file govinfo/report-year -->\n```\n\n" + Sentence)]
    [InlineData("- 列表\n\n  ~~~\n  <!-- reportlint-disable-file govinfo/report-year -->\n  ~~~\n\n" + Sentence)]
    [InlineData("例如\n\n    <!-- reportlint-disable-file govinfo/report-year -->\n\n" + Sentence)]
    [InlineData("写作 `标记 <!-- reportlint-disable-file govinfo/report-year --> 即可`。\n\n" + Sentence)]
    [InlineData("写作 `` <!-- reportlint-disable-file govinfo/report-year --> ``。\n\n" + Sentence)]
    [InlineData("写作 \\<!-- reportlint-disable-file govinfo/report-year -->。\n\n" + Sentence)]
    [InlineData("写作 `<!-- reportlint-disable-file govinfo/report-year -->`。\n\n" + Sentence)]
    public void And_nothing_else(string overview)
    {
        var result = Lint(overview);

        Assert.Empty(result.Suppressed);
        Assert.Contains(result.Diagnostics, static d => d.Rule.Id == "govinfo/report-year");
    }

    [Theory]
    [InlineData("⟦<!-- reportlint-disable-next-line -->⟧\n第一行。", "suppression/malformed", "this suppression names no rule: write one behind disable-next-line, such as govinfo/figures", null)]
    [InlineData("<!-- reportlint-⟦disble-file⟧ govinfo/figures -->", "suppression/malformed", "there is no \"reportlint-disble-file\"; did you mean \"disable-file\"?; there are disable-next-line, disable-line, disable-next-table, disable, enable, disable-file", null)]
    [InlineData("<!-- reportlint-disable-file govinfo/figures row=⟦new⟧ -->", "suppression/malformed", "\"row\" goes with disable-next-table alone", null)]
    [InlineData("<!-- reportlint-disable-next-table govinfo/figures row=⟦规则⟧ -->", "suppression/malformed", "Active disclosure has no row \"规则\"; did you mean \"规章\"?", null)]
    [InlineData("<!-- reportlint-disable-file ⟦govinfo/figure⟧ -->", "suppression/unknown-rule", "there is no rule \"govinfo/figure\"; did you mean \"govinfo/figures\"?; reportlint rules lists them all", null)]
    [InlineData("第一段。\n\n<!-- reportlint-disable-file ⟦govinfo/figures⟧ -->\n\n第二段。", "suppression/unused", "there is no finding of \"govinfo/figures\" here to suppress", "第一段。\n\n\n第二段。")]
    [InlineData("<!-- reportlint-disable-file govinfo/report-year, ⟦govinfo/figures⟧: 原文 -->\n\n" + Sentence, "suppression/unused", "there is no finding of \"govinfo/figures\" here to suppress", "<!-- reportlint-disable-file govinfo/report-year: 原文 -->\n\n" + Sentence)]
    [InlineData("第一段。<!-- reportlint-disable-line ⟦govinfo/figures⟧ -->", "suppression/unused", "there is no finding of \"govinfo/figures\" here to suppress", "第一段。")]
    public void A_comment_that_suppresses_nothing_is_told(string marked, string rule, string message, string? mended)
    {
        var overview = Marked.Parse(marked);
        var result = Lint(overview.Text);

        var found = Assert.Single(result.Diagnostics);
        var start = result.Tree.Text.Content.IndexOf(overview.Text, StringComparison.Ordinal);
        Assert.Equal((rule, message), (found.Rule.Id, found.Message.En));
        Assert.Equal(new TextSpan(start + overview.Spans[0].Start, overview.Spans[0].Length), found.Span);
        if (mended is not null)
        {
            Assert.Equal(result.Tree.Text.Content.Replace(overview.Text, mended, StringComparison.Ordinal), Changes.Apply(result.Tree.Text.Content, found.Fixes[0]));
        }
    }

    [Theory]
    [InlineData("<!-- ⟦reportlint ⟧disable-file govinfo/report-year -->", "a suppression begins with \"reportlint-\", in small letters and without a blank", "<!-- reportlint-disable-file govinfo/report-year -->")]
    [InlineData("<!-- ⟦ReportLint: ⟧disable-file govinfo/report-year -->", "a suppression begins with \"reportlint-\", in small letters and without a blank", "<!-- reportlint-disable-file govinfo/report-year -->")]
    [InlineData("<!-- reportlint-disable-file govinfo/report-year ⟦quoted: so⟧ -->", "rules are parted by commas, and a reason stands behind a colon", "<!-- reportlint-disable-file govinfo/report-year: quoted: so -->")]
    [InlineData("<!-- reportlint-disable-file govinfo/report-year ⟦-- quoted⟧ -->", "rules are parted by commas, and a reason stands behind a colon", "<!-- reportlint-disable-file govinfo/report-year: quoted -->")]
    [InlineData("<!-- reportlint-disable-file govinfo/report-year ⟦govinfo/figures⟧ -->", "rules are parted by commas, and a reason stands behind a colon", "<!-- reportlint-disable-file govinfo/report-year, govinfo/figures -->")]
    [InlineData("<!-- reportlint-disable-next-table govinfo/figures row=new row=⟦total⟧ -->", "\"row\" stands twice: each suppression takes one", null)]
    public void A_comment_that_is_written_wrongly_is_told_and_does_nothing(string marked, string message, string? mended)
    {
        var overview = Marked.Parse(marked + "\n\n" + Sentence);
        var result = Lint(overview.Text);

        Assert.Empty(result.Suppressed);
        var found = Assert.Single(result.Diagnostics, static d => d.Rule.Id != "govinfo/report-year");
        Assert.Equal(("suppression/malformed", message), (found.Rule.Id, found.Message.En));
        Assert.Equal(overview.Text.Substring(overview.Spans[0].Start, overview.Spans[0].Length), result.Tree.Text.ToString(found.Span));
        Assert.Equal(mended is null ? [] : [mended], found.Fixes.Select(f => Changes.Apply(result.Tree.Text.Content, f)).Select(static t => t[t.IndexOf("<!--", StringComparison.Ordinal)..(t.IndexOf("-->", StringComparison.Ordinal) + 3)]));
    }

    [Theory]
    [InlineData("<!-- reportlint-disable-file ⟦suppression/unused⟧ -->", "suppression/unknown-rule", "\"suppression/unused\" is about suppressions themselves and cannot be suppressed: turn it off under \"rules\" in .reportlint.yaml")]
    [InlineData("<!-- reportlint-enable ⟦govinfo/figure⟧ -->", "suppression/unknown-rule", "there is no rule \"govinfo/figure\"; did you mean \"govinfo/figures\"?; reportlint rules lists them all")]
    [InlineData("<!-- reportlint-enable ⟦govinfo/figures⟧ -->", "suppression/unused", "nothing before disables \"govinfo/figures\", so that there is nothing to enable")]
    [InlineData("⟦<!-- reportlint-enable -->⟧", "suppression/unused", "nothing is disabled before, so that there is nothing to enable")]
    public void What_can_have_no_effect_is_told(string marked, string rule, string message)
    {
        var overview = Marked.Parse(marked);
        var result = Lint(overview.Text);

        var found = Assert.Single(result.Diagnostics);
        Assert.Equal((rule, message), (found.Rule.Id, found.Message.En));
        Assert.Equal(overview.Text.Substring(overview.Spans[0].Start, overview.Spans[0].Length), result.Tree.Text.ToString(found.Span));
    }

    [Fact]
    public void To_enable_one_of_two_rules_leaves_the_other_disabled()
    {
        var result = Lint("<!-- reportlint-disable govinfo/report-year, govinfo/figures -->\n\n<!-- reportlint-enable govinfo/figures -->\n\n" + Sentence);

        Assert.Equal("govinfo/report-year", Assert.Single(result.Suppressed).Finding.Rule.Id);
        Assert.Equal("there is no finding of \"govinfo/figures\" here to suppress", Assert.Single(result.Diagnostics).Message.En);
    }

    [Theory]
    [InlineData("<!-- ReportLint checks this report. -->")]
    [InlineData("<!-- reportlint -->")]
    public void A_comment_that_only_speaks_of_ReportLint_is_none_of_these(string comment) => Assert.Empty(Lint(comment).Diagnostics);

    [Fact]
    public void A_rule_that_did_not_run_is_not_called_unneeded()
    {
        var config = LintConfig.Default with { Packs = [.. LintConfig.Default.Packs.Select(p => p with { Rules = [.. p.Rules.Where(r => r.Info.Id != "govinfo/figures")] })] };

        Assert.Empty(Lint("<!-- reportlint-disable-file govinfo/figures -->", config with { KnownRules = LintConfig.Default.KnownRules }).Diagnostics);
    }

    [Fact]
    public void A_reason_is_only_wanted_where_the_configuration_says_so()
    {
        const string overview = "<!-- reportlint-disable-file govinfo/report-year -->\n\n" + Sentence;

        Assert.Empty(Lint(overview).Diagnostics);
        Assert.Equal("suppression/missing-reason", Assert.Single(Lint(overview, LintConfig.Default with { SuppressionChecks = [SuppressionRules.MissingReason.Id] }).Diagnostics).Rule.Id);
    }

    public static TheoryData<TableLayout> WrittenTables() => [TableLayout.Gfm, TableLayout.LoosePipe, TableLayout.Tab, TableLayout.WordCells, TableLayout.Html, TableLayout.Aligned];

    [Theory]
    [MemberData(nameof(WrittenTables))]
    public void A_comment_before_a_table_names_its_cells_in_every_layout(TableLayout layout)
    {
        var text = Reports.Write(layout, new Dictionary<string, string>(StringComparer.Ordinal) { ["applications.new.natural"] = "3件", ["applications.new.business"] = "5件" });
        var heading = text.IndexOf("收到和处理政府信息公开申请情况", StringComparison.Ordinal);
        var table = text.IndexOf('\n', heading) + 2;
        Assert.Equal(["new natural", "new business"], Findings(text).Select(static d => $"{d.Address.Row} {d.Address.Column}"));

        Assert.Equal(["new business"], Findings(text.Insert(table, "<!-- reportlint-disable-next-table govinfo/figures row=new column=自然人: 原表如此 -->\n")).Select(static d => $"{d.Address.Row} {d.Address.Column}"));
        Assert.Empty(Findings(text.Insert(table, "<!-- reportlint-disable-next-table govinfo/figures row=\"本年新收政府信息公开申请数量\" -->\n\n")));
        Assert.Empty(Findings(text.Insert(table, "<!-- reportlint-disable-next-table govinfo -->\n")));
    }

    [Fact]
    public void Plain_text_has_no_comments() =>
        Assert.Empty(Reports.Lint(Reports.Write(TableLayout.Tab, prose: static s => s == "overview" ? "<!-- reportlint-disable-file govinfo/report-year -->\n\n" + Sentence : Reports.Prose(s)), TableLayout.Tab).Suppressed);

    [Fact]
    public void Beyond_a_thousand_they_do_nothing_and_that_is_told()
    {
        var result = Lint(string.Concat(Enumerable.Repeat("<!-- reportlint-disable-next-line govinfo/figures -->\n", 20_000)));

        Assert.Equal(1000, result.Diagnostics.Count(static d => d.Rule.Id == "suppression/unused"));
        Assert.Equal(1000, result.Tree.Text.Slice(TextSpan.FromBounds(0, Assert.Single(result.Diagnostics, static d => d.Rule.Id == "suppression/malformed").Span.Start)).Count("<!--"));
    }

    private static IEnumerable<Diagnostic> Findings(string text) => Reports.Lint(text, DocumentFormat.Markdown).Diagnostics;

    private static LintResult Lint(string overview, LintConfig? config = null) => Linter.Lint(
        new SourceText(Reports.Write(TableLayout.Gfm, prose: s => s == "overview" ? overview : Reports.Prose(s))), DocumentFormat.Markdown, config ?? LintConfig.Default, RelatedReports.None);
}
