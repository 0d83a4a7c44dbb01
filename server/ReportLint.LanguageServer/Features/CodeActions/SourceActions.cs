using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>All fixes of a document that change no meaning, for editors that apply them on saving.</summary>
internal static class SourceActions
{
    public static IEnumerable<CodeAction> Of(ActionRequest request)
    {
        // An editor that asks by itself and names no kind looks for what to offer at the place.
        var asked = request.Wants(CodeActionKinds.FixAll) && (!request.IsAutomatic || request.Wanted.Only is { IsDefaultOrEmpty: false });
        return asked && FixApplier.FixesOf(request.Result.Diagnostics, Applicability.Safe).Any()
            ? [request.WithLazyEdit(request.Action(CodeActionKinds.FixAll, new LocalizedText("修正所有不改动内容的问题", "Fix all that changes no meaning")), LazyEdits.FixAll)]
            : [];
    }
}
