namespace ReportLint.LanguageServer;

internal sealed record CompletionItem(string Label, int Kind, string Detail, string SortText, string FilterText, TextEdit TextEdit);

/// <summary>The protocol's CompletionItemKind, as far as it is used.</summary>
internal static class CompletionItemKind
{
    public const int Field = 5;
    public const int Variable = 6;
    public const int Module = 9;
    public const int Property = 10;
    public const int Reference = 18;
    public const int EnumMember = 20;
}
