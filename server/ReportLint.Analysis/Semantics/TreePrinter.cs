using System.Globalization;
using ReportLint.Syntax;

namespace ReportLint.Analysis;

/// <summary>Prints a document's syntax tree and what its tables were bound to, for rule authors.</summary>
/// <param name="output">Where it goes.</param>
/// <param name="shown">Makes one line of the document fit to be shown there.</param>
public sealed class TreePrinter(TextWriter output, Func<string, string> shown)
{
    private const int LongestText = 60;

    public void Print(SyntaxTree tree, SemanticModel? model, Language language)
    {
        Print(tree.Root, tree.Text, 0);
        if (model is not null)
        {
            Print(model, language);
        }
    }

    private void Print(SyntaxNode node, SourceText text, int depth)
    {
        if (node.Kind == SyntaxKind.BlankLines)
        {
            return;
        }

        var at = text.Positions(node.Span);
        var detail = node switch
        {
            HeadingSyntax h => $" {(h.Level > 0 ? $"level {h.Level}" : "")}{(h.Numbering is { } n ? $" {n.Style} {n.Ordinal}" : "")} \"{Short(h.Text.Text)}\"",
            ParagraphSyntax p => $" \"{Short(p.Text.Text)}\"",
            TableSyntax t => $" {t.Layout}, {t.Rows.Length} rows",
            TableCellSyntax c => $" {c.Column}{(c.ColumnSpan > 1 ? $"+{c.ColumnSpan}" : "")} \"{Short(c.Text)}\"",
            _ => "",
        };
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{new string(' ', depth * 2)}{node.Kind} {at.Start.Line}:{at.Start.Column}-{at.End.Line}:{at.End.Column}{detail}"));
        foreach (var child in node.Children)
        {
            Print(child, text, depth + 1);
        }
    }

    private void Print(SemanticModel model, Language language)
    {
        var text = model.Tree.Text;
        output.WriteLine();
        output.WriteLine($"{model.Pack.Family} {model.Version}, {model.Year?.ToString() ?? "?"}");
        foreach (var section in model.Sections.Found)
        {
            output.WriteLine($"section {section.Form.Id} at line {text.Position(section.HeadingSpan.Start).Line} \"{Short(text.ToString(section.HeadingSpan))}\"");
        }

        foreach (var table in model.Tables)
        {
            output.WriteLine($"table {table.Form.Id}");
            foreach (var row in table.Rows)
            {
                var cells = row.Cells.Select(c => $"{c.Column.Id}={(c.IsBlank ? "(blank)" : Short(c.Text))}");
                output.WriteLine($"  {row.Form.Id} line {text.Position(row.LabelSpan.Start).Line}: {string.Join(' ', cells)}");
            }
        }

        foreach (var gap in model.NotAssessed)
        {
            output.WriteLine($"not assessed: {gap.What}, line {text.Position(gap.Span.Start).Line}: {gap.Why.In(language)}");
        }
    }

    /// <summary>The beginning of a text, on one line, safe to show.</summary>
    private string Short(string text)
    {
        var clean = shown(text.ReplaceLineEndings("⏎"));
        return clean.Length <= LongestText ? clean : clean[..LongestText] + "…";
    }
}
