using System.Globalization;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>
/// Annotations for GitHub Actions, one workflow command a line (docs.github.com, "Workflow commands"). The message begins with the place, since the log
/// shows nothing else of the command. GitHub shows ten errors and ten warnings of a step; the others stand in the log.
/// </summary>
internal sealed class GithubFormat : IOutputFormat
{
    public string Name => "github";

    public IRunWriter Begin(RunContext run, TextWriter output) => new Writer(run.Language, output);

    private sealed class Writer(Language language, TextWriter output) : IRunWriter
    {
        public void Write(CheckedFile file)
        {
            foreach (var diagnostic in file.Diagnostics)
            {
                var at = file.Text.Positions(diagnostic.Span);

                // Columns are only allowed within one line.
                var end = at.Start.Line == at.End.Line ? string.Create(CultureInfo.InvariantCulture, $",col={at.Start.Column},endColumn={at.End.Column}") : "";
                var place = string.Create(CultureInfo.InvariantCulture, $"file={Property(ShownPath.Of(Path.GetFullPath(file.Path)))},line={at.Start.Line},endLine={at.End.Line}{end}");
                var title = Property($"ReportLint ({diagnostic.Rule.Id})");
                output.Write($"::{Level(diagnostic.Severity)} title={title},{place}::{Data($"{TextFormat.Place(file.Path, at.Start)}: {diagnostic.Rule.Id} {diagnostic.Message.In(language)}")}\n");
            }
        }

        public void End(RunOutcome outcome)
        {
            foreach (var fault in outcome.Faults)
            {
                var file = fault.Path.Length == 0 ? "" : $",file={Property(ShownPath.Of(Path.GetFullPath(fault.Path)))}";
                var line = fault.Position is { } at ? string.Create(CultureInfo.InvariantCulture, $",line={at.Line},col={at.Column}") : "";
                output.Write($"::error title=ReportLint{file}{line}::{Data(fault.In(language))}\n");
            }
        }
    }

    private static string Level(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };

    /// <summary>Escapes what would end a command or drive the log's terminal.</summary>
    private static string Data(string text) =>
        TerminalText.Clean(text).Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal)
        .Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
