using System.Globalization;
using System.Text;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.LanguageServer;

/// <summary>textDocument/hover: what a cell was read as and which equations it takes part in; why a finding is one; why something was not assessed.</summary>
internal static class Hovers
{
    // Of long lists only the first equations are shown; broken ones come first.
    private const int MostEquations = 12;

    public static HoverResult? Answer(RequestContext context, PositionParams asked)
    {
        var state = context.State;
        if (state.Document(asked.TextDocument) is not { } document || document.Lint(context.Cancellation) is not { Model: { } model } result)
        {
            return null;
        }

        var chinese = state.Language == Language.Chinese;
        var offset = Positions.Offset(document.Text, asked.Position, state.Encoding);
        var parts = new List<string>();
        TextSpan? span = null;
        foreach (var found in result.Diagnostics.Where(d => Touches(d.Span, offset)))
        {
            parts.Add($"**{MarkdownText.Escape(found.Rule.Title.In(state.Language))}** ([{found.Rule.Id}]({found.Rule.HelpUri.AbsoluteUri}))\n\n{found.Rule.Note.In(state.Language).Trim()}");
            span ??= found.Span;
        }

        if (model.CellAt(offset) is var (table, cell))
        {
            parts.Insert(0, Cell(table, cell, document, context, chinese));
            span = cell.Span;
        }
        else if (RowAt(model, offset) is var (rowTable, row))
        {
            parts.Insert(0, chinese
                ? $"**{MarkdownText.Escape(rowTable.Form.Title.Zh)}** 的一行：**{MarkdownText.Escape(row.Form.Name)}**"
                : $"A row of **{MarkdownText.Escape(rowTable.Form.Title.En)}**: **{MarkdownText.Escape(row.Form.Name)}**");
            span = row.LabelSpan;
        }

        foreach (var gap in model.NotAssessed.Where(g => Touches(g.Span, offset)))
        {
            parts.Add((chinese ? "未能读准：" : "Not assessed: ") + MarkdownText.Escape(gap.Why.In(state.Language)));
            span ??= gap.Span;
        }

        return span is { } place ? new HoverResult(new MarkupContent("markdown", string.Join("\n\n---\n\n", parts)), Positions.Of(document.Text, place, state.Encoding)) : null;
    }

    private static bool Touches(TextSpan span, int offset) => span.Start <= offset && offset <= span.End;

    private static (BoundTable Table, BoundRow Row)? RowAt(SemanticModel model, int offset)
    {
        foreach (var table in model.Tables)
        {
            if (table.Rows.FirstOrDefault(r => Touches(r.LabelSpan, offset)) is { } row)
            {
                return (table, row);
            }
        }

        return null;
    }

    private static string Cell(BoundTable table, BoundCell cell, OpenDocument document, RequestContext context, bool chinese)
    {
        var language = context.State.Language;
        var text = new StringBuilder();
        var groups = string.Concat(cell.Column.Groups.Select(static g => MarkdownText.Escape(g) + " / "));
        text.Append(CultureInfo.InvariantCulture, $"**{MarkdownText.Escape(cell.Row.Name)}** × **{groups}{MarkdownText.Escape(cell.Column.Label)}** = {Value(cell, chinese)}\n\n{MarkdownText.Escape(table.Form.Title.In(language))}");
        var equations = document.Equations(context.Cancellation).Where(e => e.Involves(cell)).OrderBy(static e => e.Holds).ToList();
        foreach (var equation in equations.Take(MostEquations))
        {
            text.Append("\n\n").Append(EquationText.Of(equation, language));
        }

        if (equations.Count > MostEquations)
        {
            text.Append(chinese ? $"\n\n……共 {equations.Count} 个等式" : $"\n\n… {equations.Count} equations in all");
        }

        return text.ToString();
    }

    private static string Value(BoundCell cell, bool chinese) => cell.Value.Kind switch
    {
        CellValueKind.Blank => chinese ? "（空白）" : "(blank)",
        CellValueKind.Number when cell.Value.Number is { } number => CheckedSide.Figure(number),
        _ => MarkdownText.Escape(cell.Text.ReplaceLineEndings(" ")) + (chinese ? "（不是数字）" : " (no number)"),
    };
}
