using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer.Tests;

/// <summary>An invented report of the shipped family, written by the form itself.</summary>
internal static class SampleReport
{
    public const int Year = 2023;

    private static Pack Pack => PackSet.Shipped.Packs.Single(static p => p.Model.Pack.Name == "govinfo").Model.Pack;

    /// <summary>A report with zeros everywhere but in the cells given by "table.row.column".</summary>
    public static string Write(TableLayout layout = TableLayout.Gfm, params (string Cell, string Text)[] cells) => Write(layout, Year, cells);

    /// <summary>The report of the year before that one.</summary>
    public static string WritePrevious(params (string Cell, string Text)[] cells) => Write(TableLayout.Gfm, Year - 1, cells);

    private static string Write(TableLayout layout, int year, (string Cell, string Text)[] cells) =>
        new FormWriter(Pack, "2021", layout).Write(
            "青禾县水利局", year, (t, r, c) => cells.FirstOrDefault(given => given.Cell == $"{t.Id}.{r.Id}.{c.Id}").Text ?? "0", s => year == Year ? Prose(s) : "");

    private static string Prose(string section) => section switch
    {
        "overview" => "本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。\n\n2023年，我局按时公开各类信息。",
        "problems" => "2023年，我局公开内容还不够全面。2024年，将加强培训。",
        "other" => "2023年没有收取信息处理费。",
        _ => "",
    };
}
