using System.Collections.Immutable;

namespace ReportLint.Analysis;

/// <summary>A list of patterns for what lies below a folder; the last one that speaks of a path decides. Paths are absolute.</summary>
public sealed class FileGlobs(string folder, IEnumerable<string> patterns)
{
    private readonly string folder = Path.TrimEndingDirectorySeparator(folder);
    private readonly ImmutableArray<GlobPattern> parsed = [.. patterns.Select(GlobPattern.Parse).OfType<GlobPattern>()];

    /// <summary>The patterns as they are written.</summary>
    public ImmutableArray<string> Patterns { get; } = [.. patterns];

    /// <summary>Whether the patterns mean just this path: no if one takes it back, null if none speaks of it.</summary>
    public bool? Verdict(string path, bool isFolder) => Below(path) is { } names ? Verdict(names, isFolder) : null;

    /// <summary>Whether the patterns mean the file or a folder that it lies in.</summary>
    public bool Matches(string path)
    {
        if (parsed.IsEmpty || Below(path) is not { } names)
        {
            return false;
        }

        for (var i = 1; i <= names.Length; i++)
        {
            if (Verdict(names.AsSpan(0, i), isFolder: i < names.Length) is true)
            {
                return true;
            }
        }

        return false;
    }

    private bool? Verdict(ReadOnlySpan<string> names, bool isFolder)
    {
        for (var i = parsed.Length - 1; i >= 0; i--)
        {
            if (parsed[i].Matches(names, isFolder))
            {
                return !parsed[i].TakesBack;
            }
        }

        return null;
    }

    /// <summary>The names that lead from the folder to the path; null if the path does not lie below it.</summary>
    private string[]? Below(string path)
    {
        var root = folder.Length > 0 && Path.EndsInDirectorySeparator(folder) ? folder.Length : folder.Length + 1;
        return parsed.IsEmpty || path.Length <= root || !path.StartsWith(folder, StringComparison.Ordinal) || path[root - 1] is not ('/' or '\\')
            ? null
            : path[root..].Replace('\\', '/').Split('/');
    }
}
