namespace ReportLint.Analysis.Tests.Text;

/// <summary>text-length, consistency and sequence.</summary>
public sealed class OtherTextRuleTests
{
    private const string Length = "kind: text-length\nseverity: info\ntitle: t\nmessage: \"{length} {unit}\"\n";
    private const string Consistency = "kind: consistency\nseverity: info\ntitle: t\nmessage: \"{text} {count}, {other} {other-count}\"\n";
    private const string Numbering = "kind: sequence\nseverity: info\ntitle: t\ncheck: numbering\nmessage: \"{previous} {written} → {expected}\"\n";

    [Theory]
    [InlineData("most: 5\nselect: {scope: title}", "# ⟦某局 年度报告⟧\n\n很长很长很长的正文", "6 characters")]
    [InlineData("least: 4\nselect: {scope: paragraph}", "# 报\n\n⟦无。⟧\n\n四个字。", "2 characters")]
    [InlineData("least: 4\ncount: words\nselect: {scope: paragraph}", "# A\n\n⟦An *annual*\nreport⟧\n\n2023年 a well-known report\n", "3 words")]
    [InlineData("most: 1\ncount: sentences\nselect: {scope: cell}", "# A\n\n| 一。 | ⟦一。二⟧ |\n|---|---|\n| 1.5 | a |\n", "2 sentences")]
    [InlineData("least: 5\nmeasure: together\nselect: {section: [overview, problems], scope: paragraph}", "## ⟦总体情况⟧\n\n一二\n\n三`四五六`\n\n## 存在的主要问题\n\n一二\n\n三四五\n", "3 characters")]
    public void Lengths(string keys, string marked, string message) =>
        Assert.Equal(message, Assert.Single(TextRules.AssertFound(Length + keys, marked)).Message.En);

    [Theory]
    [InlineData("most: 3", "{least}", "demo/r.yaml:4:11: unknown field {least} in the message; it may name length, unit, most")]
    [InlineData("count: word\nmost: 3", "", "demo/r.yaml:5:8: \"count\" cannot be \"word\"; did you mean \"words\"?; there are characters, words, sentences")]
    [InlineData("count: words", "", "demo/r.yaml:1:1: \"least\" or \"most\" is missing: how long the text must or may be")]
    [InlineData("least: 5\nmost: 4", "", "demo/r.yaml:5:8: \"least\" (5) is more than \"most\" (4): no text can be so")]
    public void What_is_wrong_with_a_length(string keys, string message, string problem) =>
        Assert.Equal([problem], TextRules.Problems($"kind: text-length\nseverity: info\ntitle: t\nmessage: \"{message}m\"\n{keys}"));

    [Theory]
    [InlineData("sets: [[账号, 帐号]]", "账号，⟦帐号⟧，账\n号", "账号，账号，账\n号", "帐号 1, 账号 2")]
    [InlineData("sets: [[账号, 帐号]]", "帐号，⟦账号⟧", "帐号，帐号", "账号 1, 帐号 1")]
    [InlineData("sets: [[邮件, 电子邮件], [email, e-mail]]\nwhole-words: true", "电子邮件，⟦邮件⟧，电子邮件，emails e-mail", "电子邮件，电子邮件，电子邮件，emails e-mail", "邮件 1, 电子邮件 2")]
    [InlineData("regex: '\\d(％|%)'", "1％，2⟦%⟧，3％，4⟦%⟧，5％", "1％，2％，3％，4％，5％", "% 2, ％ 3")]
    [InlineData("regex: '(?<thing>\\d{4})(年度|年)'", "2023年，2022年度，2023⟦年度⟧，2023年", "2023年，2022年度，2023年，2023年", "年度 1, 年 2")]
    public void One_thing_is_written_in_one_way(string keys, string marked, string after, string message)
    {
        var found = TextRules.AssertFound(Consistency + keys, marked);

        Assert.Equal(message, found[0].Message.En);
        Assert.All(found, static d => Assert.Single(d.Related));
        Assert.Equal(after, TextRules.Fixed(Consistency + keys, Marked.Parse(marked).Text));
    }

    [Theory]
    [InlineData("", "demo/r.yaml:1:1: write either \"sets\" (lists of writings: - [e-mail, email]) or \"regex\" (with one group around the writing)")]
    [InlineData("sets: [[账号]]", "demo/r.yaml:5:9: a set needs at least two writings: [e-mail, email]")]
    [InlineData("sets: [账号, 帐号]", "demo/r.yaml:5:7: \"sets\" must be a list of lists of texts: - [one, other]")]
    [InlineData("regex: 'a|b'", "demo/r.yaml:5:8: the regular expression has no group around the writing: as in \\d(％|%)")]
    public void What_is_wrong_with_a_set(string keys, string problem) => Assert.Equal([problem], TextRules.Problems(Consistency + keys));

