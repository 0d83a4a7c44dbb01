using System.Globalization;
using System.Text;

namespace ReportLint.LanguageServer;

/// <summary>Makes untrusted text fit to be shown: nothing in it is mark-up, breaks the line, or turns the direction of what stands around.</summary>
internal static class ShownText
{
    // Any punctuation of ASCII may be escaped; these can begin or be part of mark-up.
    private const string Markup = "\\`*_{}[]()#!|<>~&@$";

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
            if (Markup.Contains(line[i], StringComparison.Ordinal) || IsMarkup(line, i))
            {
                escaped.Append('\\');
            }

            escaped.Append(line[i]);
        }

        return escaped.ToString();
    }

    /// <summary>What is mark-up in its place alone: at the start of a list or a rule, or within what clients make a link of.</summary>
    private static bool IsMarkup(string line, int at) => line[at] switch
    {
        '-' or '+' or '=' => at == 0,
        '.' => (!line.AsSpan(0, at).ContainsAnyExceptInRange('0', '9') && (at + 1 == line.Length || line[at + 1] == ' ')) || line.AsSpan(0, at).EndsWith("www", StringComparison.OrdinalIgnoreCase),
        ':' => line.AsSpan(at + 1).StartsWith("//", StringComparison.Ordinal),
        _ => false,
    };
}
