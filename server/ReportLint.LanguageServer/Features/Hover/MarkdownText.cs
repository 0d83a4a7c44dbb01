using System.Text;

namespace ReportLint.LanguageServer;

/// <summary>Puts untrusted words into Markdown so that they are shown as they are: no mark-up, no link, no HTML.</summary>
internal static class MarkdownText
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '<')
            {
                escaped.Append("&lt;");
            }
            else if (c is '&')
            {
                escaped.Append("&amp;");
            }
            else if (c is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '(' or ')' or '#' or '+' or '-' or '.' or '!' or '|' or '>' or '~')
            {
                escaped.Append('\\').Append(c);
            }
            else if (!char.IsControl(c) && c is not (>= '\u202A' and <= '\u202E') and not (>= '\u2066' and <= '\u2069'))
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }
}
