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
    public const string ProseFigures = "govinfo/prose/figures";
    public const string ProseParts = "govinfo/prose/parts";
    public const string ProseNamed = "govinfo/prose/named";
    public const string Published = "govinfo/prose/published-in-time";
    public const string Bookmarks = "govinfo/residue/bookmarks";
    public const string WebPage = "govinfo/residue/web-page";
    public const string Guidance = "govinfo/residue/guidance";
    public const string PersonalData = "govinfo/residue/personal-data";
    public const string Until = "govinfo/style/until";
    public const string Punctuation = "govinfo/style/punctuation";
    public const string Wording = "govinfo/style/wording";
    public const string Review = "govinfo/review-totals";
}
