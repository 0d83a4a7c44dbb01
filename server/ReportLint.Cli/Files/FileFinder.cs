using System.Collections.Immutable;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>The files to be read, in a stable order, and what could not be found.</summary>
internal sealed record FoundFiles(ImmutableArray<string> Paths, ImmutableArray<RunFault> Faults);

/// <summary>Finds the documents that the user named: files as they are, folders searched for documents that .gitignore does not leave out. Links to folders are not followed.</summary>
internal static class FileFinder
{
    private static readonly string[] Endings = [".md", ".markdown", ".txt", ".html", ".htm"];

    private static readonly EnumerationOptions Search = new()
    {
        RecurseSubdirectories = false,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        IgnoreInaccessible = false,
    };

    public static FoundFiles Find(IEnumerable<string> paths)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var faults = ImmutableArray.CreateBuilder<RunFault>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                AddFolder(path, found, faults, seen);
            }
            else if (!File.Exists(path))
            {
                faults.Add(new RunFault(path, new LocalizedText("没有这个文件或文件夹", "no such file or folder")));
            }
            else if (seen.Add(Path.GetFullPath(path)))
            {
                found.Add(path);
            }
        }

        return new FoundFiles(found.ToImmutable(), faults.ToImmutable());
    }

    private static void AddFolder(string root, ImmutableArray<string>.Builder found, ImmutableArray<RunFault>.Builder faults, HashSet<string> seen)
    {
        var open = new Stack<string>([root]);
        var ignored = IgnoredFiles.For(root);
        while (open.TryPop(out var folder))
        {
            try
            {
                ignored.Enter(folder);
                foreach (var file in Directory.EnumerateFiles(folder, "*", Search).Where(static f => Endings.Contains(Path.GetExtension(f).ToLowerInvariant(), StringComparer.Ordinal)).Order(StringComparer.Ordinal))
                {
                    if (!ignored.Contains(file, isFolder: false) && seen.Add(Path.GetFullPath(file)))
                    {
                        found.Add(file);
                    }
                }

                foreach (var inner in Directory.EnumerateDirectories(folder, "*", Search).OrderDescending(StringComparer.Ordinal))
                {
                    if (Path.GetFileName(inner) is not "node_modules" && !Path.GetFileName(inner).StartsWith('.') && new DirectoryInfo(inner).LinkTarget is null && !ignored.Contains(inner, isFolder: true))
                    {
                        open.Push(inner);
                    }
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                faults.Add(new RunFault(folder, new LocalizedText($"无法打开文件夹：{e.Message}", $"the folder cannot be opened: {e.Message}")));
            }
        }
    }
}
