using System.CommandLine;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>reportlint tree FILE: the syntax tree and what its tables were bound to, for rule authors.</summary>
internal static class TreeCommand
{
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

            new TreePrinter(streams.Output, static line => TerminalText.Clean(line)).Print(result.Tree, result.Model, language);
            return ExitCode.Clean;
        });
        return command;
    }
}
