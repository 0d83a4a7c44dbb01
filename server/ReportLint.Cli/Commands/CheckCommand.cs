using System.Collections.Immutable;
using System.CommandLine;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>reportlint check: finds documents and their settings, runs the rules, writes what was found.</summary>
internal sealed class CheckCommand(ParseResult options, CheckOptions check, Streams streams)
{
    public static Command Create(Streams streams)
    {
        var check = new CheckOptions();
        return check.Build(parsed => new CheckCommand(parsed, check, check.Findings(parsed, streams)).Run());
    }

    private int Run()
    {
        var updates = options.GetValue(check.UpdateBaseline);
        var (named, broken) = updates ? (Baseline.None, null) : ReadBaseline(options.GetValue(check.Baseline));
        var configurations = check.Configuration.Read(options, Ids(check.Select), Ids(check.Ignore), named);
        var paths = new DocumentPaths(options.GetValue(check.Paths) ?? [], options.GetValue(check.StdinFilename));
        var found = options.GetValue(check.Stream) ? FoundFiles.None : paths.Find(configurations, options.GetValue(check.ForceExclude));
        var whole = configurations.ForRun(paths.Places);
        var used = found.Files.Select(configurations.For).Append(whole).Distinct().ToList();
        var language = UserLanguage.Choose(options.GetValue(check.Lang), whole.Language);
        if (Outputs(language) is not { } outputs)
        {
            return ExitCode.Failure;
        }

        var context = new RunContext(Configurations.Rules(used), language, UsesColor());
        ImmutableArray<RunFault> faults = [.. configurations.Faults(used), .. broken is null ? [] : new[] { broken }];
        var baseline = options.GetValue(check.Baseline) is { } given ? Path.GetFullPath(given) : whole.BaselinePath;
        if (updates && baseline is null)
        {
            faults = faults.Add(new RunFault("", new LocalizedText("--update-baseline 需要知道写到哪里：加上 --baseline 文件，或在配置中写 baseline: 文件", "--update-baseline must know where to write: add --baseline FILE, or baseline: FILE to the configuration"), FaultKind.Configuration));
        }

        var verdict = new RunVerdict(
            CheckOptions.SeverityOf(options.GetValue(check.FailOn)) ?? whole.FailOn ?? Severity.Warning, options.GetValue(check.MaxWarnings) ?? whole.MaxWarnings, options.GetValue(check.ExitZero)) { OnlyMending = options.GetValue(check.Diff) };
        var traced = options.GetValue(check.TraceRule);
        if (traced is not null && !context.Rules.Any(r => string.Equals(r.Id, traced, StringComparison.Ordinal)) && (RuleNames.Unknown(traced, [.. context.Rules.Select(static r => r.Id)])
            ?? new LocalizedText($"“{traced}”不是一条规则：写出一条规则的 id，例如 {context.Rules.First(r => RuleNames.Covers(traced, r.Id)).Id}", $"\"{traced}\" is not one rule: name a rule by its id, such as {context.Rules.First(r => RuleNames.Covers(traced, r.Id)).Id}")) is { } unknown)
        {
            faults = faults.Add(new RunFault("", unknown, FaultKind.Configuration));
        }

        return !faults.IsEmpty ? Refuse(faults, context, outputs)
            : options.GetValue(check.Stream) ? new StreamRun(streams, language, verdict, configurations).Run(options.GetValue(check.Jobs))
            : traced is not null ? new TraceRun(streams, language, verdict, configurations, traced).Run(found, outputs is [{ Format.Name: "json" }])
            : options.GetValue(check.ShowFiles) || options.GetValue(check.ShowSettings) ? Show(found, configurations, verdict, language)
            : new CheckRun(streams, context, verdict, configurations, options.GetValue(check.Quiet), options.GetValue(check.Verbose), paths.Places, check.Mending(options), updates && baseline is not null ? new BaselineUpdate(baseline, configurations.Choices) : null).Run(found, options.GetValue(check.Jobs), outputs);
    }

