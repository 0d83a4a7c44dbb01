using System.Collections.Immutable;
using System.CommandLine;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>reportlint check: reads documents, runs the rules, writes what was found.</summary>
internal sealed class CheckCommand(ParseResult options, CheckOptions check, Streams streams)
{
    private const int MostJobs = 64;

    public static Command Create(Streams streams)
    {
        var check = new CheckOptions();
        return check.Build(parsed => new CheckCommand(parsed, check, streams).Run());
    }

    private int Run()
    {
        var language = UserLanguage.Choose(options.GetValue(check.Lang));
        if (Configuration(language) is not { } config || Outputs(language) is not { } outputs)
        {
            return ExitCode.Failure;
        }

        var run = Check(config, language);
        foreach (var (format, file) in outputs)
        {
            if (!Write(run, format, file))
            {
                return ExitCode.Failure;
            }
        }

        TellBeside(run, outputs);
        return Result(run);
    }

    /// <summary>Faults and notes reach a person even if every format goes to a file or has no place for them.</summary>
    private void TellBeside(CheckRun run, List<(IOutputFormat Format, string? File)> outputs)
    {
        if (!outputs.Exists(static o => o.File is null && o.Format is TextFormat))
        {
            foreach (var (path, message) in run.Notes.Concat(run.Faults.Select(static f => (f.Path, f.Message))))
            {
                streams.Tell($"{path}: {message.In(run.Language)}");
            }
        }
    }

    private LintConfig? Configuration(Language language)
    {
        var shipped = PackSet.Shipped;
        foreach (var problem in shipped.Problems)
        {
            streams.Tell(problem.ToString());
        }

        var select = Ids(check.Select);
        var ignore = Ids(check.Ignore);
        var unknown = select.Concat(ignore).Where(s => !shipped.Rules.Any(r => Matches(r.Info.Id, s))).ToList();
        foreach (var id in unknown)
        {
            streams.Tell(language == Language.Chinese
                ? $"没有规则“{id}”；用 reportlint rules 查看全部规则"
                : $"there is no rule \"{id}\"; reportlint rules lists them all");
        }

        return !shipped.Problems.IsEmpty || unknown.Count > 0 ? null : LintConfig.Default with
        {
            Year = options.GetValue(check.Year),
            Packs = [.. shipped.Packs.Select(p => p with { Rules = [.. p.Rules.Where(r => IsOn(r.Info.Id))] })],
        };

        bool IsOn(string id) => (select.IsEmpty || select.Any(s => Matches(id, s))) && !ignore.Any(s => Matches(id, s));
    }

