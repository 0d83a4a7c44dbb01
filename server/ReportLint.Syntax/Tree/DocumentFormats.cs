namespace ReportLint.Syntax;

public static class DocumentFormats
{
    /// <summary>What the ending of a file's name says. What is neither Markdown nor HTML is plain text.</summary>
    public static DocumentFormat OfPath(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".md" or ".markdown" => DocumentFormat.Markdown,
        ".html" or ".htm" => DocumentFormat.Html,
        _ => DocumentFormat.PlainText,
    };
}
