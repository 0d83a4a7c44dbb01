namespace ReportLint.Cli;

/// <summary>Paths as URIs (RFC 3986, RFC 8089): relative to the working directory if they are below it, else absolute.</summary>
internal sealed class FileUri(string workingDirectory)
{
    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    private readonly string root = Path.GetFullPath(workingDirectory);

    /// <summary>The working directory itself, with the slash at its end that relative references need.</summary>
    public string WorkingDirectory => Absolute(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar);

    /// <summary>The URI of a file, and whether it is relative to the working directory.</summary>
    public (string Uri, bool IsRelative) Of(string path)
    {
        var full = Path.GetFullPath(path, root);
        var relative = Path.GetRelativePath(root, full);
        var segments = relative.Split(Separators);
        return Path.IsPathRooted(relative) || string.Equals(segments[0], "..", StringComparison.Ordinal)
            ? (Absolute(full), false)
            : (Join(segments), true);
    }

    private static string Absolute(string path)
    {
        // A network path names its host behind two slashes; a drive letter keeps its colon.
        var segments = path.TrimStart(Separators).Split(Separators);
        var isNetworkPath = OperatingSystem.IsWindows() && path.StartsWith(@"\\", StringComparison.Ordinal);
        var hasDrive = OperatingSystem.IsWindows() && segments[0].EndsWith(':');
        return (isNetworkPath ? "file://" : "file:///") + (hasDrive ? segments[0] + "/" + Join(segments[1..]) : Join(segments));
    }

    private static string Join(IEnumerable<string> segments) => string.Join('/', segments.Select(Uri.EscapeDataString));
}