    private ImmutableArray<string> Ids(Option<string[]> option) =>
        [.. (options.GetValue(option) ?? []).SelectMany(static v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static bool Matches(string id, string selected) =>
        string.Equals(id, selected, StringComparison.Ordinal) || id.StartsWith(selected + "/", StringComparison.Ordinal);

    /// <summary>Formats and files in pairs; one format alone goes to standard output.</summary>
    private List<(IOutputFormat Format, string? File)>? Outputs(Language language)
    {
        var formats = options.GetValue(check.Format) is { Length: > 0 } named ? named : ["text"];
        var files = options.GetValue(check.OutputFile) ?? [];
        if (files.Length > formats.Length || formats.Length - files.Length > 1)
        {
            streams.Tell(language == Language.Chinese
                ? "除一个 --format 可以输出到标准输出外，每个 --format 都需要一个 --output-file"
                : "each --format needs an --output-file; only one may go to standard output");
            return null;
        }

        return [.. formats.Select((f, i) => (OutputFormats.Find(f), i < files.Length ? files[i] : null))];
    }

    private CheckRun Check(LintConfig config, Language language)
    {
        var paths = options.GetValue(check.Paths) is { Length: > 0 } named ? named : ["."];
        var found = FileFinder.Find(paths.Where(static p => p is not "-"));
        var inputs = paths.Contains("-", StringComparer.Ordinal) ? found.Paths.Insert(0, "-") : found.Paths;

        // Files are checked side by side; the order of the output stays that of the input.
        var jobs = Math.Clamp(options.GetValue(check.Jobs) ?? Environment.ProcessorCount, 1, Math.Min(MostJobs, Math.Max(1, inputs.Length)));
        var done = jobs == 1 ? [.. inputs.Select(i => CheckOne(i, config))] : inputs.AsParallel().AsOrdered().WithDegreeOfParallelism(jobs).Select(i => CheckOne(i, config)).ToList();
        var files = done.Select(static d => d.File).OfType<CheckedFile>().ToImmutableArray();
        var notes = done.SelectMany(static d => d.Notes).ToList();
        if (found.Paths.IsEmpty && found.Faults.IsEmpty && !paths.Contains("-", StringComparer.Ordinal))
        {
            notes.Add((paths[0], new LocalizedText("没有可检查的文件（*.md、*.markdown、*.txt、*.html）", "0 files checked, because none ends in .md, .markdown, .txt or .html")));
        }

        return new CheckRun(
            files, [.. found.Faults, .. done.Select(static d => d.Fault).OfType<RunFault>()], options.GetValue(check.Quiet) ? [] : [.. notes], Rules(files), language, UsesColor());
    }

    private (CheckedFile? File, RunFault? Fault, ImmutableArray<(string Path, LocalizedText Message)> Notes) CheckOne(string path, LintConfig config)
    {
        var name = path is "-" ? options.GetValue(check.StdinFilename) ?? "stdin.txt" : path;
        var read = path is "-" ? FileReader.ReadStream(name, streams.Input) : FileReader.Read(path);
        var (result, crash) = read.Text is { } text ? SafeLinter.Lint(name, text, read.Format, config) : (null, read.Fault);
        return result is null ? (null, crash, []) : (new CheckedFile(name, result.Tree.Text, result.Diagnostics), null, [.. Notes(name, result)]);
    }

    /// <summary>All rules, whether they ran or not, and the faults of our own that stand among the findings.</summary>
    private static ImmutableArray<RuleInfo> Rules(IEnumerable<CheckedFile> files) =>
        [.. PackSet.Shipped.Rules.Select(static r => r.Info).Concat(files.SelectMany(static f => f.Diagnostics).Select(static d => d.Rule)).DistinctBy(static r => r.Id, StringComparer.Ordinal)];

    private IEnumerable<(string Path, LocalizedText Message)> Notes(string name, LintResult result)
    {
        if (result.Tree.Text.Content.All(char.IsWhiteSpace))
        {
            yield return (name, new LocalizedText("空文件，没有可检查的内容", "the file is empty: nothing to check"));
        }
        else if (result.Model is null)
        {
            yield return (name, new LocalizedText("没有规则包认得这份文件，未检查", "no enabled pack recognises this document: not checked"));
        }
        else if (options.GetValue(check.Verbose))
        {
            foreach (var gap in result.Model.NotAssessed)
            {
                var at = result.Tree.Text.Position(gap.Span.Start);
                yield return (name, new LocalizedText($"第 {at.Line} 行，{gap.What} 未能读准：{gap.Why.Zh}", $"line {at.Line}, {gap.What} not assessed: {gap.Why.En}"));
            }
        }
    }

    private bool UsesColor() => options.GetValue(check.Color) switch
    {
        "always" => true,
        "never" => false,
        _ => streams.IsTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
    };

    private bool Write(CheckRun run, IOutputFormat format, string? file)
    {
        if (file is null)
        {
            format.Write(run, streams.Output);
            streams.Output.Flush();
            return true;
        }

        try
        {
            using var writer = new StreamWriter(file);
            format.Write(run with { Color = false }, writer);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            streams.Tell($"{file}: {e.Message}");
            return false;
        }
    }

    private int Result(CheckRun run)
    {
        if (!run.Faults.IsEmpty || run.Files.Any(static f => f.Diagnostics.Any(static d => string.Equals(d.Rule.Kind, "internal", StringComparison.Ordinal))))
        {
            return ExitCode.Failure;
        }

        if (options.GetValue(check.ExitZero))
        {
            return ExitCode.Clean;
        }

        var failOn = CheckOptions.SeverityOf(options.GetValue(check.FailOn) ?? "warning");
        var findings = run.Files.SelectMany(static f => f.Diagnostics).ToList();
        var warnings = findings.Count(static d => d.Severity == Severity.Warning);
        var allowed = options.GetValue(check.MaxWarnings);
        var fails = findings.Any(d => d.Severity >= failOn && (allowed is null || d.Severity != Severity.Warning)) || warnings > allowed;
        return fails ? ExitCode.Findings : ExitCode.Clean;
    }
}
