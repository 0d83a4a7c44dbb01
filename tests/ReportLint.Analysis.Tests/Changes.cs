using System.Text;

namespace ReportLint.Analysis.Tests;

internal static class Changes
{
    /// <summary>The text after a fix.</summary>
    public static string Apply(string text, CodeFix fix)
    {
        var result = new StringBuilder(text);
        foreach (var change in fix.Changes.OrderByDescending(c => c.Span))
        {
            result.Remove(change.Span.Start, change.Span.Length).Insert(change.Span.Start, change.NewText);
        }

        return result.ToString();
    }
}
