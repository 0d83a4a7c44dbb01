using ReportLint.Syntax;

namespace ReportLint.Analysis.Tests;

/// <summary>Invented reports of the shipped family, written by the form itself in any layout.</summary>
internal static class Reports
{
    public const int Year = 2023;

    public static readonly TableLayout[] Layouts = Enum.GetValues<TableLayout>();

    public static LoadedPack Govinfo => PackSet.Shipped.Packs.Single(p => p.Model.Pack.Name == "govinfo");

    public static Pack Pack => Govinfo.Model.Pack;

    public static DocumentFormat FormatOf(TableLayout layout) => FormWriter.FormatOf(layout);

    /// <summary>A report with zeros everywhere but in the cells given by "table.row.column".</summary>
    public static string Write(TableLayout layout, IReadOnlyDictionary<string, string>? cells = null, string version = "2021", Func<string, string>? prose = null) =>
        new FormWriter(Pack, version, layout).Write(
            "青禾县水利局", Year, (t, r, c) => cells?.GetValueOrDefault($"{t.Id}.{r.Id}.{c.Id}") ?? "0", prose ?? Prose);

    public static string Prose(string section) => section switch
    {
        "overview" => "本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。\n\n2023年，我局按时公开各类信息，没有发生责任追究。",
        "problems" => "2023年，我局公开内容还不够全面。2024年，将加强培训。",
        "other" => "2023年没有收取信息处理费。",
        _ => "",
    };

    public static LintResult Lint(string text, DocumentFormat format = DocumentFormat.Markdown) =>
        Linter.Lint(new SourceText(text), format, LintConfig.Default, RelatedReports.None);

    public static LintResult Lint(string text, TableLayout layout) => Lint(text, FormatOf(layout));
}
