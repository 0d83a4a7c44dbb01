using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>Notes and faults of a run, for people.</summary>
internal static class TextRemarks
{
    public static void Write(RunOutcome outcome, Language language, TerminalStyle style, TextWriter output)
    {
        var chinese = language == Language.Chinese;
        foreach (var note in outcome.Notes)
        {
            Write(style.Of(Severity.Info, chinese ? "说明：" : "note: "), TerminalText.Clean(note.Path), note.Message);
        }

        foreach (var fault in outcome.Faults)
        {
            var place = fault.Position is { } position ? TextFormat.Place(fault.Path, position) : TerminalText.Clean(fault.Path);
            Write(style.Of(Severity.Error, chinese ? "错误：" : "error: "), place, fault.Message);
        }

        if (!outcome.Notes.IsEmpty || !outcome.Faults.IsEmpty)
        {
            output.Write('\n');
        }

        void Write(string label, string place, LocalizedText message)
        {
            var separator = place.Length > 0 ? ": " : "";
            output.Write($"{label}{place}{separator}{TerminalText.Clean(message.In(language))}\n");
        }
    }
}
