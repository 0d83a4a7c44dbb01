using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli;

/// <summary>What kind of fault made a run fail; the names stand in SARIF and JSON.</summary>
internal static class FaultKind
{
    /// <summary>A wrong option, configuration or rule file.</summary>
    public const string Configuration = "configuration";

    /// <summary>A document that is not there or cannot be read.</summary>
    public const string Input = "input";

    /// <summary>A fault of our own.</summary>
    public const string Internal = RuleInfo.Internal;
}

/// <summary>A fault that is not in a report but in its reading. Makes the run fail.</summary>
/// <param name="Path">The file at fault, or empty if there is none.</param>
/// <param name="Kind">One of <see cref="FaultKind"/>.</param>
/// <param name="Position">Where in that file, if it could be read so far.</param>
internal sealed record RunFault(string Path, LocalizedText Message, string Kind, LinePosition? Position = null)
{
    public static RunFault Of(ConfigurationProblem problem) => problem.File.StartsWith("--", StringComparison.Ordinal)
        ? new RunFault("", new LocalizedText($"{problem.File}：{problem.Message.Zh}", $"{problem.File}: {problem.Message.En}"), FaultKind.Configuration)
        : new RunFault(ShownPath.Of(problem.File), problem.Message, FaultKind.Configuration, problem.Line > 0 ? new LinePosition(problem.Line, problem.Column) : null);

    /// <summary>The fault on one line, for people.</summary>
    public string In(Language language) =>
        Path.Length == 0 ? Message.In(language) : $"{Path}{(Position is { } at ? $":{at.Line}:{at.Column}" : "")}: {Message.In(language)}";
}

/// <summary>Something that a person may want to know of a file, and that is no finding.</summary>
internal sealed record RunNote(string Path, LocalizedText Message);
