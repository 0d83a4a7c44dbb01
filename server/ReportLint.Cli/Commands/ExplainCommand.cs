using System.CommandLine;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>reportlint explain RULE: what a rule wants and why. With --pages it writes a page for each rule of the user's own packs.</summary>
internal static class ExplainCommand
{
    public static Command Create(Streams streams)
    {
        var id = new Argument<string?>("rule") { Description = "The rule's id, such as govinfo/applications-balance", Arity = ArgumentArity.ZeroOrOne };
        var pages = new Option<string?>("--pages") { Description = "Write a page in both languages for each rule of your own packs: FOLDER/PACK/RULE.md" };
        var lang = CheckOptions.Language();
        var configuration = new ConfigurationOptions();
        var command = new Command("explain", "Explain a rule") { id, pages, lang };
        configuration.AddTo(command);
        command.SetAction(parsed => KnownRules.Read(streams, configuration.Read(parsed, [], []), parsed.GetValue(lang)) is { } known
            ? parsed.GetValue(pages) is { } folder ? WritePages(streams, folder, parsed.GetValue(id), known) : Explain(streams, parsed.GetValue(id) ?? "", known)
            : ExitCode.Failure);
        command.Validators.Add(result =>
        {
            if (result.GetResult(id) is not { Tokens.Count: 1 } && result.GetResult(pages) is null)
            {
                result.AddError("name a rule, such as govinfo/figures, or --pages FOLDER");
            }
        });
        return command;
    }

    private static int WritePages(Streams streams, string folder, string? id, KnownRules known)
    {
        var shipped = PackSet.Shipped.Rules.Select(static r => r.Info.Id).ToHashSet(StringComparer.Ordinal);
        var own = known.Rules.Where(r => !shipped.Contains(r.Id) && (id is null || RuleNames.Covers(id, r.Id)) && !SuppressionRules.All.Contains(r)).ToList();
        if (own.Count == 0)
        {
            streams.Tell(known.Language == Language.Chinese ? "没有自己的规则：请在 .reportlint.yaml 的 packs 中写出规则包，或用 --pack" : "there are no rules of your own: name their pack under \"packs\" in .reportlint.yaml, or by --pack");
            return ExitCode.Failure;
        }

        var files = new NewFiles(streams, known.Language);
        return own.TrueForAll(r => files.Write($"{folder}/{r.Id}.md", RulePage.Markdown(r), mayReplace: true)) ? ExitCode.Clean : ExitCode.Failure;
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
