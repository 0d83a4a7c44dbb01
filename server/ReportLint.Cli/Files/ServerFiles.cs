using System.Collections.Immutable;
using System.Globalization;
using ReportLint.Analysis;
using ReportLint.LanguageServer;
using ReportLint.Syntax;

namespace ReportLint.Cli;

/// <summary>The file system for the language server: the same configuration, search and reading as the command line has.</summary>
internal sealed class ServerFiles : IWorkspaceFiles
{
    private readonly Lock loading = new();
    private readonly UnsavedFiles files;
    private readonly Configurations configurations;

    public ServerFiles(WorkspaceChoices choices)
    {
        files = new UnsavedFiles(new WorkspaceFiles(), choices.Unsaved);
        configurations = new Configurations(new ConfigurationSource(choices.ConfigurationFile, false, choices.Packs), RunChoices.None, files);
    }

    public IConfigurationFiles Configuration => files;

    public FileSettings DefaultSettings
    {
        get
        {
            lock (loading)
            {
                return configurations.None.For("");
            }
        }
    }

    public ImmutableArray<ConfigurationProblem> Problems
    {
        get
        {
            lock (loading)
            {
                return configurations.Problems;
            }
        }
    }

    public FileSettings SettingsFor(string path)
    {
        lock (loading)
        {
            return configurations.In(Path.GetDirectoryName(path) ?? path).For(path);
        }
    }

    public bool IsLeftOut(string path)
    {
        lock (loading)
        {
            for (var (at, isFolder) = (path, false); Path.GetDirectoryName(at) is { } above; (at, isFolder) = (above, true))
            {
                if (configurations.In(above).LeavingOut(at, isFolder) is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }

    public ImmutableArray<string> Documents(string folder)
    {
        lock (loading)
        {
            return [.. new FileFinder(configurations, forceExclude: true).Find([folder]).Files.Select(static f => f.FullPath)];
        }
    }

    public string? Stamp(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}") : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public SourceText? Read(string path) => FileReader.Read(path).Text;
}
