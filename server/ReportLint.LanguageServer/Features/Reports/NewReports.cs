using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>reportlint/newReport: an empty report by the form, for a writer to fill in.</summary>
internal static class NewReports
{
    public static NewReport Answer(RequestContext context, NewReportParams asked)
    {
        var language = context.State.Language;
        var body = ShownText.OneLine(asked.Body).Trim();
        if (body.Length is 0 or > ReportSkeleton.LongestBody)
        {
            throw new RpcException(ErrorCode.InvalidParams, new LocalizedText($"单位名称应当有 1 到 {ReportSkeleton.LongestBody} 个字", $"the body's name has 1 to {ReportSkeleton.LongestBody} characters").In(language));
        }

        if (asked.Year is < 1 or > 9999)
        {
            throw new RpcException(ErrorCode.InvalidParams, new LocalizedText("年份应当是 1 到 9999 之间的整数", "the year is a whole number from 1 to 9999").In(language));
        }

        var pack = context.State.Files.DefaultSettings.Lint.Packs.Select(static p => p.Model.Pack)
            .FirstOrDefault(p => !p.Tables.IsEmpty && (asked.Family is null || string.Equals(p.Family, asked.Family, StringComparison.Ordinal)))
            ?? throw new RpcException(ErrorCode.InvalidParams, new LocalizedText("没有可用的报告格式", "there is no form to begin a report with").In(language));
        return new NewReport(ReportSkeleton.FileName(pack, body, asked.Year), ReportSkeleton.Write(pack, body, asked.Year));
    }
}
