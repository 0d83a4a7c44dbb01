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
        var configuration = new ConfigurationOptions();
        var lang = CheckOptions.Language();
        var command = new Command("facts", "Print the figures that were read out of the tables") { paths, format, stdin, lang };
        configuration.AddTo(command);
        command.SetAction(parsed => Run(
            streams,
            new DocumentPaths(parsed.GetValue(paths) ?? [], parsed.GetValue(stdin)),
            configuration.Read(parsed, [], []),
            Formats[parsed.GetValue(format) ?? "json"],
            parsed.GetValue(lang)));
        return command;
    }

    private static int Run(Streams streams, DocumentPaths paths, Configurations configurations, IFactFormat format, string? lang)
    {
        var found = paths.Find(configurations);
        var whole = configurations.ForRun(paths.Places);
        var language = UserLanguage.Choose(lang, whole.Language);
        var wrong = configurations.Faults([whole]);
        var faults = wrong.IsEmpty ? found.Faults.ToList() : [.. wrong];
        var sheets = new List<FactSheet>();
        foreach (var file in wrong.IsEmpty ? found.Files : [])
        {
            var config = configurations.For(file).For(file.FullPath).Lint;
            var read = FileReader.Read(file, streams.Input);
            var (result, crash) = read.Text is { } text ? SafeLinter.Lint(file.Path, text, read.Format, config with { Packs = [.. config.Packs.Select(static p => p with { Rules = [] })] }) : (null, read.Fault);
            if (crash is not null)
            {
                faults.Add(crash);
            }
            else if (result is not null)
            {
                sheets.Add(new FactSheet(file.Path, result.Tree.Text, result.Model, FactReader.Read(result.Tree, result.Model)));
            }
        }

        format.Write(sheets, language, streams.Output);
        foreach (var fault in faults)
        {
            streams.Tell(fault.In(language));
        }

        return faults.Count == 0 ? ExitCode.Clean : ExitCode.Failure;
    }
}
