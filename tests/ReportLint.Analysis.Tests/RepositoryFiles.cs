using System.Runtime.CompilerServices;

namespace ReportLint.Analysis.Tests;

/// <summary>Files of the repository that tests compare with.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "../.."));

    /// <summary>The YAML files of the shipped packs, by their path below the rules folder, in order.</summary>
    public static IReadOnlyList<(string Path, string Text)> Rules { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "rules"), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => (Path.GetRelativePath(Path.Combine(Root, "rules"), f).Replace('\\', '/'), File.ReadAllText(f)))];

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path) ?? "";
}
