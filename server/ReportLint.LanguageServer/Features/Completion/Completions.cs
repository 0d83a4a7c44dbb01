namespace ReportLint.LanguageServer;

/// <summary>textDocument/completion: what the form wants and the document lacks, where it is being written.</summary>
internal static class Completions
{
    public static CompletionItem[] Answer(RequestContext context, PositionParams asked)
    {
        if (context.State.Document(asked.TextDocument) is { Authored: not null })
        {
            return AuthoredPlace.Of(context, asked.TextDocument, asked.Position) is { } authored ? AuthoringCompletions.Of(authored) : [];
        }

        if (CursorPlace.Of(context, asked.TextDocument, asked.Position) is not { Model: { } model } place)
        {
            return [];
        }

        var rows = RowCompletions.Of(place, model);
        return rows.Length > 0 ? rows : SectionCompletions.Of(place, model);
    }

    /// <summary>Clients show what begins with the text that it replaces.</summary>
    public static string FilterText(string typed, string text) => text.StartsWith(typed, StringComparison.Ordinal) ? text : typed + text;
}
