using System.Collections.Immutable;

namespace ReportLint.Analysis.Tests;

/// <summary>Configuration and pack files in memory, by their path below /w, which is the workspace.</summary>
internal sealed class Workspace : IConfigurationFiles
{
    private readonly Dictionary<string, string> texts = [];

    public string this[string name]
    {
        set => texts["/w/" + name] = value;
    }

    /// <summary>Settings and problems as they come out of a file.</summary>
    public (Configuration Configuration, List<string> Problems) Load(string name, RunChoices? choices = null, Language language = Language.English, params string[] packs)
    {
        var loader = new ConfigurationLoader(this, PackSet.Shipped, choices ?? RunChoices.None, [.. packs]);
        var configuration = loader.Load("/w/" + name, Path.GetDirectoryName("/w/" + name) ?? "/w", "/w");
        return (configuration, [.. loader.Problems.Select(p => p.In(language).Replace("/w/", "", StringComparison.Ordinal))]);
    }

    public (string? Text, LocalizedText? Fault) Read(string path) =>
        texts.TryGetValue(path, out var text) ? (text, null) : (null, new LocalizedText("没有这个文件", "there is no such file"));

    public (string? Text, LocalizedText? Fault) ReadBaseline(string path) => Read(path);

    public (Syntax.SourceText Text, Syntax.DocumentFormat Format)? ReadReport(string path) =>
        texts.TryGetValue(path, out var text) ? (new Syntax.SourceText(text), Syntax.DocumentFormats.OfPath(path)) : null;

    public (ImmutableArray<string> Names, LocalizedText? Fault) YamlFiles(string folder)
    {
        ImmutableArray<string> names = [.. texts.Keys.Where(p => Path.GetDirectoryName(p) == folder).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];
        return names.IsEmpty ? ([], LocalizedText.Same($"there is no pack or folder {folder}")) : (names, null);
    }

    public bool Exists(string path) => texts.ContainsKey(path);

    public bool IsWithin(string path, string folder) => path == folder || path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal);
}
