using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>A pattern on the command line that the shell did not expand, such as 'reports/**/*.md': a folder to search, and which of its files are meant.</summary>
/// <param name="Folder">The folder, as the user wrote it; empty: the working directory.</param>
/// <param name="NamesEnding">Whether the pattern says how the files end, which then need not be an ending of documents.</param>
internal sealed record PathPattern(string Folder, FileGlobs Files, bool NamesEnding)
{
    private static readonly char[] Wildcards = ['*', '?', '['];
    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <summary>The pattern that an argument is; null if it holds no wildcard.</summary>
    public static PathPattern? Parse(string path)
    {
        var wildcard = path.IndexOfAny(Wildcards);
        if (wildcard < 0)
        {
            return null;
        }

        var slash = path.LastIndexOfAny(Separators, wildcard);
        var folder = path[..(slash + 1)];
        var pattern = "/" + path[(slash + 1)..].Replace(Path.DirectorySeparatorChar, '/');
        var ending = pattern[(pattern.LastIndexOf('.') + 1)..];
        return new PathPattern(folder, new FileGlobs(Path.GetFullPath(folder.Length > 0 ? folder : "."), [pattern]), ending.Length < pattern.Length && ending.All(char.IsAsciiLetterOrDigit));
    }
}
