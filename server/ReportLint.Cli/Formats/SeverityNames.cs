using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>The words for a severity: for people, for programs, and in SARIF.</summary>
internal static class SeverityNames
{
    public static string In(this Severity severity, Language language) => (severity, language) switch
    {
        (Severity.Error, Language.Chinese) => "错误",
        (Severity.Warning, Language.Chinese) => "警告",
        (_, Language.Chinese) => "提示",
        _ => severity.Name(),
    };

    /// <summary>The name that scripts may rely on in every language.</summary>
    public static string Name(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    public static string SarifLevel(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
