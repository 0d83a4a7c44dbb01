using System.CommandLine;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>reportlint facts: what was read out of the tables.</summary>
internal static class FactsCommand
{
    private static readonly Dictionary<string, IFactFormat> Formats = new(StringComparer.Ordinal)
    {
        ["json"] = new JsonFacts(),
        ["csv"] = new CsvFacts(),
        ["markdown"] = new MarkdownFacts(),
    };

    public static Command Create(Streams streams)
    {
        var paths = CheckOptions.Documents("Files and folders to read; - reads standard input");
        var format = new Option<string>("--format") { Description = "json, csv or markdown", DefaultValueFactory = static _ => "json" };
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        var stdin = new Option<string?>("--stdin-filename") { Description = "The name that standard input is reported under" };
        var year = new Option<int?>("--year") { Description = "The year that the reports cover; without it, read from each report" };
        var lang = CheckOptions.Language();
        var command = new Command("facts", "Print the figures that were read out of the tables") { paths, format, stdin, year, lang };
        command.SetAction(parsed => Run(
            streams,
            parsed.GetValue(paths) is { Length: > 0 } named ? named : ["."],
            parsed.GetValue(stdin) ?? "stdin.txt",
            LintConfig.Default with { Year = parsed.GetValue(year), Packs = [.. PackSet.Shipped.Packs.Select(static p => p with { Rules = [] })] },
            Formats[parsed.GetValue(format) ?? "json"],
            UserLanguage.Choose(parsed.GetValue(lang))));
        return command;
    }

    private static int Run(Streams streams, string[] paths, string stdinName, LintConfig config, IFactFormat format, Language language)
    {
        var found = FileFinder.Find(paths.Where(static p => p is not "-"));
        var faults = found.Faults.ToList();
        var sheets = new List<FactSheet>();
        var reads = (paths.Contains("-", StringComparer.Ordinal) ? new[] { FileReader.ReadStream(stdinName, streams.Input) } : []).Concat(found.Paths.Select(FileReader.Read));
        foreach (var read in reads)
        {
            var (result, crash) = read.Text is { } text ? SafeLinter.Lint(read.Path, text, read.Format, config) : (null, read.Fault);
            if (crash is not null)
            {
                faults.Add(crash);
            }
            else if (result is not null)
            {
                sheets.Add(new FactSheet(read.Path, result.Tree.Text, result.Model, FactReader.Read(result.Tree, result.Model)));
            }
        }

        format.Write(sheets, language, streams.Output);
        foreach (var fault in faults)
        {
            streams.Tell($"{fault.Path}: {fault.Message.In(language)}");
        }

        return faults.Count == 0 ? ExitCode.Clean : ExitCode.Failure;
    }
}
