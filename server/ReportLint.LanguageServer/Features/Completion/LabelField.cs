using System.Collections.Immutable;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>Finds what of a line of a table is the label being written.</summary>
internal static class LabelField
{
    /// <summary>What parts the cells of a line, in any layout.</summary>
    private static readonly ImmutableArray<string> Separators = ["|", "\t", "<", ">", "  "];

    /// <summary>
    /// What stands in the cell around an offset, without the blanks around it; empty where nothing does. Null where figures stand before it or in it:
    /// labels come first.
    /// </summary>
    public static TextSpan? At(SourceText text, int offset)
    {
        var line = text.Line(text.LineIndex(offset));
        if (line.IsEmpty || offset > line.End)
        {
            return null;
        }

        var before = text.ToString(TextSpan.FromBounds(line.Start, offset));
        var after = text.ToString(TextSpan.FromBounds(offset, line.End));
        var start = Separators.Max(s => before.LastIndexOf(s, StringComparison.Ordinal) is >= 0 and var at ? at + s.Length : 0);
        var length = Separators.Min(s => after.IndexOf(s, StringComparison.Ordinal) is >= 0 and var at ? at : after.Length);
        var content = Blanks.Trim(text.Content, TextSpan.FromBounds(line.Start + start, offset + length));
        if (HasFigures(before[..start]) || HasFigures(text.ToString(content).Replace(" ", "  ", StringComparison.Ordinal)))
        {
            return null;
        }

        return content.IsEmpty ? new TextSpan(offset, 0) : offset >= content.Start && offset <= content.End ? content : null;
    }

    private static bool HasFigures(string cells) =>
        cells.Split([.. Separators], StringSplitOptions.RemoveEmptyEntries).Any(static c => CellValue.Read(c).Kind is CellValueKind.Number or CellValueKind.Dash);
}
