using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>The language of messages: what the user asked for, else the configuration's, else the locale's, else English.</summary>
internal static class UserLanguage
{
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    public static Language Choose(string? option, Language? configured = null) => option switch
    {
        "zh" => Language.Chinese,
        "en" => Language.English,
        _ when configured is { } language => language,
        _ => Locale().StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese : Language.English,
    };

    private static string Locale() =>
        LocaleVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(static v => !string.IsNullOrEmpty(v)) ?? "";
}
