using System.Collections.Concurrent;
using System.Collections.Immutable;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer.Tests;

/// <summary>A file system in memory, with the shipped packs and at most one configuration file in each folder.</summary>
internal sealed class MemoryFiles : IConfigurationFiles
{
    private const string ConfigurationName = ".reportlint.yaml";

    /// <summary>Text by absolute path.</summary>
    public ConcurrentDictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>The packs that there are without configuration.</summary>
    public PackSet Packs { get; init; } = PackSet.Shipped;

    public IWorkspaceFiles Open(WorkspaceChoices choices) => new Opened(this, choices);

    (string? Text, LocalizedText? Fault) IConfigurationFiles.ReadBaseline(string path) => Read(path);

    (string? Text, LocalizedText? Fault) IConfigurationFiles.Read(string path) => Read(path);

    private (string? Text, LocalizedText? Fault) Read(string path) =>
        Texts.TryGetValue(path, out var text) ? (text, null) : (null, new LocalizedText("没有这个文件", "there is no such file"));

    (Syntax.SourceText Text, Syntax.DocumentFormat Format)? IConfigurationFiles.ReadReport(string path) =>
        Texts.TryGetValue(path, out var text) ? (new Syntax.SourceText(text), Syntax.DocumentFormats.OfPath(path)) : null;

    (ImmutableArray<string> Names, LocalizedText? Fault) IConfigurationFiles.YamlFiles(string folder) =>
        ([.. Texts.Keys.Where(k => string.Equals(Path.GetDirectoryName(k), folder, StringComparison.Ordinal) && k.EndsWith(".yaml", StringComparison.Ordinal)).Select(static k => Path.GetFileName(k)).Order(StringComparer.Ordinal)], null);

    bool IConfigurationFiles.Exists(string path) => Texts.ContainsKey(path);

    bool IConfigurationFiles.IsWithin(string path, string folder) => path.StartsWith(folder, StringComparison.Ordinal);

    private sealed class Opened(MemoryFiles all, WorkspaceChoices choices) : IWorkspaceFiles
    {
        private readonly Lock loading = new();
        private readonly ConfigurationLoader loader = new(new UnsavedFiles(all, choices.Unsaved), all.Packs, RunChoices.None, choices.Packs);
        private readonly Dictionary<string, Configuration> loaded = new(StringComparer.Ordinal);

        public IConfigurationFiles Configuration { get; } = new UnsavedFiles(all, choices.Unsaved);

        public FileSettings DefaultSettings => loader.Default().For("");

        public ImmutableArray<ConfigurationProblem> Problems
        {
            get
            {
                lock (loading)
                {
                    return loader.Problems;
                }
            }
        }

        public FileSettings SettingsFor(string path)
        {
            lock (loading)
            {
                for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
                {
                    var file = Path.Combine(folder, ConfigurationName);
                    if (all.Texts.ContainsKey(file))
                    {
                        loaded.TryAdd(file, loader.Load(file, folder, folder));
                        return loaded[file].For(path);
                    }
                }

                return loader.Default().For(path);
            }
        }

        public bool IsLeftOut(string path) => SettingsFor(path).Source.LeavingOut(path, isFolder: false) is not null;

        public ImmutableArray<string> Documents(string folder) =>
            [.. all.Texts.Keys.Where(k => k.StartsWith(folder + "/", StringComparison.Ordinal) && !k.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

        public string? Stamp(string path) => all.Texts.TryGetValue(path, out var text) ? $"{text.Length}" : null;

        public SourceText? Read(string path) => all.Texts.TryGetValue(path, out var text) ? new SourceText(text) : null;
    }
}
