using System.Text.Json.Nodes;

namespace ReportLint.Cli.Tests;

/// <summary>Why a rule found what it found, or nothing.</summary>
public sealed class TraceTests : IDisposable
{
    private const string Words = "kind: text-pattern\nseverity: warning\ntitle: t\ncheck: existence\nwords: [登陆]\nmessage: \"{text}\"\n";

    private readonly CommandLine command = new();

    public void Dispose() => command.Dispose();

    [Fact]
    public void Each_step_is_told_with_its_place_and_its_reason()
    {
        Own(Words + "select: {section: [other, problems], scope: paragraph}\n");
        command.Write("a.md", "# 某局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n2023年，无。\n\n## 二、主动公开政府信息情况\n\n## 五、存在的主要问题及改进情况\n\n请登陆平台。\n");

        var (code, output, _) = command.Run("check", "./a.md", "--config", "./.reportlint.yaml", "--trace-rule", "acme/words", "--lang", "en");
        Assert.Equal(1, code);
        Assert.Equal(
            """
            a.md: acme/words
              +          the document is a govinfo/annual-report in the form of 2021, for the year 2023
              -          the document has no section other
              + 11:1     paragraph: 请登陆平台。
              -          left out by select: 5 pieces of text
              ! 11:2     登陆

            """,
            output);
    }

    [Fact]
    public void An_equation_is_shown_with_its_figures_or_why_it_says_nothing()
    {
        command.Write("a.md", CommandLine.Report);
        var (code, output, _) = command.Run("check", "./a.md", "--trace-rule", "govinfo/applications-balance", "--lang", "en", "--format", "json");
        var steps = JsonNode.Parse(output)?[0]?["steps"]?.AsArray() ?? [];
        Assert.Equal(0, code);
        Assert.Contains(steps, static s => s?["text"]?.GetValue<string>() is "the table applications was not found in the document" || s?["text"]?.GetValue<string>().Contains(" equals ", StringComparison.Ordinal) is true);
        Assert.Equal("nothing was found", steps[^1]?["text"]?.GetValue<string>());
    }

    [Fact]
    public void Words_that_state_a_figure_and_are_left_out_name_the_key_by_which_they_are()
    {
        Own("""
            kind: prose-consistency
            severity: warning
            title: t
            units: [件]
            behind: [本年, 其中]
            unless-before: [热线]
            figures:
            - equals: applications.new.total
              regexes: ['收到申请{n}']
              after: [申请情况]
              unless: [公文]
              unless-around: [全市]
            message: "{stated}"

            """);
        command.Write("a.md", """
            # 某局2023年政府信息公开工作年度报告

            ## 一、总体情况

            收到申请1件。申请情况：本年收到申请2件；局属单位收到申请3件；热线来电多，收到申请4件；收到申请5件公文；收到申请6件，全市最多；2022年，收到申请7件。

            ## 二、主动公开政府信息情况

            ## 五、存在的主要问题及改进情况
            """);

        Assert.Equal(
            """
            a.md: acme/words
              +          the document is a govinfo/annual-report in the form of 2021, for the year 2023
              - 5:5      left out by "after"
              - 5:19     the figure of the table was not read, or is in doubt itself
              - 5:30     left out by "behind"
              - 5:43     left out by "unless-before"
              - 5:50     left out by "unless"
              - 5:59     left out by "unless-around"
              - 5:77     the sentence names another year
              -          nothing was found

            """,
            command.Run("check", "./a.md", "--trace-rule", "acme/words", "--lang", "en").Output);
    }

    [Theory]
    [InlineData("# 日记\n", "none of the packs that are on (acme, govinfo, tbs-ati) knows this document")]
    [InlineData(null, "suppressed by a comment or the configuration: 登陆")]
    public void What_keeps_a_finding_back_is_named(string? text, string reason)
    {
        Own(Words);
        command.Write("a.md", text ?? CommandLine.Report.Replace("# 某局", "<!-- reportlint-disable-file acme/words: x -->\n# 某局", StringComparison.Ordinal).Replace("2023年，无。", "请登陆。", StringComparison.Ordinal));
        Assert.Contains(reason.Replace("acme, ", "", StringComparison.Ordinal), command.Run("check", "./a.md", "--trace-rule", "acme/words", "--lang", "en").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_is_off_or_unknown_is_told()
    {
        command.Write("a.md");
        Assert.Contains("did not run: the configuration turns it off", command.Run("check", "./a.md", "--trace-rule", "govinfo/figures", "--ignore", "govinfo/figures", "--lang", "en").Output, StringComparison.Ordinal);
        Assert.Equal((2, "", "there is no rule \"govinfo/figurs\"; did you mean \"govinfo/figures\"?; reportlint rules lists them all\n"), command.Run("check", "./a.md", "--trace-rule", "govinfo/figurs", "--lang", "en"));
    }

    [Fact]
    public void A_rule_of_ones_own_that_selects_nothing_in_a_whole_run_is_noted()
    {
        const string note = "the rule acme/words selected nothing in any document of this run: --trace-rule acme/words says why";
        Own(Words + "select: {table: review-and-litigation, scope: title}\n");
        command.Write("a.md");
        Assert.Contains(note, Told(command.Run("check", "./", "--lang", "en")), StringComparison.Ordinal);
        Assert.DoesNotContain(note, Told(command.Run("check", "./", "--lang", "en", "-q")), StringComparison.Ordinal);

        Own(Words);
        Assert.DoesNotContain(note, Told(command.Run("check", "./", "--lang", "en")), StringComparison.Ordinal);
    }

    private static string Told((int Code, string Output, string Error) run) => run.Output + run.Error;

    private void Own(string rule)
    {
        command.Write(".reportlint.yaml", "packs: [rules/acme]\n");
        command.Write("rules/acme/pack.yaml", "extends: govinfo\n");
        command.Write("rules/acme/words.yaml", rule);
    }
}