    [Theory]
    [InlineData("一、甲\n\n（一）子\n\n（二）丑\n\n二、乙\n\n（一）子\n\n三、丙", "")]
    [InlineData("一、甲\n\n（一）子\n\n二、乙\n\n（二）丑\n\n三、丙", "")]
    [InlineData("一、甲\n\n二、乙\n\n⟦四、⟧丁", "二、 四、 → 三、")]
    [InlineData("一、甲\n\n⟦三、⟧丙\n\n四、丁", "一、 三、 → 二、")]
    [InlineData("一、甲\n\n二、乙\n\n⟦二、⟧丙\n\n四、丁", "二、 二、 → 三、")]
    [InlineData("一、甲\n\n二、乙\n\n⟦一、⟧丙\n\n二、丁", "二、 一、 → 三、")]
    [InlineData("⟦二、⟧甲\n\n三、乙", "none 二、 → 一、")]
    [InlineData("第一章 甲\n\n第一节 子\n\n第二节 丑\n\n第二章 乙\n\n⟦第二章⟧ 丙", "第二章 第二章 → 第三章")]
    [InlineData("# 题\n\n## 1. A\n\n### 1.1 B\n\n### ⟦1.3⟧ C\n\n## 2. D\n\n### 2.1 E", "1.1 1.3 → 1.2")]
    [InlineData("# T\n\n## 1. A\n\n### 1. a\n\n### 2. b\n\n## 2. B\n\n### 1. a\n\n## ⟦4.⟧ C", "2. 4. → 3.")]
    [InlineData("## Section 1 A\n\n## ⟦Section 3⟧ B", "Section 1 Section 3 → Section 2")]
    [InlineData("## 甲\n\n（1）子\n\n## 乙\n\n（1）子\n\n⟦（3）⟧寅", "（1） （3） → （2）")]
    [InlineData("# 第一章 甲\n\n# 第二章 乙\n\n# ⟦第四章⟧ 丙", "第二章 第四章 → 第三章")]
    [InlineData("# 题\n\n1. 甲\n1. 乙\n", "")]
    [InlineData("# 题\n\n## 一、甲\n\n### （一）子\n\n### 二、乙\n\n#### 三、丙\n\n#### 四、丁", "")]
    public void Numbers_of_headings(string marked, string message) =>
        Assert.Equal(message.Length == 0 ? [] : [message], TextRules.AssertFound(Numbering, marked).Select(static d => d.Message.En));

    [Fact]
    public void A_restart_may_be_allowed_and_labels_of_a_table_are_no_headings()
    {
        TextRules.AssertFound(Numbering + "allow: [restart]", "一、甲\n\n二、乙\n\n一、丙\n\n⟦三、⟧丁");
        TextRules.AssertFound(Numbering, "## 一、总体情况\n\n无\n\n## 二、办理数据\n\n| | 自然人 | 企业 |\n|---|---|---|\n| 一、本年新收 | 0 | 0 |\n| 三、予以公开 | 0 | 0 |\n\n## 三、存在的主要问题\n");
        Assert.Equal(["demo/r.yaml:6:8: there is no allow \"restar\"; did you mean \"restart\"?; there are skip, repeat, restart"], TextRules.Problems(Numbering + "allow: restar"));
    }

    [Fact]
    public void A_number_is_mended_where_that_is_enough()
    {
        Assert.Equal("一、甲\n\n**二、**乙", TextRules.Fixed(Numbering, "一、甲\n\n**三、**乙"));
        Assert.Empty(TextRules.Lint(Numbering, "一、甲\n\n三、丙\n\n四、丁")[0].Fixes);
    }

    [Theory]
    [InlineData("", "## 总体情况\n\n## 存在的主要问题\n\n## ⟦办理数据⟧\n")]
    [InlineData("order: [problems, overview]\n", "## 办理数据\n\n## 存在的主要问题\n\n## 总体情况\n")]
    public void Sections_out_of_order(string keys, string marked) =>
        TextRules.AssertFound("kind: sequence\nseverity: info\ntitle: t\ncheck: sections\nmessage: \"{section} {after}\"\n" + keys, marked);
}
