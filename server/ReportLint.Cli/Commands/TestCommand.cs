using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>reportlint test [PACK…]: runs the tests that stand in rule files.</summary>
internal sealed class TestCommand(Streams streams, Language language)
{
    public static Command Create(Streams streams)
    {
        var folders = CheckOptions.Documents("Folders of packs, or rule files in them; without any, the packs that the configuration here names");
        var filter = new Option<string?>("--filter") { Description = "Only the tests whose rule or name holds these words" };
        var coverage = new Option<bool>("--coverage") { Description = "A rule that no test makes fire fails" };
        var update = new Option<bool>("--update") { Description = "Put the marks of tests that fail where their rules find something now; look at the change before you keep it" };
        var format = new Option<string>("--format") { Description = "text, json or junit", DefaultValueFactory = static _ => "text" };
        format.AcceptOnlyFromAmong([.. TestFormats.Names]);
        var lang = CheckOptions.Language();
        var configuration = new ConfigurationOptions();
        var command = new Command("test", "Run the tests that stand in rule files") { folders, filter, coverage, update, format, lang };
        configuration.AddTo(command);
        command.SetAction(parsed =>
        {
            var configurations = configuration.Read(parsed, [], []);
            var here = configurations.ForRun([]);
            var test = new TestCommand(streams, UserLanguage.Choose(parsed.GetValue(lang), here.Language));
            var named = parsed.GetValue(folders) ?? [];
            ImmutableArray<string> chosen = named.Length > 0 ? [.. named] : [.. here.Files.SelectMany(static f => f.Packs.Select(p => Path.GetFullPath(p.Text, Path.GetDirectoryName(f.Path) ?? "")))];
            return test.Run(chosen, parsed.GetValue(filter), parsed.GetValue(coverage), parsed.GetValue(update), TestFormats.Find(parsed.GetValue(format) ?? "text"));
        });
        return command;
    }

    private int Run(ImmutableArray<string> chosen, string? filter, bool coverage, bool update, ITestFormat format)
    {
        if (chosen.IsEmpty)
        {
            return Refuse(new LocalizedText("没有可测试的规则包：请写出规则包的文件夹，例如 reportlint test rules/mypack", "there is no pack to test: name its folder, as in reportlint test rules/mypack"));
        }

        var packs = new List<(PackTests Tests, string? OnlyRule)>();
        var problems = new List<ConfigurationProblem>();
        foreach (var path in chosen)
        {
            // Of a rule file the whole pack is read, since rules work together.
            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            var isFile = File.Exists(full) && Path.GetFileName(full) is not PackSet.Description;
            var folder = File.Exists(full) ? PackSet.FolderOf(full, File.Exists) : full;
            var (tests, wrong) = PackTests.Read(new WorkspaceFiles(), folder);
            problems.AddRange(wrong);
            if (tests is not null)
            {
                packs.Add((tests, isFile ? $"{Path.GetFileName(folder)}/{Path.ChangeExtension(Path.GetRelativePath(folder, full), null).Replace('\\', '/')}" : null));
            }
        }

        if (problems.Count > 0)
        {
            problems.Distinct().ToList().ForEach(p => streams.Tell(RunFault.Of(p).In(language)));
            return ExitCode.Failure;
        }

        var outcomes = new List<TestOutcome>();
        var uncovered = new List<string>();
        foreach (var (pack, only) in packs)
        {
            var runner = new RuleTestRunner(pack.Pack);
            var tests = pack.Tests.Where(t => (only is null || string.Equals(t.Rule, only, StringComparison.Ordinal)) && Holds(t, filter)).ToList();
            outcomes.AddRange(tests.SelectMany(t => runner.Run(t)));
            if (coverage)
            {
                var fired = tests.Where(static t => t.Fires).Select(static t => t.Rule).ToHashSet(StringComparer.Ordinal);
                uncovered.AddRange(pack.Rules.Where(id => !fired.Contains(id) && (only is null || string.Equals(id, only, StringComparison.Ordinal))));
            }
        }

        if (outcomes.Count == 0 && filter is not null)
        {
            return Refuse(new LocalizedText($"没有测试的规则或名称含有“{filter}”", $"no test has \"{filter}\" in its rule or name"));
        }

        if (update && outcomes.Exists(static o => !o.Passed))
        {
            return Update(outcomes);
        }

        var run = new TestRun([.. outcomes], [.. uncovered]);
        format.Write(run, language, streams.Output);
        return run.Passed ? ExitCode.Clean : ExitCode.Findings;
    }

    /// <summary>Fails while a test is left that only its author can change.</summary>
    private int Update(List<TestOutcome> outcomes)
    {
        var failed = outcomes.Where(static o => !o.Passed).DistinctBy(static o => o.Test).ToList();
        var count = 0;
        foreach (var file in failed.GroupBy(static o => o.Test.Place.File, StringComparer.Ordinal))
        {
            var old = File.ReadAllBytes(file.Key);
            var (yaml, updated) = RuleTestUpdate.Apply(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetString(old), file);
            if (updated.Length > 0 && FileReplacement.Replace(file.Key, old, Encoding.UTF8.GetBytes(yaml)) is { } fault)
            {
                streams.Tell($"{file.Key}: {fault.In(language)}");
                continue;
            }

            count += updated.Length;
            foreach (var name in updated)
            {
                streams.Output.WriteLine(language == Language.Chinese ? $"{ShownPath.Of(file.Key)}：已更新“{name}”" : $"{ShownPath.Of(file.Key)}: updated \"{name}\"");
            }
        }

        var left = failed.Count - count;
        streams.Output.WriteLine(language == Language.Chinese ? $"更新了 {count} 个测试，{left} 个要手工修改" : $"{count} tests updated, {left} left to change by hand");
        return left == 0 ? ExitCode.Clean : ExitCode.Findings;
    }

    private static bool Holds(RuleTest test, string? filter) =>
        filter is null || test.Rule.Contains(filter, StringComparison.OrdinalIgnoreCase) || test.Name.Contains(filter, StringComparison.OrdinalIgnoreCase);

    private int Refuse(LocalizedText why)
    {
        streams.Tell(why.In(language));
        return ExitCode.Failure;
    }
}
