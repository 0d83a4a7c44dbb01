using System.Text;

namespace ReportLint.Analysis;

/// <summary>Writes rows of cells as a pipe table with a line of dashes under the first (GitHub Flavored Markdown).</summary>
internal static class GfmTableWriter
{
    // What emphasis, code, tags and the table itself are written with.
    private const string Marks = "|\\*`<";

    /// <param name="rows">At least one, all of one length; the cells are Markdown, only their pipes need not be escaped.</param>
    public static string Write(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        for (var i = 0; i < rows.Count; i++)
        {
            text.Append(i > 0 ? "\n" : "").Append("| ").AppendJoin(" | ", rows[i].Select(EscapePipes)).Append(" |");
            if (i == 0)
            {
                text.Append("\n|").Insert(text.Length, "---|", rows[0].Count);
            }
        }

        return text.ToString();
    }

    /// <summary>Markdown that a reader sees as the text.</summary>
    public static string Escape(string text) => Escape(text, static (c, _) => Marks.Contains(c, StringComparison.Ordinal));

    private static string EscapePipes(string cell) => Escape(cell, static (c, before) => c == '|' && before != '\\');

    private static string Escape(string text, Func<char, char, bool> isMark)
    {
        if (!text.AsSpan().ContainsAny(Marks))
        {
            return text;
        }

        var escaped = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            escaped.Append(isMark(text[i], i > 0 ? text[i - 1] : '\0') ? "\\" : "").Append(text[i]);
        }

        return escaped.ToString();
    }
}
