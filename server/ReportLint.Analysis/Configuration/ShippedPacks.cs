using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>The files of the packs that ship inside the executable, by their path below the rules folder. The build makes them from the YAML files there.</summary>
internal static class ShippedPacks
{
    private const string Resource = "packs";

    public static ImmutableArray<(string Path, YamlMap Content)> Read()
    {
        using var stream = typeof(ShippedPacks).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException("the executable was built without its packs");
        return CompactYaml.Read(stream);
    }
}
