namespace ReportLint.Analysis.Tests.Text;

/// <summary>Rules about numbers in sentences, as the authors of other families write them.</summary>
public sealed class ProseRuleTests
{
    private const string Named = "kind: stated-count\nseverity: info\ntitle: t\nmessage: \"{stated} {count}\"\n";

    [Theory]
    [InlineData("# 报告\n\n有三个部分：甲、乙、丙。有⟦三⟧个部分：甲、乙、丙、丁。\n")]
    [InlineData("# 报告\n\n有三个部分：甲部分、乙部分、丙部分\n")]
    public void A_list_at_the_end_of_an_expression_goes_as_far_as_the_sentence(string text) => TextRules.AssertFound(Named + "regexes: ['有{n}个部分：{list}']", text);

    [Theory]
    [InlineData("In 2022 we recorded 28 incidents. In 2023 we recorded ⟦28⟧ incidents.")]
    [InlineData("During 2022 we recorded 28 incidents.")]
    [InlineData("We recorded ⟦28⟧ incidents on 2022 forms.")]
    public void Another_year_is_known_in_English_too(string sentence)
    {
        const string rule = """
            kind: prose-consistency
            severity: info
            title: t
            units: [incidents]
            figures: [{equals: requests.new.people, regexes: ['recorded{n}']}]
            message: "{stated} {figure}"
            """;

        TextRules.AssertFound(rule, $"# 2023年报告\n\n## 总体情况\n\n{sentence}\n\n## 办理数据\n\n| | 自然人 | 企业 |\n|---|---|---|\n| 本年新收 | 12 | 3 |\n| 予以公开 | 12 | 3 |\n");
    }
}
