using System.Collections.Immutable;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>What the server needs of the file system: the settings of documents, and those that are not open. Made anew when configuration changes.</summary>
public interface IWorkspaceFiles
{
    /// <summary>How a file is to be checked, by the configuration that is nearest to it.</summary>
    /// <param name="path">Absolute.</param>
    FileSettings SettingsFor(string path);

    /// <summary>Whether configuration leaves the file out: then it is not checked, also if it is open.</summary>
    bool IsLeftOut(string path);

    /// <summary>How documents are checked that are no files.</summary>
    FileSettings DefaultSettings { get; }

    /// <summary>What is wrong in all configuration that was loaded so far; paths are absolute.</summary>
    ImmutableArray<ConfigurationProblem> Problems { get; }

    /// <summary>Configuration and rule files, those that are open as the editor has them.</summary>
    IConfigurationFiles Configuration { get; }

    /// <summary>The documents below a folder that a run over it would check, in order; absolute.</summary>
    ImmutableArray<string> Documents(string folder);

    /// <summary>Something that changes when the file does; null where that cannot be told.</summary>
    string? Stamp(string path);

    /// <summary>The text of a file; null where it cannot be read.</summary>
    SourceText? Read(string path);
}

/// <summary>What the client's own settings say of configuration.</summary>
/// <param name="ConfigurationFile">The one configuration file; null: the nearest to each document.</param>
/// <param name="Packs">Packs that are on beside those that configuration names.</param>
public sealed record WorkspaceChoices(string? ConfigurationFile, ImmutableArray<string> Packs)
{
    /// <summary>The texts of configuration and rule files that are open, by absolute path.</summary>
    public ImmutableDictionary<string, string> Unsaved { get; init; } = ImmutableDictionary<string, string>.Empty;

    public static WorkspaceChoices None { get; } = new(null, []);
}
