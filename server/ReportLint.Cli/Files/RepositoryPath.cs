namespace ReportLint.Cli;

/// <summary>
/// A path as a CI server knows it: from the root of the repository with slashes, wherever in it the program runs. Outside of it, or where the root is
/// not known, as people are shown it.
/// </summary>
/// <param name="root">The repository's root; null or empty where the CI server names none.</param>
internal sealed class RepositoryPath(string? root)
{
    private readonly string? root = string.IsNullOrEmpty(root) ? null : WorkspaceFiles.RealPath(Path.GetFullPath(root));

    public string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var relative = root is null ? full : Path.GetRelativePath(root, Real(full));
        var isBelow = !Path.IsPathRooted(relative) && !relative.Split(Path.DirectorySeparatorChar)[0].Equals("..", StringComparison.Ordinal);
        return (isBelow ? relative : ShownPath.Of(full)).Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>With the links of its folder followed, as the root has them; a document that is a link keeps its own name.</summary>
    private static string Real(string full) => Path.Combine(WorkspaceFiles.RealPath(Path.GetDirectoryName(full) ?? full), Path.GetFileName(full));
}
