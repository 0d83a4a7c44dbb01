using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>Colours by ANSI escape sequences, or none at all. The text must be clean before it is painted.</summary>
internal readonly record struct TerminalStyle(bool Enabled)
{
    private const string Reset = "\e[0m";

    public string Strong(string text) => Paint("\e[1m", text);

    public string Faint(string text) => Paint("\e[2m", text);

    public string Help(string text) => Paint("\e[36m", text);

    public string Of(Severity severity, string text) => Paint(
        severity switch
        {
            Severity.Error => "\e[1;31m",
            Severity.Warning => "\e[1;33m",
            _ => "\e[1;34m",
        },
        text);

    private string Paint(string code, string text) => Enabled ? code + text + Reset : text;
}
