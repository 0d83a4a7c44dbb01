using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>The headings of missing sections, written as the document writes its own, on a line that is blank or begins one.</summary>
internal static class SectionCompletions
{
    private static readonly char[] Marks = ['#', '*', ' ', '\t'];

    public static CompletionItem[] Of(CursorPlace place, SemanticModel model)
    {
        var text = place.Document.Text;
        var line = text.Line(text.LineIndex(place.Offset));
        if (place.Offset > line.End || !text.Slice(TextSpan.FromBounds(place.Offset, line.End)).IsWhiteSpace() || model.Tables.Any(t => t.Span.Contains(place.Offset)))
        {
            return [];
        }

        var typed = text.ToString(TextSpan.FromBounds(line.Start, place.Offset));
        return [.. MissingSection.Read(model).Select(s => Item(model, s, typed, place.Range(line), place.State.Language)).OfType<CompletionItem>()];
    }

    /// <summary>Null where the heading does not go on from what is typed, or where the headings beside it have no style that could be followed.</summary>
    private static CompletionItem? Item(SemanticModel model, MissingSection section, string typed, Range range, Language language)
    {
        if (SectionInsertion.HeadingOf(model, section) is not { } heading)
        {
            return null;
        }

        var words = heading.Split('\n')[0].Trim(Marks);
        var begun = typed.TrimStart(Marks);
        return !words.StartsWith(begun, StringComparison.Ordinal) && !section.Form.Title.StartsWith(begun, StringComparison.Ordinal) ? null : new CompletionItem(
            words,
            CompletionItemKind.Module,
            language == Language.Chinese ? "报告缺少的部分" : "section that the report lacks",
            $"{section.Index:D3}",
            Completions.FilterText(typed, heading),
            new TextEdit(range, heading));
    }
}
