using System.Collections.Immutable;

namespace ReportLint.LanguageServer;

/// <summary>The commands that clients can have executed.</summary>
internal static class ServerCommands
{
    public static ImmutableArray<string> All { get; } = [];
}
