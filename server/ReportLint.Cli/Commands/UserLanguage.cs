using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>The language of messages: what the user asked for, else the locale's, else English.</summary>
internal static class UserLanguage
{
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    public static Language Choose(string? option) => option switch
    {
        "zh" => Language.Chinese,
        "en" => Language.English,
        _ => Locale().StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese : Language.English,
    };

    private static string Locale() =>
        LocaleVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(static v => !string.IsNullOrEmpty(v)) ?? "";
}
