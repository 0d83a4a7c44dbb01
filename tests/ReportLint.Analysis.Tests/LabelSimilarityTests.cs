namespace ReportLint.Analysis.Tests;

/// <summary>What the weights of label similarity are chosen for. A weight may change as long as these stay.</summary>
public sealed class LabelSimilarityTests
{
    [Theory]
    [InlineData("（一） 予以公开", "（一）予以公开")]
    [InlineData("1、属于国家秘密", "1.属于国家秘密")]
    [InlineData("[bookmark: _Hlk1]二、上年结转政府信息公开申请数量", "二、上年结转政府信息公开申请数量")]
    [InlineData("危及\"三安全一稳定\"", "3.危及“三安全一稳定”")]
    public void The_same_words_under_other_punctuation(string written, string form)
    {
        Assert.InRange(Score(written, form), LabelSimilarity.Same, 1.1);
    }

    [Theory]
    [InlineData("3.危及“三安全一稳", "3.危及“三安全一稳定”")]
    [InlineData("5.要求行政机关确认或重新出", "5.要求行政机关确认或重新出具已获取信息")]
    [InlineData("（三）不予公开1.属于国家秘密", "1.属于国家秘密")]
    [InlineData("1.逾期不补正", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请")]
    [InlineData("存在问题及改进措施", "存在的主要问题及改进情况")]
    public void A_label_that_was_cut_glued_or_put_in_other_words(string written, string form)
    {
        Assert.InRange(Score(written, form), LabelSimilarity.Related, 1.05);
    }

    [Theory]
    [InlineData("无", "2.没有现成信息需要另行制作")]
    [InlineData("3件", "3.其他")]
    [InlineData("主动公开", "（七）总计")]
    [InlineData("行政强制", "规章")]
    [InlineData("", "规章")]
    public void Words_that_have_nothing_to_do_with_each_other(string written, string form)
    {
        Assert.InRange(Score(written, form), -1, LabelSimilarity.Related - 0.01);
    }

    [Fact]
    public void The_numbering_speaks_for_or_against()
    {
        Assert.True(Score("2.属于三类内部信息", "2.属于三类内部事务信息") > Score("6.属于三类内部信息", "2.属于三类内部事务信息"));
    }

    private static double Score(string written, string form) => LabelSimilarity.Score(LabelText.Parse(written), LabelText.Parse(form));
}
