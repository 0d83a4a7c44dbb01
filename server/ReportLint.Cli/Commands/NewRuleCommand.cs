using System.Collections.Immutable;
using System.CommandLine;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>reportlint new-rule PACK/NAME: a rule of a kind to begin with, and its pack where there is none. What it writes is sound and passes its tests.</summary>
internal sealed class NewRuleCommand(Streams streams, Language language)
{
    /// <summary>Where packs of one's own lie; editors know their files by it.</summary>
    public const string Folder = "reportlint-rules";

    public static Command Create(Streams streams)
    {
        var id = new Argument<string>("rule") { Description = $"The rule's id, PACK/NAME: the file {Folder}/PACK/NAME.yaml" };
        var kind = new Option<string>("--kind") { Description = "What it checks: " + string.Join(", ", RuleSchema.KindNames), DefaultValueFactory = static _ => "text-pattern" };
        kind.AcceptOnlyFromAmong([.. RuleSchema.KindNames]);
        var extends = new Option<string>("--extends") { Description = "The pack whose reports a new pack's rules are for", DefaultValueFactory = static _ => "govinfo" };
        var lang = CheckOptions.Language();
        var command = new Command("new-rule", "Write a rule to begin with") { id, kind, extends, lang };
        command.Validators.Add(result =>
        {
            if (result.GetResult(id) is { Tokens: [var token] } && !IsId(token.Value))
            {
                result.AddError($"the rule \"{token.Value}\" is to be PACK/NAME, of small letters, digits and hyphens");
            }
        });
        command.SetAction(parsed => new NewRuleCommand(streams, UserLanguage.Choose(parsed.GetValue(lang))).Run(parsed.GetValue(id) ?? "", parsed.GetValue(kind) ?? "", parsed.GetValue(extends) ?? ""));
        return command;
    }

    public static bool IsName(string name) => name.Length > 0 && char.IsAsciiLetterLower(name[0]) && name.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>What to say of a pack of one's own that would have the name of one that ships.</summary>
    public static string NameTaken(string pack, Language language) => language == Language.Chinese
        ? $"“{pack}”是自带规则包的名称：请给自己的规则包换一个名称，用 --extends {pack} 表示用于它的报告"
        : $"\"{pack}\" is the name of a pack that ships: give yours another, and say by --extends {pack} that it is for its reports";

    private static bool IsId(string id) => id.Split('/') is [var pack, var name] && IsName(pack) && IsName(name) && name is not "pack";

    private int Run(string id, string kind, string extends)
    {
        var files = new NewFiles(streams, language);
        var (pack, name) = (id.Split('/')[0], id.Split('/')[1]);
        var description = $"{Folder}/{pack}/pack.yaml";
        var isNew = !File.Exists(description);
        var shipped = PackSet.Shipped.Packs.Select(static p => p.Name).ToList();
        if (shipped.Contains(pack, StringComparer.Ordinal))
        {
            streams.Tell(NameTaken(pack, language));
            return ExitCode.Failure;
        }

        if (isNew && !shipped.Contains(extends, StringComparer.Ordinal))
        {
            streams.Tell(language == Language.Chinese ? $"没有规则包“{extends}”；可以是 {string.Join("、", shipped)}" : $"there is no pack \"{extends}\"; there are {string.Join(", ", shipped)}");
            return ExitCode.Failure;
        }

        var about = isNew ? $"extends: {extends}\n" : File.ReadAllText(description);
        var header = $"# https://github.com/reportlint/reportlint/blob/main/docs/rules-reference/{kind}.md\n";
        if (!files.Write($"{Folder}/{id}.yaml", header + Template(kind, pack, name, about)) || (isNew && !files.Write(description, about)))
        {
            return ExitCode.Failure;
        }

        streams.Output.WriteLine(language == Language.Chinese
            ? $"在 {ConfigurationFinder.FileName} 中写上 packs: [{Folder}/{pack}]，改好规则后运行 reportlint test {Folder}/{pack}"
            : $"next: packs: [{Folder}/{pack}] in {ConfigurationFinder.FileName}, change the rule, reportlint test {Folder}/{pack}");
        return ExitCode.Clean;
    }

    /// <summary>The first example that passes its tests in the pack; else one that is sound in it, without tests; else the first, whose ids are to be replaced.</summary>
    private static string Template(string kind, string pack, string name, string about)
    {
        var form = PackSet.Load([($"{pack}/pack.yaml", about)]).Packs.FirstOrDefault()?.Model.Pack;
        ImmutableArray<string> examples = [.. RuleTemplates.Of(kind), .. form is null ? [] : RuleTemplates.OfForm(kind, form)];
        return examples.FirstOrDefault(e => Read(e) is { } tests && tests.Tests.SelectMany(t => new RuleTestRunner(tests.Pack).Run(t)).All(static o => o.Passed))
            ?? examples.Select(RuleTemplates.WithoutTests).FirstOrDefault(e => Read(e) is not null)
            ?? $"# The ids below are of another pack: put your own in their place.\n{RuleTemplates.WithoutTests(examples[0])}";

        PackTests? Read(string rule) => PackTests.Read([($"{pack}/pack.yaml", about), ($"{pack}/{name}.yaml", rule)]).Tests;
    }
}
