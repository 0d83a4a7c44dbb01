using ReportLint.Analysis;

namespace ReportLint.LanguageServer;

/// <summary>Writes what a hover shows. In Markdown, words of the document are escaped.</summary>
internal sealed class HoverText(Language language, bool isMarkdown)
{
    private bool IsChinese => language == Language.Chinese;

    public MarkupContent Join(IEnumerable<string> parts) => new(isMarkdown ? "markdown" : "plaintext", string.Join(isMarkdown ? "\n\n---\n\n" : "\n\n", parts));

    /// <summary>Which cell of the form this is, its value, and the equations it takes part in.</summary>
    public string Cell(BoundTable table, BoundCell cell, DocumentEquations equations)
    {
        var lines = Head(table);
        AddRow(lines, table, cell.Row);
        lines.Add(Line("列", "Column", FormPath.Of(cell.Column)));
        lines.Add(Line("值", "Value", Value(cell)));
        var own = equations.With(cell).ToList();
        if (own.Count > 0)
        {
            lines.Add("");
            lines.AddRange(own.Select(e => $"- {(e.Holds ? '✓' : '✗')} {Shown(e.Statement.In(language))}"));
        }

        return string.Join('\n', lines);
    }

    /// <summary>Which row of the form a label was taken for.</summary>
    public string Label(BoundTable table, BoundRow row)
    {
        var lines = Head(table);
        AddRow(lines, table, row.Form);
        lines.AddRange(row.Cells.Select(c => Line(FormPath.Of(c.Column), FormPath.Of(c.Column), Value(c))));
        return string.Join('\n', lines);
    }

    public string Finding(Diagnostic found) =>
        $"{Shown(found.Message.In(language))}\n\n{found.Rule.Note.In(language).Trim()}\n\n{Link(found.Rule)}";

    public string NotAssessed(NotAssessed open) =>
        Shown(IsChinese ? $"未核对：{open.Why.Zh}" : $"Not checked: {open.Why.En}");

    private List<string> Head(BoundTable table) => [isMarkdown ? $"**{Shown(table.Form.Title.In(language))}**" : Shown(table.Form.Title.In(language)), ""];

    private void AddRow(List<string> lines, BoundTable table, RowForm row)
    {
        // The one row of a table may have no label.
        if (row.Label is not null)
        {
            var (number, count) = (table.Form.Rows.IndexOf(row) + 1, table.Form.Rows.Length);
            lines.Add(Line("行", "Row", FormPath.Of(row)) + (IsChinese ? $"（第 {number} 行，共 {count} 行）" : $" (row {number} of {count})"));
        }
    }

    private string Line(string zh, string en, string text) =>
        IsChinese ? $"- {Shown(zh)}：{Shown(text)}" : $"- {Shown(en)}: {Shown(text)}";

    private string Value(BoundCell cell) => cell switch
    {
        { IsBlank: true } => IsChinese ? "空白" : "blank",
        { Value.IsNumber: true, Column.Cell.Unit: { } unit } => $"{cell.Text} {unit}",
        { Value.IsNumber: true } => cell.Text,
        _ => IsChinese ? $"{cell.Text}（不是数字）" : $"{cell.Text} (no number)",
    };

    private string Link(RuleInfo rule) => rule.HelpUri is not { } page ? Shown(rule.Id) : isMarkdown ? $"[{Shown(rule.Id)}](<{page.AbsoluteUri}>)" : $"{rule.Id}: {page.AbsoluteUri}";

    private string Shown(string text) => isMarkdown ? ShownText.Markdown(text) : ShownText.OneLine(text);
}
