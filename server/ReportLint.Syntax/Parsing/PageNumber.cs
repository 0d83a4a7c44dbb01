using System.Text.RegularExpressions;

namespace ReportLint.Syntax;

/// <summary>Recognises a page number that stands alone on a line: - 3 -, — 3 —, 第3页, 第 3 页 共 9 页, Page 3 of 9. A bare number is none: it may be a figure.</summary>
internal static partial class PageNumber
{
    public static bool Is(ReadOnlySpan<char> line) =>
        line.Length is > 1 and < 24 && (line[0] is '第' or 'P' or 'p' || Dashes.Contains(line[0]) || char.IsWhiteSpace(line[0])) && (Dashed().IsMatch(line) || Worded().IsMatch(line));

    private const string Dashes = "-—–－―·~";

    [GeneratedRegex(@"^\s*[-—–－―·~]\s*\d{1,4}\s*[-—–－―·~]\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dashed();

    [GeneratedRegex(@"^\s*(第\s*\d{1,4}\s*页(\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|[Pp]age\s*\d{1,4}(\s*(of|/)\s*\d{1,4})?)\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Worded();
}
