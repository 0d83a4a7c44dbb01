using System.Collections.Immutable;

namespace ReportLint.LanguageServer;

/// <summary>The kinds of code actions that the server offers.</summary>
internal static class CodeActionKinds
{
    public const string QuickFix = "quickfix";
    public const string Rewrite = "refactor.rewrite";
    public const string RewriteTable = Rewrite + ".table";
    public const string FixAll = "source.fixAll.reportlint";

    public static ImmutableArray<string> All { get; } = [QuickFix, Rewrite, FixAll];

    /// <summary>Whether a kind is wanted: all are where the client names none; one that is named stands for those below it too.</summary>
    public static bool IsWanted(string kind, ImmutableArray<string>? only) =>
        only is not { IsDefaultOrEmpty: false } named || named.Any(o => string.Equals(kind, o, StringComparison.Ordinal) || kind.StartsWith(o + ".", StringComparison.Ordinal));
}
