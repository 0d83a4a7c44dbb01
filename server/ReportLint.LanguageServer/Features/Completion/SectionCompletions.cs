using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>The headings of missing sections, written as the document writes its own, on a line that is blank or begins one.</summary>
internal static class SectionCompletions
{
    private const string Marks = "#* \t";

    public static CompletionItem[] Of(CursorPlace place, SemanticModel model)
    {
        var text = place.Document.Text;
        var line = text.Line(text.LineIndex(place.Offset));
        if (place.Offset > line.End || !text.Slice(TextSpan.FromBounds(place.Offset, line.End)).IsWhiteSpace() || model.Tables.Any(t => t.Span.Contains(place.Offset)))
        {
            return [];
        }

        var typed = text.ToString(TextSpan.FromBounds(line.Start, place.Offset));
        var words = typed.TrimStart(Marks.ToCharArray());
        var style = HeadingStyle.Of(model);
        return [.. MissingSection.Of(model).Where(s => Begins(words, s, style)).Select(s => Item(s, style, typed, place.Range(line), place.State.Language))];
    }

    private static CompletionItem Item(MissingSection section, HeadingStyle style, string typed, Range range, Language language)
    {
        var heading = style.Line(section.Form, section.Number);
        return new CompletionItem(
            style.Words(section.Form, section.Number),
            CompletionItemKind.Module,
            language == Language.Chinese ? "报告缺少的部分" : "section that the report lacks",
            $"{section.Number:D3}",
            Completions.FilterText(typed, heading),
            new TextEdit(range, heading));
    }

    /// <summary>Whether the words are the start of the heading, with or without its number.</summary>
    private static bool Begins(string words, MissingSection section, HeadingStyle style) =>
        style.Words(section.Form, section.Number).StartsWith(words, StringComparison.Ordinal) || section.Form.Title.StartsWith(words, StringComparison.Ordinal);
}
