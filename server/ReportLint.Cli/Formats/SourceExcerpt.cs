using System.Text;
using ReportLint.Syntax;

namespace ReportLint.Cli;

/// <summary>
/// The piece of a line that a finding is shown with, and where the carets stand below it, in display columns. A span over several
/// lines is shown by its first line only.
/// </summary>
internal readonly record struct SourceExcerpt(string Text, int CaretColumn, int CaretCount)
{
    private const int Window = 100;

    // The rest of the window is what stands before the finding.
    private const int WindowFromFinding = 70;

    // Characters without width would let a line of any length into the window.
    private const int MaxUnits = 4 * Window;

    private const string Ellipsis = "…";

    public static SourceExcerpt Of(SourceText text, TextSpan span)
    {
        var lineSpan = text.Line(text.LineIndex(span.Start));
        var line = text.Slice(lineSpan);
        var start = Math.Clamp(span.Start - lineSpan.Start, 0, line.Length);
        var end = Math.Clamp(span.End - lineSpan.Start, start, line.Length);

        var (from, to) = (0, line.Length);
        if (line.Length > WindowFromFinding || TerminalText.Width(line) > WindowFromFinding)
        {
            to = Forward(line, start, WindowFromFinding);
            from = Backward(line, start, Window - TerminalText.Width(line[start..to]));
            to = Forward(line, to, Window - TerminalText.Width(line[from..to]));
        }

        var before = from > 0 ? Ellipsis : "";
        var behind = to < line.Length ? Ellipsis : "";
        return new SourceExcerpt(
            before + TerminalText.Clean(line[from..to]) + behind,
            before.Length + TerminalText.Width(line[from..start]),
            Math.Max(1, TerminalText.Width(line[start..Math.Min(end, to)])));
    }

    private static int Forward(ReadOnlySpan<char> line, int from, int columns)
    {
        var at = from;
        while (at < line.Length && at - from < MaxUnits)
        {
            Rune.DecodeFromUtf16(line[at..], out var rune, out var length);
            columns -= TerminalText.Width(rune);
            if (columns < 0)
            {
                break;
            }

            at += length;
        }

        return at;
    }

    private static int Backward(ReadOnlySpan<char> line, int from, int columns)
    {
        // Only ever stops before a character with a width: a combining mark would join the ellipsis.
        var (at, stop) = (from, from);
        while (at > 0 && from - at < MaxUnits)
        {
            Rune.DecodeLastFromUtf16(line[..at], out var rune, out var length);
            var width = TerminalText.Width(rune);
            columns -= width;
            if (columns < 0)
            {
                return stop;
            }

            at -= length;
            stop = width > 0 ? at : stop;
        }

        return at == 0 ? 0 : stop;
    }
}
