using System.Globalization;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>
/// Annotations for GitHub Actions, one workflow command a line (docs.github.com, "Workflow commands"). The message begins with the place, since the log
/// shows nothing else of the command, and the count stands at the end as people know it. GitHub shows ten annotations of each level of a step, so that
/// errors need not come first to be seen: the order is the text's; the others stand in the log.
/// </summary>
/// <param name="repository">The repository's root, from which GitHub names files.</param>
internal sealed class GithubFormat(string? repository = null) : IOutputFormat
{
    public string Name => "github";

    public IRunWriter Begin(RunContext run, TextWriter output) => new Writer(run.Language, new RepositoryPath(repository), output);

    private sealed class Writer(Language language, RepositoryPath paths, TextWriter output) : IRunWriter
    {
        public void Write(CheckedFile file)
        {
            foreach (var diagnostic in file.Diagnostics)
            {
                var at = file.Text.Positions(diagnostic.Span);

                // Columns are only allowed within one line.
                var end = at.Start.Line == at.End.Line ? string.Create(CultureInfo.InvariantCulture, $",col={at.Start.Column},endColumn={at.End.Column}") : "";
                var place = string.Create(CultureInfo.InvariantCulture, $"file={Property(paths.Of(file.Path))},line={at.Start.Line},endLine={at.End.Line}{end}");
                var title = Property($"ReportLint ({diagnostic.Rule.Id})");
                output.Write($"::{Level(diagnostic.Severity)} title={title},{place}::{Data($"{TextFormat.Place(file.Path, at.Start)}: {diagnostic.Rule.Id} {diagnostic.Message.In(language)}")}\n");
            }
        }

        public void End(RunOutcome outcome)
        {
            foreach (var fault in outcome.Faults)
            {
                var file = fault.Path.Length == 0 ? "" : $",file={Property(paths.Of(fault.Path))}";
                var line = fault.Position is { } at ? string.Create(CultureInfo.InvariantCulture, $",line={at.Line},col={at.Column}") : "";
                output.Write($"::error title=ReportLint{file}{line}::{Data(fault.In(language))}\n");
            }

            // A run that failed before the first file has found nothing, which is no finding.
            if (outcome.Faults.IsEmpty || outcome.Tally.Files > 0)
            {
                output.Write($"{TextSummary.Of(outcome.Tally, language)}\n");
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
