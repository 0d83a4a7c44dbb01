using System.Text;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer.Tests;

/// <summary>Texts of GB18030 that a client read as UTF-8.</summary>
public sealed class MisreadTextTests
{
    static MisreadTextTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("en", "this file seems to be GB18030 (GBK), but was opened as UTF-8: reopen it with the encoding GB18030")]
    [InlineData("zh", "这份文件像是 GB18030（GBK）编码，却按 UTF-8 打开了：请用 GB18030 编码重新打开")]
    public async Task There_is_one_finding_and_no_other_until_it_is_read_rightly(string locale, string message)
    {
        var text = SampleReport.Write(cells: ("applications.new.natural", "7"));
        await using var session = await ServerSession.Start(locale: locale);
        session.Open(Misread(text));
        var found = Assert.Single(await session.Diagnostics(1));
        Assert.Equal(message, found?["message"]?.GetValue<string>());
        Assert.Equal("encoding", found?["code"]?.GetValue<string>());
        Assert.Equal(1, found?["severity"]?.GetValue<int>());
        session.Replace(text, 2);
        var rightly = await session.Diagnostics(2);
        Assert.NotEmpty(rightly);
        Assert.DoesNotContain(rightly, static d => d?["code"]?.GetValue<string>() == "encoding");
    }

    [Fact]
    public async Task Nothing_is_offered_for_it_and_every_request_is_answered()
    {
        var text = Misread(SampleReport.Write());
        await using var session = await ActionSession.Start(text, ignoring: true);
        Assert.Empty(await session.OffersEverywhere());
        var document = $$$"""{"textDocument":{"uri":"{{{ServerSession.Uri}}}"}}""";
        Assert.NotNull(await session.Server.Request("textDocument/documentSymbol", document));
        Assert.Empty((await session.Server.Request("reportlint/facts", document))?["grids"]?.AsArray() ?? [null]);
    }

    [Theory]
    [InlineData(TableLayout.Gfm)]
    [InlineData(TableLayout.Tab)]
    [InlineData(TableLayout.Html)]
    [InlineData(TableLayout.Aligned)]
    public void Every_layout_is_known(TableLayout layout) => Assert.NotNull(MisreadText.Find(new SourceText(Misread(SampleReport.Write(layout)))));

    [Theory]
    [InlineData("")]
    [InlineData("# 青禾县水利局\n")]
    [InlineData("\uFFFD\uFFFD\uFFFD")]
    [InlineData("总计\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD，本年新收政府信息公开申请数量，上年结转政府信息公开申请数量")]
    public void A_text_with_little_or_no_damage_is_no_such_text(string text) => Assert.Null(MisreadText.Find(new SourceText(text)));

    [Fact]
    public async Task Where_nothing_is_checked_nothing_is_said()
    {
        var files = new MemoryFiles();
        files.Texts["/work/.reportlint.yaml"] = "ignore: [report.md]\n";
        await using var session = await ServerSession.Start(files: files);
        session.Open(Misread(SampleReport.Write()));
        Assert.Empty(await session.Diagnostics(1));
    }

    private static string Misread(string text) => Encoding.UTF8.GetString(Encoding.GetEncoding("GB18030").GetBytes(text));
}
