using System.Text;

namespace ReportLint.Syntax.Tests;

/// <summary>Prints a tree so that tests can compare it whole: cells by their exact content, blank ones as an empty pair of brackets.</summary>
internal static class TreeText
{
    public static SyntaxTree Parse(string text, DocumentFormat format = DocumentFormat.PlainText) => SyntaxTree.Parse(new SourceText(text), format);

    public static string Print(string text, DocumentFormat format = DocumentFormat.PlainText)
    {
        var tree = Parse(text, format);
        var output = new StringBuilder();
        foreach (var block in tree.Root.Blocks)
        {
            switch (block)
            {
                case TableSyntax table:
                    output.Append($"table {table.Layout}\n");
                    foreach (var row in table.Rows)
                    {
                        output.Append("  ").AppendJoin(' ', row.Cells.Select(c => $"[{(c.IsBlank ? "" : tree.Text.ToString(c.ContentSpan).ReplaceLineEndings("⏎"))}]")).Append('\n');
                    }

                    break;
                case HeadingSyntax heading:
                    output.Append($"heading {heading.Level} {heading.Numbering?.Style.ToString() ?? "-"} [{tree.Text.ToString(heading.ContentSpan)}]\n");
                    break;
                case ParagraphSyntax paragraph:
                    output.Append($"paragraph [{paragraph.Text.Text.ReplaceLineEndings("⏎")}]\n");
                    break;
                case PageNumberSyntax or VerbatimSyntax or FrontMatterSyntax:
                    output.Append($"{block.Kind} [{tree.Text.ToString(block.Span).TrimEnd().ReplaceLineEndings("⏎")}]\n");
                    break;
            }
        }

        return output.ToString();
    }
}
