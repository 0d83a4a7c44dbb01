using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer.Tests;

/// <summary>A report with figures that stand nowhere else, so that they can be found in it.</summary>
internal static class ReadingSample
{
    public static TheoryData<TableLayout, string> LayoutsAndLocales
    {
        get
        {
            var all = new TheoryData<TableLayout, string>();
            foreach (var layout in Enum.GetValues<TableLayout>())
            {
                all.Add(layout, "zh-cn");
                all.Add(layout, "en");
            }

            return all;
        }
    }

    /// <summary>A text with the label of a row of the form in place of {partial}: the words are the form's, and stand in its description alone.</summary>
    public static string WithLabels(string text) => text.Replace(
        "{partial}", PackSet.Shipped.Packs.Single(static p => p.Name == "govinfo").Model.Pack.Table("applications", "2021")?.Row("partial")?.Label, StringComparison.Ordinal);

    /// <summary>The total of all results is 1 too high: the first 4001 is that of the new applications of natural persons, and 4002 is wrong.</summary>
    public static string Broken(TableLayout layout) => SampleReport.Write(
        layout,
        ("applications.new.natural", "4001"),
        ("applications.new.total", "4001"),
        ("applications.granted.natural", "4001"),
        ("applications.granted.total", "4001"),
        ("applications.total.natural", "4001"),
        ("applications.total.total", "4002"));

    /// <summary>In the order of the document, which cells are 4001.</summary>
    public const int NewNatural = 0;
    public const int NewTotal = 1;
    public const int GrantedNatural = 2;
    public const int GrantedTotal = 3;
    public const int TotalNatural = 4;
}
