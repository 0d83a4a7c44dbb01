namespace ReportLint.Generator;

/// <summary>The rules that find what is planted.</summary>
internal static class RuleIds
{
    public const string Sections = "govinfo/required-sections";
    public const string Year = "govinfo/report-year";
    public const string Structure = "govinfo/table-structure";
    public const string Figures = "govinfo/figures";
    public const string Balance = "govinfo/applications-balance";
    public const string Results = "govinfo/applications-results";
    public const string RowTotal = "govinfo/applications-row-total";
    public const string Review = "govinfo/review-totals";
}
