using System.Globalization;

namespace ReportLint.Generator;

/// <summary>How the bytes of a report are written.</summary>
public enum TextForm
{
    Utf8,
    Utf8Crlf,
    Utf8Bom,
    Gb18030,
    Gb18030Crlf,
}

/// <summary>All that decides a generated report: the same plan gives the same bytes on every machine.</summary>
/// <param name="Seed">Decides figures, wording, and where the defects are.</param>
/// <param name="Version">The version of the form.</param>
/// <param name="Defects">The names of the defects, in the order of the catalogue; empty for a report without fault.</param>
/// <param name="Size">How many bytes of UTF-8 the report should have at least; 0 for a short one.</param>
public sealed record Plan(int Seed, Layout Layout, string Version, IReadOnlyList<string> Defects, TextForm Form, int Size)
{
    /// <summary>The command that makes and checks this one report again.</summary>
    public string Command =>
        $"npm run generate -- --seed {Seed.ToString(CultureInfo.InvariantCulture)} --layout {Names.Of(Layout)} --version {Version} --form {Names.Of(Form)}"
        + (Defects.Count == 0 ? " --defects 0" : $" --defect {string.Join(',', Defects)} --defects {Defects.Count}") + (Size > 0 ? $" --size {Size}" : "");
}
