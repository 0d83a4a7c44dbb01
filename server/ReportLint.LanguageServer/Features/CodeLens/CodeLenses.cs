using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>textDocument/codeLens: above each table how many equations were checked in it, and how many are broken.</summary>
internal static class CodeLenses
{
    public static CodeLens[] Answer(RequestContext context, DocumentParams asked)
    {
        var state = context.State;
        if (!state.Settings.CodeLens || state.Document(asked.TextDocument) is not { } document)
        {
            return [];
        }

        if (document.Authored is { } authored)
        {
            return RuleTestLenses.Of(document, authored, state, context.Cancellation);
        }

        return
        [
            .. document.Equations(context.Cancellation).All.GroupBy(static e => e.Table).OrderBy(static t => t.Key.LabelSpan)
                .Select(t => new CodeLens(Positions.Of(document.Text, t.Key.LabelSpan, state.Encoding), new LensCommand(Title(t.Count(), t.Count(static e => !e.Holds), state.Language), ""))),
        ];
    }

    private static string Title(int all, int broken, Language language) => (language, broken) switch
    {
        (Language.Chinese, 0) => $"{all} 个等式，全部成立",
        (Language.Chinese, _) => $"{all} 个等式，{broken} 个不成立",
        (_, 0) => all == 1 ? "1 equation, holds" : $"{all} equations, all hold",
        _ => all == 1 ? "1 equation, broken" : $"{all} equations, {broken} broken",
    };
}
