using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>Writes what a hover shows, as Markdown. Words of the document are escaped.</summary>
internal static class HoverText
{
    /// <summary>Which cell of the form this is, its value, and the equations it takes part in.</summary>
    public static string Cell(BoundTable table, BoundCell cell, DocumentEquations equations, Language language)
    {
        var lines = Head(table, language);
        AddRow(lines, table, cell.Row, language);
        lines.Add(Line("列", "Column", FormPath.Of(cell.Column), language));
        lines.Add(Line("值", "Value", Value(cell, language), language));
        var own = equations.With(cell).ToList();
        if (own.Count > 0)
        {
            lines.Add("");
            lines.AddRange(own.Select(e => $"- {(e.Holds ? '✓' : '✗')} {ShownText.Markdown(e.Statement.In(language))}"));
        }

        return string.Join('\n', lines);
    }

    /// <summary>Which row of the form a label was taken for.</summary>
    public static string Label(BoundTable table, BoundRow row, Language language)
    {
        var lines = Head(table, language);
        AddRow(lines, table, row.Form, language);
        lines.AddRange(row.Cells.Select(c => Line(FormPath.Of(c.Column), FormPath.Of(c.Column), Value(c, language), language)));
        return string.Join('\n', lines);
    }

    public static string Finding(Diagnostic found, Language language) =>
        $"{ShownText.Markdown(found.Message.In(language))}\n\n{found.Rule.Note.In(language).Trim()}\n\n[{ShownText.Markdown(found.Rule.Id)}](<{found.Rule.HelpUri.AbsoluteUri}>)";

    public static string NotAssessed(NotAssessed open, Language language) =>
        ShownText.Markdown(language == Language.Chinese ? $"未核对：{open.Why.Zh}" : $"Not checked: {open.Why.En}");

    private static List<string> Head(BoundTable table, Language language) => [$"**{ShownText.Markdown(table.Form.Title.In(language))}**", ""];

    private static void AddRow(List<string> lines, BoundTable table, RowForm row, Language language)
    {
        // The one row of a table may have no label.
        if (row.Label is not null)
        {
            var (number, count) = (table.Form.Rows.IndexOf(row) + 1, table.Form.Rows.Length);
            lines.Add(Line("行", "Row", FormPath.Of(row), language) + (language == Language.Chinese ? $"（第 {number} 行，共 {count} 行）" : $" (row {number} of {count})"));
        }
    }

    private static string Line(string zh, string en, string text, Language language) =>
        language == Language.Chinese ? $"- {ShownText.Markdown(zh)}：{ShownText.Markdown(text)}" : $"- {ShownText.Markdown(en)}: {ShownText.Markdown(text)}";

    private static string Value(BoundCell cell, Language language)
    {
        var chinese = language == Language.Chinese;
        return cell switch
        {
            { IsBlank: true } => chinese ? "空白" : "blank",
            { Value.IsNumber: true, Column.Cell.Unit: { } unit } => $"{cell.Text} {unit}",
            { Value.IsNumber: true } => cell.Text,
            _ => chinese ? $"{cell.Text}（不是数字）" : $"{cell.Text} (no number)",
        };
    }
}
