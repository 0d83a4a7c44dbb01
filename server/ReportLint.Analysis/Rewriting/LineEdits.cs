using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Puts whole blocks of lines into a text, with its own line breaks and a blank line around them.</summary>
internal static class LineEdits
{
    public static string LineBreak(SourceText text) =>
        text.LineCount < 2 ? "\n" : text.ToString(TextSpan.FromBounds(text.Line(0).End, text.LineWithBreak(0).End)) is { Length: > 0 } first && (first is "\r\n" or "\r") ? first : "\n";

    /// <summary>Replaces a stretch by blocks that are parted from all around by a blank line.</summary>
    /// <param name="block">With \n between its lines.</param>
    public static TextChange Replace(SourceText text, TextSpan span, string block)
    {
        var content = text.Content;
        var start = span.Start;
        var end = span.End;
        while (start > 0 && IsInLine(content[start - 1]))
        {
            start--;
        }

        while (end < content.Length && IsInLine(content[end]))
        {
            end++;
        }

        var line = text.LineIndex(start);
        var before = start == 0 ? "" : start > text.Line(line).Start ? "\n\n" : IsBlank(text, line - 1) ? "" : "\n";
        var lastLine = text.LineIndex(end);
        var after = end == content.Length ? "" : end < text.Line(lastLine).End ? "\n\n" : lastLine + 1 == text.LineCount || IsBlank(text, lastLine + 1) ? "" : "\n";
        return new TextChange(TextSpan.FromBounds(start, end), (before + block + after).Replace("\n", LineBreak(text), StringComparison.Ordinal));
    }

    /// <summary>Puts blocks before the line of a place, parted from all around by a blank line.</summary>
    public static TextChange InsertBefore(SourceText text, int position, string block)
    {
        var line = text.LineIndex(position);
        var before = line == 0 || IsBlank(text, line - 1) ? "" : "\n";
        return new TextChange(new TextSpan(text.Line(line).Start, 0), (before + block + "\n\n").Replace("\n", LineBreak(text), StringComparison.Ordinal));
    }

    /// <summary>Puts blocks behind the last words of the text.</summary>
    public static TextChange Append(SourceText text, string block)
    {
        var end = Blanks.Trim(text.Content, new TextSpan(0, text.Length)).End;
        return new TextChange(new TextSpan(end, 0), ((end > 0 ? "\n\n" : "") + block).Replace("\n", LineBreak(text), StringComparison.Ordinal));
    }

    private static bool IsInLine(char c) => Blanks.IsBlank(c) && c is not ('\r' or '\n');

    private static bool IsBlank(SourceText text, int line) => Blanks.Trim(text.Content, text.Line(line)).IsEmpty;
}