    private static (Baseline? Baseline, RunFault? Fault) ReadBaseline(string? path)
    {
        if (path is null)
        {
            return (null, null);
        }

        var full = Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            return (null, new RunFault(path, new LocalizedText("没有这个基线文件；先用 --update-baseline 写入", "there is no such baseline; write it first with --update-baseline"), FaultKind.Configuration));
        }

        var (text, fault) = new WorkspaceFiles().ReadBaseline(full);
        var (baseline, problem) = text is null ? (null, null) : BaselineFile.Read(full, text);
        return (baseline, problem is not null ? RunFault.Of(problem) : text is null ? new RunFault(path, fault ?? LocalizedText.Same(""), FaultKind.Configuration) : null);
    }

    /// <summary>Nothing is checked with settings that are wrong. People are told on the error output; formats that have a place for faults are written.</summary>
    private int Refuse(ImmutableArray<RunFault> faults, RunContext context, IEnumerable<(IOutputFormat Format, string? File)> outputs)
    {
        foreach (var fault in faults)
        {
            streams.Tell(fault.In(context.Language));
        }

        using var places = RunOutputs.Open(outputs.Where(static o => o.Format.Name is not ("text" or "concise" or "diff")), context, streams);
        places?.End(new RunOutcome(new RunTally(), faults, []));
        return ExitCode.Failure;
    }

    private int Show(FoundFiles found, Configurations configurations, RunVerdict verdict, Language language)
    {
        if (options.GetValue(check.ShowSettings))
        {
            new SettingsPrinter(streams.Output, language).Print(found.Files.Select(f => (f, configurations.For(f).For(f.FullPath))), verdict);
        }
        else
        {
            foreach (var file in found.Files)
            {
                streams.Output.Write($"{TerminalText.Clean(file.Path)}\n");
            }
        }

        foreach (var fault in found.Faults)
        {
            streams.Tell(fault.In(language));
        }

        if (found.Files.IsEmpty && found.Faults.IsEmpty)
        {
            streams.Tell(found.LeftOut.WhyNothingIsChecked().In(language));
        }

        return found.Faults.IsEmpty ? ExitCode.Clean : ExitCode.Failure;
    }

    private ImmutableArray<string> Ids(Option<string[]> option) =>
        [.. (options.GetValue(option) ?? []).SelectMany(static v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    /// <summary>Formats and files in pairs; one format alone goes to standard output.</summary>
    private List<(IOutputFormat Format, string? File)>? Outputs(Language language)
    {
        if (options.GetValue(check.Diff))
        {
            return [(new DiffFormat(streams), null)];
        }

        var names = options.GetValue(check.Format) is { Length: > 0 } named ? named : ["text"];
        var files = options.GetValue(check.OutputFile) ?? [];
        if (files.Length > names.Length || names.Length - files.Length > 1)
        {
            streams.Tell(language == Language.Chinese
                ? "除一个 --format 可以输出到标准输出外，每个 --format 都需要一个 --output-file"
                : "each --format needs an --output-file; only one may go to standard output");
            return null;
        }

        var formats = names.Select(OutputFormats.Find).ToList();
        if (options.GetValue(check.Statistics))
        {
            if (formats.TrueForAll(static f => StatisticsFormats.InPlaceOf(f) is null))
            {
                streams.Tell(language == Language.Chinese ? "--statistics 需要 text、concise 或 json 格式" : "--statistics needs the format text, concise or json");
                return null;
            }

            formats = [.. formats.Select(static f => StatisticsFormats.InPlaceOf(f) ?? f)];
        }

        return [.. formats.Select((f, i) => (f, i < files.Length ? files[i] : null))];
    }

    private bool UsesColor() => options.GetValue(check.Color) switch
    {
        "always" => true,
        "never" => false,
        _ => streams.IsTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
    };
}
