namespace ReportLint.Cli;

/// <summary>Where the git repository begins that a folder belongs to.</summary>
internal static class GitRepository
{
    public static bool IsRoot(string folder) => Path.Exists(Path.Combine(folder, ".git"));

    /// <summary>The repository's root folder; null where the folder, absolute, belongs to none.</summary>
    public static string? RootOf(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (IsRoot(at))
            {
                return at;
            }
        }

        return null;
    }
}
