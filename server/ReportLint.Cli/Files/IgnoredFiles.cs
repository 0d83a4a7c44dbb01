using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>What the .gitignore files leave out: a folder's own and those above it, up to the repository's root. The deepest file that speaks of a path decides. Paths are absolute.</summary>
internal sealed class IgnoredFiles
{
    private const int LargestFile = 1024 * 1024;

    private readonly IgnoredFiles? above;
    private readonly FileGlobs own;

    private IgnoredFiles(IgnoredFiles? above, FileGlobs own)
    {
        this.above = above;
        this.own = own;
    }

    /// <summary>What is left out of a folder; null where there is no .gitignore. Outside of a repository only the folder's own file counts.</summary>
    public static IgnoredFiles? In(string folder)
    {
        var top = GitRepository.RootOf(folder) ?? folder;
        var folders = new Stack<string>();
        for (var at = folder; at is not null && at.Length >= top.Length; at = Path.GetDirectoryName(at))
        {
            folders.Push(at);
        }

        return folders.Aggregate((IgnoredFiles?)null, Inside);
    }

    /// <summary>What is left out of a folder, given what is left out of the one that it lies in.</summary>
    public static IgnoredFiles? Inside(IgnoredFiles? above, string folder)
    {
        var file = Path.Combine(folder, ".gitignore");
        return File.Exists(file) && FileReader.Read(file, LargestFile).Text is { } text ? new IgnoredFiles(above, new FileGlobs(folder, text.Content.Split('\n'))) : above;
    }

    public bool Contains(string path, bool isFolder)
    {
        for (var at = this; at is not null; at = at.above)
        {
            if (at.own.Verdict(path, isFolder) is { } ignored)
            {
                return ignored;
            }
        }

        return false;
    }
}
