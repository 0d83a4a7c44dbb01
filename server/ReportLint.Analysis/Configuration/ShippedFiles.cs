using System.Collections.Immutable;
using System.Reflection;

namespace ReportLint.Analysis;

/// <summary>The YAML files of the packs that ship inside the executable, by their path below the rules folder.</summary>
public static class ShippedFiles
{
    private const string Prefix = "rules/";

    public static ImmutableArray<(string Path, string Text)> Read()
    {
        var assembly = typeof(ShippedFiles).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(static n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(n => (n[Prefix.Length..].Replace('\\', '/'), Text(assembly, n)))];
    }

    private static string Text(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"resource {name} is missing");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
