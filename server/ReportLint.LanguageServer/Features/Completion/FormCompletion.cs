using System.Globalization;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>textDocument/completion: the section headings and, within a table, the row labels that the form wants and the document lacks.</summary>
internal static class FormCompletion
{
    private const int Text = 1;
    private const int Module = 9;

    // What is typed on a longer line is prose.
    private const int LongestTyped = 40;

    public static CompletionItem[] Answer(RequestContext context, PositionParams asked)
    {
        var state = context.State;
        if (state.Document(asked.TextDocument) is not { } document || document.Lint(context.Cancellation).Model is not { } model)
        {
            return [];
        }

        var offset = Positions.Offset(document.Text, asked.Position, state.Encoding);
        var line = document.Text.Line(document.Text.LineIndex(offset));
        var typed = TextSpan.FromBounds(line.Start, offset);
        if (typed.Length > LongestTyped)
        {
            return [];
        }

        var before = document.Text.ToString(typed);
        return model.Tables.FirstOrDefault(t => t.Extent.Start < offset && offset <= t.Extent.End + 2) is { } table && IsFirstCell(before)
            ? [.. Rows(document, state, table, before, typed, offset)]
            : before.Contains('|', StringComparison.Ordinal) || before.Contains('\t', StringComparison.Ordinal) ? []
            : [.. Sections(document, state, model, typed, offset)];
    }

    // Only a pipe or a tab may stand before a row's label.
    private static bool IsFirstCell(string before) => before.TrimStart().LastIndexOfAny(['|', '\t']) <= 0;

    private static IEnumerable<CompletionItem> Rows(OpenDocument document, Snapshot state, BoundTable table, string before, TextSpan typed, int offset)
    {
        var start = typed.Start + before.Length - before.TrimStart('|', '\t', ' ', '\u3000').Length;
        var range = Positions.Of(document.Text, TextSpan.FromBounds(start, offset), state.Encoding);
        for (var i = 0; i < table.Form.Rows.Length; i++)
        {
            var row = table.Form.Rows[i];
            if (row.Label is { } label && table.Row(row.Id) is null)
            {
                yield return new CompletionItem(label, Text, table.Form.Title.In(state.Language), Order(i), document.Text.ToString(TextSpan.FromBounds(start, offset)) + label, new TextEdit(range, label));
            }
        }
    }

    private static IEnumerable<CompletionItem> Sections(OpenDocument document, Snapshot state, SemanticModel model, TextSpan typed, int offset)
    {
        var range = Positions.Of(document.Text, TextSpan.FromBounds(typed.Start, offset), state.Encoding);
        foreach (var missing in MissingSection.Read(model))
        {
            // Headings beside others' words have no style that could be followed.
            if (SectionInsertion.HeadingOf(model, missing) is { } heading)
            {
                yield return new CompletionItem(
                    heading.TrimStart('#', ' '), Module, model.Pack.Title.In(state.Language), Order(missing.Index), document.Text.ToString(typed) + heading, new TextEdit(range, heading));
            }
        }
    }

    private static string Order(int index) => index.ToString("000", CultureInfo.InvariantCulture);
}
