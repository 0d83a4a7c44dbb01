using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>textDocument/codeLens: above each table how many equations it has and how many are broken.</summary>
internal static class TableLenses
{
    public static CodeLens[] Answer(RequestContext context, DocumentParams asked)
    {
        var state = context.State;
        if (!state.Settings.CodeLens || state.Document(asked.TextDocument) is not { } document || document.Lint(context.Cancellation).Model is not { } model)
        {
            return [];
        }

        var equations = document.Equations(context.Cancellation).ToLookup(static e => e.Table);
        return [.. model.Tables.Where(t => !t.Rows.IsEmpty && equations.Contains(t)).OrderBy(static t => t.Span).Select(table =>
        {
            var own = equations[table].ToList();
            return new CodeLens(Positions.Of(document.Text, table.LabelSpan, state.Encoding), new LensCommand(Title(own.Count, own.Count(static e => !e.Holds), state.Language), ""));
        })];
    }

    private static string Title(int all, int broken, Language language) => language == Language.Chinese
        ? $"{all} 个等式，{(broken == 0 ? "全部成立" : $"{broken} 个不成立")}"
        : $"{(all == 1 ? "1 equation" : $"{all} equations")}, {(broken == 0 ? "all hold" : $"{broken} broken")}";
}
