using System.Globalization;
using System.Text;

namespace ReportLint.LanguageServer;

/// <summary>Makes untrusted text fit to be shown: nothing in it is mark-up, breaks the line, or turns the direction of what stands around.</summary>
internal static class ShownText
{
    // Any punctuation of ASCII may be escaped; these can begin or be part of mark-up.
    private const string Markup = "\\`*_{}[]()#!|<>~&:@$.";

    /// <summary>One line without control and format characters; runs of blanks become one.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                line.Append(c);
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>One line that Markdown shows as it is.</summary>
    public static string Markdown(string text)
    {
        var line = OneLine(text);
        var escaped = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            // A list or a rule begins with - + or =, at the start alone.
            if (Markup.Contains(line[i], StringComparison.Ordinal) || (i == 0 && line[i] is '-' or '+' or '='))
            {
                escaped.Append('\\');
            }

            escaped.Append(line[i]);
        }

        return escaped.ToString();
    }
}
