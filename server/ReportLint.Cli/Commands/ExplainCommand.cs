using System.CommandLine;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>reportlint explain RULE: what a rule wants and why.</summary>
internal static class ExplainCommand
{
    public static Command Create(Streams streams)
    {
        var id = new Argument<string>("rule") { Description = "The rule's id, such as govinfo/applications-balance" };
        var lang = CheckOptions.Language();
        var configuration = new ConfigurationOptions();
        var command = new Command("explain", "Explain a rule") { id, lang };
        configuration.AddTo(command);
        command.SetAction(parsed => KnownRules.Read(streams, configuration.Read(parsed, [], []), parsed.GetValue(lang)) is { } known
            ? Explain(streams, parsed.GetValue(id) ?? "", known)
            : ExitCode.Failure);
        return command;
    }

    private static int Explain(Streams streams, string id, KnownRules known)
    {
        var language = known.Language;
        if (known.Rules.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.Ordinal) || r.Id.EndsWith("/" + id, StringComparison.Ordinal)) is not { } rule)
        {
            streams.Tell(language == Language.Chinese ? $"没有规则“{id}”；用 reportlint rules 查看全部规则" : $"there is no rule \"{id}\"; reportlint rules lists them all");
            return ExitCode.Failure;
        }

        streams.Output.WriteLine($"{rule.Id} ({rule.Severity.Name()}, {rule.Kind})");
        streams.Output.WriteLine(rule.Title.In(language));
        streams.Output.WriteLine();
        streams.Output.WriteLine(rule.Note.In(language).TrimEnd());
        if (rule.HelpUri is { } page)
        {
            streams.Output.WriteLine();
            streams.Output.WriteLine(page);
        }

        return ExitCode.Clean;
    }
}
