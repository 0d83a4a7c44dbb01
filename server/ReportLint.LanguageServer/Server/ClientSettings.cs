using System.Collections.Immutable;
using System.Text.Json;
using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>The client's settings below "reportlint". What is missing, or no proper value, leaves the default.</summary>
internal sealed record ClientSettings(WorkspaceChoices Workspace, Language? Language, TimeSpan DiagnosticsDelay, bool InlayHints, bool CodeLens)
{
    private const int LongestDelay = 10_000;

    public static ClientSettings Default { get; } = new(WorkspaceChoices.None, null, TimeSpan.FromMilliseconds(150), InlayHints: true, CodeLens: true);

    public static ClientSettings Read(JsonElement? settings)
    {
        if (settings is not { ValueKind: JsonValueKind.Object } all)
        {
            return Default;
        }

        // Some clients give the section, others all settings with the section in them.
        if (all.Member("reportlint") is { ValueKind: JsonValueKind.Object } section)
        {
            all = section;
        }

        var file = Text(all, "configurationFile");
        return new ClientSettings(
            new WorkspaceChoices(file is { Length: > 0 } && Path.IsPathFullyQualified(file) ? file : null, Texts(all, "packs")),
            ClientProfile.LanguageOf(Text(all, "language")),
            all.Member("diagnosticsDelay") is { ValueKind: JsonValueKind.Number } delay && delay.TryGetInt32(out var milliseconds)
                ? TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 0, LongestDelay))
                : Default.DiagnosticsDelay,
            !IsFalse(all, "inlayHints"),
            !IsFalse(all, "codeLens"));
    }

    private static string? Text(JsonElement all, string name) => all.Member(name) is { } value ? Text(value) : null;

    /// <summary>No path has NUL in it, and no other setting.</summary>
    private static string? Text(JsonElement value) => value.Text() is { } text && !text.Contains('\0', StringComparison.Ordinal) ? text : null;

    private static ImmutableArray<string> Texts(JsonElement all, string name) =>
        all.Member(name) is { ValueKind: JsonValueKind.Array } value
            ? [.. value.EnumerateArray().Select(Text).OfType<string>().Where(static v => v.Length > 0)]
            : [];

    private static bool IsFalse(JsonElement all, string name) => all.Member(name) is { ValueKind: JsonValueKind.False };
}
