using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli.Tests;

/// <summary>An invented report without fault but for chosen cells.</summary>
internal static class MendableReport
{
    /// <summary>Reads as a figure: a safe fix writes it plainly.</summary>
    public static readonly (string, string) Wide = ("active-disclosure.licensing.decisions", "０");

    /// <summary>Says that there is none: an unsafe fix writes 0.</summary>
    public static readonly (string, string) Dash = ("applications.new.natural", "-");

    /// <summary>Only its writer can mend it.</summary>
    public static readonly (string, string) Unit = ("applications.granted.total", "8件");

    public static string Clean { get; } = Write();

    /// <param name="cells">Cells by "table.row.column"; all others hold 0.</param>
    public static string Write(params (string Cell, string Text)[] cells)
    {
        var written = cells.ToDictionary(static c => c.Cell, static c => c.Text, StringComparer.Ordinal);
        var pack = PackSet.Shipped.Packs.Single(static p => p.Model.Pack.Name == "govinfo").Model.Pack;
        return new FormWriter(pack, "2021", TableLayout.Gfm).Write(
            "青禾县水利局", 2023, (t, r, c) => written.GetValueOrDefault($"{t.Id}.{r.Id}.{c.Id}", "0"), static s => s is "overview" ? "2023年，我局按时公开各类信息。" : "");
    }
}
