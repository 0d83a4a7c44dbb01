namespace ReportLint.LanguageServer;

/// <summary>Between the client's URIs and paths of the file system.</summary>
internal static class DocumentUri
{
    /// <summary>The absolute path; null where the URI names no file of this machine.</summary>
    public static string? ToPath(string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var parsed) || !parsed.IsFile || parsed.IsUnc)
        {
            return null;
        }

        try
        {
            var path = Uri.UnescapeDataString(parsed.AbsolutePath);

            // file:///C:/folder is C:\folder.
            return path is ['/', _, ':', ..] && Path.DirectorySeparatorChar == '\\' ? Path.GetFullPath(path[1..]) : Path.GetFullPath(path);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or PathTooLongException)
        {
            return null;
        }
    }

    /// <param name="path">Absolute.</param>
    public static string Of(string path)
    {
        var parts = path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString);
        return "file://" + (path.StartsWith('/') ? "" : "/") + string.Join('/', parts);
    }
}
