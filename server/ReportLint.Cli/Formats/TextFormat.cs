using System.Globalization;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli;

/// <summary>For people at a terminal: each finding with the line it stands on, and a count at the end.</summary>
internal sealed class TextFormat : IOutputFormat
{
    public string Name => "text";

    public IRunWriter Begin(RunContext run, TextWriter output) => new Writer(run, output);

    /// <summary>`path:line:column`, as terminals and editors make it a link.</summary>
    public static string Place(string path, LinePosition position) => $"{TerminalText.Clean(path)}:{position.Line}:{position.Column}";

    private static void WriteFinding(Language language, TerminalStyle style, CheckedFile file, Diagnostic diagnostic, TextWriter output)
    {
        var start = file.Text.Position(diagnostic.Span.Start);
        output.Write(style.Strong(Place(file.Path, start)));
        output.Write(": ");
        output.Write(style.Of(diagnostic.Severity, diagnostic.Severity.In(language)));
        output.Write(' ');
        output.Write(TerminalText.Clean(diagnostic.Rule.Id));
        output.Write(' ');
        output.Write(TerminalText.Clean(diagnostic.Message.In(language)));
        output.Write('\n');

        var excerpt = SourceExcerpt.Of(file.Text, diagnostic.Span);
        var number = start.Line.ToString(CultureInfo.InvariantCulture);
        var bar = style.Faint(number + " |");
        output.Write($" {bar} {excerpt.Text}".TrimEnd());
        output.Write('\n');
        output.Write($" {style.Faint(new string(' ', number.Length) + " |")} {new string(' ', excerpt.CaretColumn)}{style.Of(diagnostic.Severity, new string('^', excerpt.CaretCount))}\n");

        foreach (var related in diagnostic.Related)
        {
            var place = style.Strong(Place(related.Document is null ? file.Path : ShownPath.Of(related.Document.Path), (related.Document?.Text ?? file.Text).Position(related.Span.Start)));
            output.Write("    ");
            output.Write(place);
            output.Write(": ");
            output.Write(TerminalText.Clean(related.Message.In(language)));
            output.Write('\n');
        }

        foreach (var fix in diagnostic.Fixes)
        {
            var help = style.Help(language == Language.Chinese ? "建议：" : "help: ");
            output.Write($"    {help}{TerminalText.Clean(fix.Title.In(language))}\n");
        }
    }

    private sealed class Writer(RunContext run, TextWriter output) : IRunWriter
    {
        private readonly TerminalStyle style = new(run.Color);

        public void Write(CheckedFile file)
        {
            foreach (var diagnostic in file.Diagnostics)
            {
                WriteFinding(run.Language, style, file, diagnostic, output);
                output.Write('\n');
            }
        }

        public void End(RunOutcome outcome)
        {
            TextRemarks.Write(outcome, run.Language, style, output);
            output.Write(TextSummary.Of(outcome.Tally, run.Language));
            output.Write('\n');
        }
    }
}
