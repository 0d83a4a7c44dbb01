using System.CommandLine;
using System.Globalization;
using ReportLint.Analysis;
using ReportLint.Syntax;

namespace ReportLint.Cli;

/// <summary>reportlint tree FILE: the syntax tree and what its tables were bound to, for rule authors.</summary>
internal sealed class TreeCommand(TextWriter output)
{
    private const int LongestText = 60;

    public static Command Create(Streams streams)
    {
        var path = new Argument<string>("file") { Description = "The document" };
        var lang = CheckOptions.Language();
        var configuration = new ConfigurationOptions();
        var command = new Command("tree", "Print a document's syntax tree and the grid that its tables were bound to") { path, lang };
        configuration.AddTo(command);
        command.SetAction(parsed =>
        {
            var language = UserLanguage.Choose(parsed.GetValue(lang));
            var name = parsed.GetValue(path) ?? "";
            var file = new InputFile(name, Path.GetFullPath(name.Length > 0 ? name : "."));
            var configurations = configuration.Read(parsed, [], []);
            var settings = configurations.For(file);
            if (configurations.Faults([settings]) is { IsEmpty: false } faults)
            {
                faults.ToList().ForEach(f => streams.Tell(f.In(language)));
                return ExitCode.Failure;
            }

            var read = FileReader.Read(name);
            var (result, crash) = read.Text is { } text ? SafeLinter.Lint(name, text, read.Format, settings.For(file.FullPath).Lint) : (null, read.Fault);
            if (result is null)
            {
                streams.Tell($"{name}: {crash?.Message.In(language)}");
                return ExitCode.Failure;
            }

            var printer = new TreeCommand(streams.Output);
            printer.Print(result.Tree.Root, result.Tree.Text, 0);
            if (result.Model is { } model)
            {
                printer.Print(model, language);
            }

            return ExitCode.Clean;
        });
        return command;
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
    private static string Short(string text)
    {
        var clean = TerminalText.Clean(text.ReplaceLineEndings("⏎"));
        return clean.Length <= LongestText ? clean : clean[..LongestText] + "…";
    }
}
