using System.CommandLine;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>reportlint rules: lists the rules that are known here, one a line.</summary>
internal static class RulesCommand
{
    public static Command Create(Streams streams)
    {
        var lang = CheckOptions.Language();
        var configuration = new ConfigurationOptions();
        var command = new Command("rules", "List all rules: those that ship, and those of your own packs") { lang };
        configuration.AddTo(command);
        command.SetAction(parsed =>
        {
            var known = KnownRules.Read(streams, configuration.Read(parsed, [], []), parsed.GetValue(lang));
            foreach (var rule in known?.Rules ?? [])
            {
                streams.Output.WriteLine($"{rule.Id,-32} {rule.Severity.Name(),-8} {rule.Kind,-18} {rule.Title.In(known?.Language ?? Language.English)}");
            }

            return known is null ? ExitCode.Failure : ExitCode.Clean;
        });
        return command;
    }
}
