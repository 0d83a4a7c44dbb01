namespace ReportLint.Analysis;

/// <summary>What is known of a rule without running it. The id is the path of its file below the rules folder.</summary>
public sealed record RuleInfo(string Id, string Kind, Severity Severity, LocalizedText Title, LocalizedText Note)
{
    /// <summary>The kind of a finding that tells of a fault of our own.</summary>
    public const string Internal = "internal";

    private const string PageBase = "https://github.com/reportlint/reportlint/blob/main/docs/rules/";

    /// <summary>The rule's page where it is another than that of a rule that ships.</summary>
    public Uri? OwnPage { get; init; }

    /// <summary>Whether it has the page of a rule that ships.</summary>
    public bool HasShippedPage { get; init; } = true;

    /// <summary>The rule's page; null for a rule of a user's own pack that names none. Made when it is asked for: most runs write none.</summary>
    public Uri? HelpUri => OwnPage ?? (HasShippedPage ? PageOf(Id) : null);

    public bool IsInternal => string.Equals(Kind, Internal, StringComparison.Ordinal);

    /// <summary>The id under which the failure of a rule is told.</summary>
    public static string CrashOf(string id) => $"{Internal}/{id}";

    /// <summary>The page of a rule that ships.</summary>
    public static Uri PageOf(string id) => new(PageBase + id + ".md");
}
