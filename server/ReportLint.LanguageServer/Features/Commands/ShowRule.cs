using System.Collections.Immutable;
using System.Text.Json;
using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>reportlint.showRule: opens a rule's page in the browser. Takes the rule's id.</summary>
internal static class ShowRule
{
    public const string Name = "reportlint.showRule";

    /// <param name="request">What was asked.</param>
    /// <param name="findings">Findings of one rule.</param>
    public static CodeAction? Action(ActionRequest request, ReadOnlySpan<Diagnostic> findings)
    {
        // A rule that failed has no page, nor have those of a user's own packs that name none.
        var rule = findings[0].Rule;
        if (Find(request.State, rule.Id) is not { HelpUri: not null })
        {
            return null;
        }

        var title = new LocalizedText($"查看规则“{rule.Title.Zh}”的说明", $"Show the rule \"{rule.Title.En}\"");
        return request.Action(CodeActionKinds.QuickFix, title, findings) with { Command = new LspCommand(title.In(request.State.Language), Name, [rule.Id]) };
    }

    public static void Execute(RequestContext context, ImmutableArray<JsonElement> arguments)
    {
        if (arguments is not [{ ValueKind: JsonValueKind.String } given, ..] || Find(context.State, given.GetString() ?? "") is not { HelpUri: { AbsoluteUri: var page } })
        {
            throw new RpcException(ErrorCode.InvalidParams, $"{Name} takes the id of a rule");
        }

        if (context.State.Client.ShowsDocuments)
        {
            context.Client.Ask("window/showDocument", new ShowDocumentParams(page, External: true), LspJson.Default.ShowDocumentParams);
        }
        else
        {
            context.Client.Notify("window/showMessage", new LogMessageParams(MessageKind.Info, page), LspJson.Default.LogMessageParams);
        }
    }

    private static RuleInfo? Find(Snapshot state, string id) =>
        state.Documents.Values.Select(static d => d.Config).Append(state.Files.DefaultSettings.Lint).Distinct()
            .SelectMany(static c => c.Packs).SelectMany(static p => p.Rules).FirstOrDefault(r => string.Equals(r.Info.Id, id, StringComparison.Ordinal))?.Info;
}
