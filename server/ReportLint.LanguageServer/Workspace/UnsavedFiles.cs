using System.Collections.Immutable;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>Configuration and rule files as an editor shows them: where one is open, its text there counts, and not what was saved.</summary>
public sealed class UnsavedFiles(IConfigurationFiles files, ImmutableDictionary<string, string> open) : IConfigurationFiles
{
    public (string? Text, LocalizedText? Fault) Read(string path) => open.TryGetValue(path, out var text) ? (text, null) : files.Read(path);

    public (string? Text, LocalizedText? Fault) ReadBaseline(string path) => files.ReadBaseline(path);

    public (SourceText Text, DocumentFormat Format)? ReadReport(string path) => files.ReadReport(path);

    public (ImmutableArray<string> Names, LocalizedText? Fault) YamlFiles(string folder) => files.YamlFiles(folder);

    public bool Exists(string path) => files.Exists(path);

    public bool IsWithin(string path, string folder) => files.IsWithin(path, folder);
}
