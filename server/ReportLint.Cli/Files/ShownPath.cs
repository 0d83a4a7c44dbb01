namespace ReportLint.Cli;

/// <summary>A path as people are shown it: relative to the working directory if it lies below it.</summary>
internal static class ShownPath
{
    public static string Of(string path)
    {
        var here = Environment.CurrentDirectory;
        return path.Length > here.Length + 1 && path.StartsWith(here, StringComparison.Ordinal) && path[here.Length] == Path.DirectorySeparatorChar ? path[(here.Length + 1)..] : path;
    }
}
