namespace ReportLint.Analysis.Tests;

/// <summary>Labels that one version of the form alone has tell which is tried first, and whether another need be tried.</summary>
public sealed class VersionOrderTests
{
    private static VersionOrder Order => Reports.Govinfo.Model.Order;

    [Theory]
    [InlineData("", "2021 2019")]
    [InlineData("行政许可 行政处罚 处理决定数量", "2021 2019")]
    [InlineData("本年新制作数量", "2021 2019")]
    [InlineData("本年新制作数量 本年新公开数量", "2019 2021")]
    [InlineData("| 采购项目数量 | 上一年项目数量 |", "2019 2021")]
    [InlineData("本年制发件数 本年废止件数", "2021 2019")]
    [InlineData("本年新制作数量 本年新公开数量 本年制发件数", "2019 2021")]
    [InlineData("本年新制作数量 本年新公开数量 本年制发件数 现行有效件数", "2021 2019")]
    public void The_newest_version_with_labels_of_its_own_is_tried_first(string text, string expected) => Assert.Equal(expected, string.Join(' ', Order.Of(text)));

    [Theory]
    [InlineData("", "")]
    [InlineData("行政许可 行政处罚 处理决定数量", "")]
    [InlineData("本年新制作数量 处理决定数量", "")]
    [InlineData("本年新制作数量 本年新公开数量 本年处理决定数量", "")]
    [InlineData("本年新制作数量 本年新公开数量", "2019")]
    [InlineData("本年制发件数 现行有效件数", "2021")]
    public void A_version_is_certain_by_its_own_labels_where_no_other_has_any(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Reports.Pack.Versions.Where(v => Order.IsCertain(v, text))));

    [Fact]
    public void A_form_of_one_version_is_tried_once() => Assert.Equal(["2021"], new VersionOrder(Reports.Pack with { Versions = ["2021"] }).Of("本年新制作数量 本年新公开数量"));
}
