using System.Collections.Immutable;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>What configuration needs of a file system. Paths are absolute.</summary>
public interface IConfigurationFiles
{
    /// <summary>The text of a file, or why it cannot be had.</summary>
    (string? Text, LocalizedText? Fault) Read(string path);

    /// <summary>The same for a baseline, which is no YAML and may be much larger.</summary>
    (string? Text, LocalizedText? Fault) ReadBaseline(string path);

    /// <summary>A report, such as last year's; null where it cannot be read.</summary>
    (SourceText Text, DocumentFormat Format)? ReadReport(string path);

    /// <summary>Whether there is a file: asked before anything that costs more.</summary>
    bool Exists(string path);

    /// <summary>The names of the YAML files that stand right in a folder, in order, or why they cannot be had.</summary>
    (ImmutableArray<string> Names, LocalizedText? Fault) YamlFiles(string folder);

    /// <summary>Whether the path, all links followed, is the folder or lies below it.</summary>
    bool IsWithin(string path, string folder);
}
