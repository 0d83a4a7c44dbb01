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
        var command = new Command("explain", "Explain a rule") { id, lang };
        command.SetAction(parsed => Explain(streams, parsed.GetValue(id) ?? "", UserLanguage.Choose(parsed.GetValue(lang))));
        return command;
    }

    private static int Explain(Streams streams, string id, Language language)
    {
        var rules = PackSet.Shipped.Rules.Select(static r => r.Info).ToList();
        if (rules.Find(r => string.Equals(r.Id, id, StringComparison.Ordinal) || r.Id.EndsWith("/" + id, StringComparison.Ordinal)) is not { } rule)
        {
            streams.Tell(language == Language.Chinese ? $"没有规则“{id}”；用 reportlint rules 查看全部规则" : $"there is no rule \"{id}\"; reportlint rules lists them all");
            return ExitCode.Failure;
        }

        streams.Output.WriteLine($"{rule.Id} ({rule.Severity.Name()}, {rule.Kind})");
        streams.Output.WriteLine(rule.Title.In(language));
        streams.Output.WriteLine();
        streams.Output.WriteLine(rule.Note.In(language).TrimEnd());
        streams.Output.WriteLine();
        streams.Output.WriteLine(rule.HelpUri);
        return ExitCode.Clean;
    }
}
