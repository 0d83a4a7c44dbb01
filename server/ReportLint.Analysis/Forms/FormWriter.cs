using System.Text;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Writes a whole report of a family: title, period, sections and tables, in any layout.</summary>
/// <param name="pack">The family.</param>
/// <param name="version">The version of the form.</param>
/// <param name="layout">How tables are written; a layout of Markdown gives Markdown headings.</param>
public sealed class FormWriter(Pack pack, string version, TableLayout layout)
{
    /// <summary>The file ending that goes with the layout.</summary>
    public string Extension => IsMarkdown ? ".md" : ".txt";

    private bool IsMarkdown => FormatOf(layout) == DocumentFormat.Markdown;

    /// <summary>What a report with tables of the layout is read as.</summary>
    public static DocumentFormat FormatOf(TableLayout layout) => layout is TableLayout.Gfm or TableLayout.Html ? DocumentFormat.Markdown : DocumentFormat.PlainText;

    /// <param name="body">The body that reports.</param>
    /// <param name="year">The year reported.</param>
    /// <param name="value">What stands in each cell of each table.</param>
    /// <param name="prose">The text of a section by its id.</param>
    public string Write(string body, int year, Func<TableForm, RowForm, ColumnForm, string> value, Func<string, string> prose)
    {
        var text = new StringBuilder();
        Block(text, $"{(IsMarkdown ? "# " : "")}{body}{year}年{pack.Title.Zh}");
        for (var i = 0; i < pack.Sections.Length; i++)
        {
            var section = pack.Sections[i];
            Block(text, $"{(IsMarkdown ? "## " : "")}{Ordinal(i)}、{section.Title}");
            if (prose(section.Id) is { Length: > 0 } words)
            {
                Block(text, words);
            }

            foreach (var table in pack.Tables.Where(t => t.AppliesTo(version) && string.Equals(t.Section, section.Id, StringComparison.Ordinal)))
            {
                Block(text, FormTableWriter.Write(table, layout, (r, c) => value(table, r, c)));
            }
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Block(StringBuilder text, string block) => text.Append(block).Append("\n\n");

    private static char Ordinal(int index) => "一二三四五六七八九十"[Math.Min(index, 9)];
}
