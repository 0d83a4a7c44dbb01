using System.Collections.Immutable;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>A document to be read.</summary>
/// <param name="Path">As the user named it, or as the search of a folder that the user named found it.</param>
/// <param name="FullPath">Absolute, by which its settings are found.</param>
internal sealed record InputFile(string Path, string FullPath)
{
    public bool IsStandardInput { get; init; }
}

/// <summary>The files to be read, in a stable order, what could not be found, and what was left out.</summary>
internal sealed record FoundFiles(ImmutableArray<InputFile> Files, ImmutableArray<RunFault> Faults, LeftOut LeftOut)
{
    public static FoundFiles None { get; } = new([], [], new LeftOut());
}

/// <summary>
/// Finds the documents that the user named: files as they are; folders and patterns searched for documents that neither .gitignore nor the
/// configuration leaves out, in the order of their paths. Links to folders are not followed.
/// </summary>
/// <param name="forceExclude">Whether what is left out stays out also if it is named.</param>
internal sealed class FileFinder(Configurations configurations, bool forceExclude)
{
    private static readonly EnumerationOptions Search = new()
    {
        RecurseSubdirectories = false,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        IgnoreInaccessible = false,
    };

    private readonly ImmutableArray<InputFile>.Builder found = ImmutableArray.CreateBuilder<InputFile>();
    private readonly ImmutableArray<RunFault>.Builder faults = ImmutableArray.CreateBuilder<RunFault>();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly LeftOut leftOut = new();

    public static ImmutableArray<string> Endings { get; } = [".md", ".markdown", ".txt", ".html", ".htm"];

    public FoundFiles Find(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var isFolder = Directory.Exists(path);
            if (!isFolder && !File.Exists(path))
            {
                AddPattern(path);
            }
            else if (!forceExclude || !IsLeftOutFromAbove(Path.GetFullPath(path), isFolder))
            {
                Add(path, isFolder);
            }
        }

        return new FoundFiles(found.ToImmutable(), faults.ToImmutable(), leftOut);
    }

    private void Add(string path, bool isFolder)
    {
        var full = Path.GetFullPath(path);
        if (isFolder)
        {
            AddFolder(path is "." ? "" : path, full, null);
        }
        else if (seen.Add(full))
        {
            found.Add(new InputFile(path, full));
        }
    }

    private void AddPattern(string path)
    {
        if (PathPattern.Parse(path) is not { } pattern)
        {
            faults.Add(new RunFault(path, new LocalizedText("没有这个文件或文件夹", "no such file or folder"), FaultKind.Input));
            return;
        }

        var folder = Path.GetFullPath(pattern.Folder.Length > 0 ? pattern.Folder : ".");
        if (!Directory.Exists(folder) || AddFolder(pattern.Folder, folder, pattern) == 0)
        {
            faults.Add(new RunFault(path, new LocalizedText("没有文件符合这个写法（可用 *、?、[…]、**），被排除的除外", "no file matches this pattern, but for what is left out (*, ?, […] and ** are known)"), FaultKind.Input));
        }
    }

    /// <summary>Adds the documents below a folder; with a pattern, those that it matches. Says how many there are, left out or not.</summary>
    private int AddFolder(string root, string fullRoot, PathPattern? pattern)
    {
        var files = new List<InputFile>();
        var open = new Stack<(string Path, string FullPath, IgnoredFiles? Ignored)>([(root, fullRoot, IgnoredFiles.In(fullRoot))]);
        var met = 0;
        while (open.TryPop(out var folder))
        {
            try
            {
                var configuration = configurations.In(folder.FullPath);
                foreach (var file in Directory.EnumerateFiles(folder.FullPath, "*", Search).Where(f => IsMeant(f, pattern)))
                {
                    met++;
                    if (!IsLeftOut(file, isFolder: false, folder.Ignored, configuration))
                    {
                        files.Add(new InputFile(Path.Combine(folder.Path, Path.GetFileName(file)), file));
                    }
                }

                foreach (var inner in Directory.EnumerateDirectories(folder.FullPath, "*", Search))
                {
                    var name = Path.GetFileName(inner);
                    if (name is not "node_modules" && !name.StartsWith('.') && new DirectoryInfo(inner).LinkTarget is null && !IsLeftOut(inner, isFolder: true, folder.Ignored, configuration))
                    {
                        open.Push((Path.Combine(folder.Path, name), inner, IgnoredFiles.Inside(folder.Ignored, inner)));
                    }
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                faults.Add(new RunFault(folder.Path, new LocalizedText($"无法打开文件夹：{e.Message}", $"the folder cannot be opened: {e.Message}"), FaultKind.Input));
            }
        }

        found.AddRange(files.OrderBy(static f => f.Path, StringComparer.Ordinal).Where(f => seen.Add(f.FullPath)));
        return met;
    }

    private static bool IsMeant(string file, PathPattern? pattern) =>
        (pattern is { NamesEnding: true } || Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)) && (pattern?.Files.Matches(file) ?? true);

    private bool IsLeftOut(string path, bool isFolder, IgnoredFiles? ignored, Configuration configuration)
    {
        if (ignored?.Contains(path, isFolder) is true)
        {
            leftOut.ByGit(isFolder);
            return true;
        }

        if (configuration.LeavingOut(path, isFolder) is { } file)
        {
            leftOut.ByConfiguration(file.Path, isFolder);
            return true;
        }

        return false;
    }

    /// <summary>Whether the path or a folder above it is left out.</summary>
    private bool IsLeftOutFromAbove(string path, bool isFolder)
    {
        var ignored = IgnoredFiles.In(Path.GetDirectoryName(path) ?? path);
        for (var (at, folder) = (path, isFolder); Path.GetDirectoryName(at) is { } above; (at, folder) = (above, true))
        {
            if (IsLeftOut(at, folder, ignored, configurations.In(above)))
            {
                return true;
            }
        }

        return false;
    }
}
