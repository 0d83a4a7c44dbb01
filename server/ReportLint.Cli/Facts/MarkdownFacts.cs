using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>Facts as Markdown tables: one for each table of the form, rows by columns.</summary>
internal sealed class MarkdownFacts : IFactFormat
{
    public void Write(IReadOnlyList<FactSheet> sheets, Language language, TextWriter output)
    {
        foreach (var sheet in sheets)
        {
            output.WriteLine($"# {Escape(sheet.File)}");
            output.WriteLine();
            output.WriteLine(sheet.Model is { } model ? $"{model.Pack.Family} {model.Version}, {model.Year?.ToString() ?? "?"}" : language == Language.Chinese ? "没有规则包认得这份文件" : "No pack recognises this document.");
            output.WriteLine();
            foreach (var table in sheet.Facts.GroupBy(static f => f.Table, StringComparer.Ordinal))
            {
                WriteTable(table.Key, [.. table], output);
            }

            foreach (var gap in sheet.Model?.NotAssessed ?? [])
            {
                output.WriteLine($"- {gap.What}: {Escape(gap.Why.In(language))} (:{sheet.Text.Position(gap.Span.Start).Line})");
            }
        }
    }

    private static void WriteTable(string name, List<Fact> facts, TextWriter output)
    {
        output.WriteLine($"## {Escape(name)}");
        output.WriteLine();
        var columns = facts.Select(static f => f.Column).Distinct(StringComparer.Ordinal).ToList();
        output.WriteLine($"| | {string.Join(" | ", columns.Select(Escape))} |");
        output.WriteLine($"|---|{string.Concat(columns.Select(static _ => "---|"))}");
        foreach (var row in facts.GroupBy(static f => f.Row, StringComparer.Ordinal))
        {
            var cells = columns.Select(c => row.FirstOrDefault(f => string.Equals(f.Column, c, StringComparison.Ordinal))?.Text ?? "");
            output.WriteLine($"| {Escape(row.Key)} | {string.Join(" | ", cells.Select(Escape))} |");
        }

        output.WriteLine();
    }

    private static string Escape(string text) =>
        TerminalText.Clean(text.ReplaceLineEndings(" ")).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
