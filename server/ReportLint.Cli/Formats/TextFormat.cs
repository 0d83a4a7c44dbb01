using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli;

/// <summary>For people at a terminal: each finding with the line it stands on, and a count at the end.</summary>
internal sealed class TextFormat : IOutputFormat
{
    public string Name => "text";

    public void Write(CheckRun run, TextWriter output)
    {
        var style = new TerminalStyle(run.Color);
        foreach (var file in run.Files)
        {
            foreach (var diagnostic in file.Diagnostics)
            {
                WriteFinding(run.Language, style, file, diagnostic, output);
                output.Write('\n');
            }
        }

        WriteNotesAndFaults(run, style, output);
        output.Write(TextSummary.Of(run));
        output.Write('\n');
    }

    /// <summary>`path:line:column`, as terminals and editors make it a link.</summary>
    public static string Place(string path, LinePosition position) => $"{TerminalText.Clean(path)}:{position.Line}:{position.Column}";

    private static void WriteFinding(Language language, TerminalStyle style, CheckedFile file, Diagnostic diagnostic, TextWriter output)
    {
        var start = file.Text.Position(diagnostic.Span.Start);
        var severity = style.Of(diagnostic.Severity, diagnostic.Severity.In(language));
        var message = TerminalText.Clean(diagnostic.Message.In(language));
        output.Write($"{style.Strong(Place(file.Path, start))}: {severity} {TerminalText.Clean(diagnostic.Rule.Id)} {message}\n");

        var excerpt = SourceExcerpt.Of(file.Text, diagnostic.Span);
        var number = $"{start.Line}";
        var carets = style.Of(diagnostic.Severity, new string('^', excerpt.CaretCount));
        output.Write($" {style.Faint(number + " |")} {excerpt.Text}".TrimEnd() + "\n");
        output.Write($" {style.Faint(new string(' ', number.Length) + " |")} {new string(' ', excerpt.CaretColumn)}{carets}\n");

        foreach (var related in diagnostic.Related)
        {
            var place = style.Strong(Place(file.Path, file.Text.Position(related.Span.Start)));
            output.Write($"    {place}: {TerminalText.Clean(related.Message.In(language))}\n");
        }

        foreach (var fix in diagnostic.Fixes)
        {
            var help = style.Help(language == Language.Chinese ? "建议：" : "help: ");
            output.Write($"    {help}{TerminalText.Clean(fix.Title.In(language))}\n");
        }
    }

    private static void WriteNotesAndFaults(CheckRun run, TerminalStyle style, TextWriter output)
    {
        var chinese = run.Language == Language.Chinese;
        foreach (var (path, message) in run.Notes)
        {
            WriteRemark(style.Of(Severity.Info, chinese ? "说明：" : "note: "), TerminalText.Clean(path), message);
        }

        foreach (var fault in run.Faults)
        {
            var place = fault.Position is { } position ? Place(fault.Path, position) : TerminalText.Clean(fault.Path);
            WriteRemark(style.Of(Severity.Error, chinese ? "错误：" : "error: "), place, fault.Message);
        }

        if (!run.Notes.IsEmpty || !run.Faults.IsEmpty)
        {
            output.Write('\n');
        }

        void WriteRemark(string label, string place, LocalizedText message)
        {
            var separator = place.Length > 0 ? ": " : "";
            output.Write($"{label}{place}{separator}{TerminalText.Clean(message.In(run.Language))}\n");
        }
    }
}
