namespace ReportLint.Analysis;

/// <summary>What is known of a rule without running it. The id is the path of its file below the rules folder.</summary>
public sealed record RuleInfo(string Id, string Kind, Severity Severity, LocalizedText Title, LocalizedText Note)
{
    /// <summary>The kind of a finding that tells of a fault of our own.</summary>
    public const string Internal = "internal";

    private const string PageBase = "https://github.com/reportlint/reportlint/blob/main/docs/rules/";

    /// <summary>The rule's page; null for a rule of a user's own pack that names none.</summary>
    public Uri? HelpUri { get; init; } = PageOf(Id);

    public bool IsInternal => string.Equals(Kind, Internal, StringComparison.Ordinal);

    /// <summary>The id under which the failure of a rule is told.</summary>
    public static string CrashOf(string id) => $"{Internal}/{id}";

    /// <summary>The page of a rule that ships.</summary>
    public static Uri PageOf(string id) => new(PageBase + id + ".md");
}
