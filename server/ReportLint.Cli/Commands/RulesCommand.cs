using System.CommandLine;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>reportlint rules: lists the rules, one a line.</summary>
internal static class RulesCommand
{
    public static Command Create(Streams streams)
    {
        var lang = CheckOptions.Language();
        var command = new Command("rules", "List all rules") { lang };
        command.SetAction(parsed =>
        {
            var language = UserLanguage.Choose(parsed.GetValue(lang));
            foreach (var rule in PackSet.Shipped.Rules.Select(static r => r.Info))
            {
                streams.Output.WriteLine($"{rule.Id,-32} {rule.Severity.Name(),-8} {rule.Kind,-18} {rule.Title.In(language)}");
            }

            return ExitCode.Clean;
        });
        return command;
    }
}
