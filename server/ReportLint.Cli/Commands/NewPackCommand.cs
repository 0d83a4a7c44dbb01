using System.CommandLine;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>reportlint new-pack NAME --from REPORT: drafts the description of a report family from a good example, with first rules under which the example is silent.</summary>
internal sealed class NewPackCommand(Streams streams, Language language)
{
    public static Command Create(Streams streams)
    {
        var name = new Argument<string>("name") { Description = $"The pack's name: the folder {NewRuleCommand.Folder}/NAME" };
        var from = new Option<string>("--from") { Description = "A good report of the family, as Markdown, plain text or HTML", Required = true };
        var lang = CheckOptions.Language();
        var command = new Command("new-pack", "Draft a pack for a family of reports from an example") { name, from, lang };
        command.Validators.Add(result =>
        {
            if (result.GetResult(name) is { Tokens: [var token] } && !NewRuleCommand.IsName(token.Value))
            {
                result.AddError($"the name \"{token.Value}\" is to be of small letters, digits and hyphens");
            }
        });
        command.SetAction(parsed => new NewPackCommand(streams, UserLanguage.Choose(parsed.GetValue(lang))).Run(parsed.GetValue(name) ?? "", parsed.GetValue(from) ?? ""));
        return command;
    }

    private int Run(string name, string from)
    {
        if (PackSet.Shipped.Packs.Any(p => string.Equals(p.Name, name, StringComparison.Ordinal)))
        {
            streams.Tell(NewRuleCommand.NameTaken(name, language));
            return ExitCode.Failure;
        }

        var read = FileReader.Read(from);
        if (read.Text is not { } text)
        {
            streams.Tell(read.Fault?.In(language) ?? from);
            return ExitCode.Failure;
        }

        var draft = PackDraft.Of(name, text, FileReader.FormatOf(from));
        if (draft.IsEmpty)
        {
            streams.Tell(language == Language.Chinese ? $"{from} 中没有找到带标题的部分，无法起草" : $"no sections with headings were found in {from}: there is nothing to draft from");
            return ExitCode.Failure;
        }

        var files = new NewFiles(streams, language);
        var folder = $"{NewRuleCommand.Folder}/{name}";
        var written = Files(draft).All(f => files.Write($"{folder}/{f.Name}", f.Text));
        if (written)
        {
            streams.Output.WriteLine(language == Language.Chinese
                ? $"{draft.SectionCount} 个部分，{draft.TableCount} 张表。检查 {folder}/pack.yaml，然后运行 reportlint check {from} --pack {folder}"
                : $"sections: {draft.SectionCount}, tables: {draft.TableCount}. Go over {folder}/pack.yaml, then: reportlint check {from} --pack {folder}");
        }

        return written ? ExitCode.Clean : ExitCode.Failure;
    }

    private static IEnumerable<(string Name, string Text)> Files(PackDraft draft)
    {
        var (sections, cells, shape) = draft.Tests();
        yield return ("pack.yaml", draft.Description());
        yield return ("sections.yaml", RuleTemplates.WithoutTests(RuleTemplates.Of("required-sections")[0]) + sections);
        if (draft.TableCount == 0)
        {
            yield break;
        }

        yield return ("figures.yaml", RuleTemplates.WithoutTests(RuleTemplates.Of("numeric-cells")[0]).Replace("select: {table: requests}\n", "", StringComparison.Ordinal) + cells);
        yield return ("shape.yaml", RuleTemplates.WithoutTests(RuleTemplates.Of("table-structure")[0]) + shape);
        foreach (var (file, table, each, equation, test) in draft.Equations())
        {
            yield return ($"{file}.yaml", $$"""
                kind: balanced-totals
                severity: error
                title: {zh: 合计等于各项之和, en: The total is the sum of its parts}
                select: {table: {{table}}, each: {{each}}}
                equation: {{equation}}
                message:
                  zh: "{scope}：{left} = {left.value}，但各项之和 {right.figures} = {right.value}，相差 {difference}"
                  en: "{scope}: {left} = {left.value}, but {right.figures} = {right.value}; they differ by {difference}"

                """.ReplaceLineEndings("\n") + test);
        }
    }
}
