using System.Collections.Frozen;

namespace ReportLint.Analysis.Tests;

/// <summary>Generated reports of which the linter says too much or too little, and why. None may be added without its reason; what is mended goes.</summary>
internal static class KnownFaults
{
    private const string Command = "npm run generate -- ";

    private static readonly (string Why, string[] Reports)[] All =
    [
    ];

    public static FrozenSet<string> Commands { get; } = All.SelectMany(static f => f.Reports).Select(static r => Command + r).ToFrozenSet(StringComparer.Ordinal);
}
