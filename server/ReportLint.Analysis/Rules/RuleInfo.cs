namespace ReportLint.Analysis;

/// <summary>What is known of a rule without running it. The id is the path of its file below the rules folder.</summary>
public sealed record RuleInfo(string Id, string Kind, Severity Severity, LocalizedText Title, LocalizedText Note)
{
    private const string PageBase = "https://github.com/reportlint/reportlint/blob/main/docs/rules/";

    /// <summary>The rule's page.</summary>
    public Uri HelpUri => new(PageBase + Id + ".md");
}
