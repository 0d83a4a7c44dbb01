using System.CommandLine;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>The options of "check".</summary>
internal sealed class CheckOptions
{
    public Argument<string[]> Paths { get; } = Documents("Files, folders and patterns such as 'reports/**/*.md' to check; - reads standard input");

    public Option<string[]> Format { get; } = new("--format") { Description = "Output format: " + string.Join(", ", OutputFormats.Names) + "; may be given several times with --output-file", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };

    public Option<string[]> OutputFile { get; } = new("--output-file", "-o") { Description = "Where the format before it goes; without it, standard output" };

    public Option<string?> StdinFilename { get; } = new("--stdin-filename") { Description = "The name that standard input is reported under" };

    public Option<string[]> Select { get; } = new("--select") { Description = "Only these rules: ids, or the beginning of ids; several by comma", AllowMultipleArgumentsPerToken = false };

    public Option<string[]> Ignore { get; } = new("--ignore") { Description = "Not these rules: ids, or the beginning of ids; several by comma", AllowMultipleArgumentsPerToken = false };

    public ConfigurationOptions Configuration { get; } = new();

    public Option<string?> Lang { get; } = Language();

    public Option<bool> Fix { get; } = new("--fix") { Description = "Mend what can be mended without a change of meaning; what remains is reported. With -, the mended text goes to standard output and the rest to the error output" };

    public Option<bool> UnsafeFixes { get; } = new("--unsafe-fixes") { Description = "With --fix or --diff, also fixes that change a figure, a year or words" };

    public Option<bool> Diff { get; } = new("--diff") { Description = "Write nothing, and print as a unified diff what --fix would do; exit with 1 if that is anything" };

    public Option<string?> Baseline { get; } = new("--baseline") { Description = "A file with the findings of old, which are not told and do not fail the run" };

    public Option<bool> UpdateBaseline { get; } = new("--update-baseline") { Description = "Write what is found now into the baseline, so that only what is new is told from now on" };

    public Option<bool> ExitZero { get; } = new("--exit-zero") { Description = "Exit with 0 even if there are findings" };

    public Option<int?> MaxWarnings { get; } = new("--max-warnings") { Description = "Up to so many warnings do not fail the run" };

    public Option<string?> FailOn { get; } = OneOf(new Option<string?>("--fail-on") { Description = "The lowest severity that fails the run: error, warning (the default) or info" }, "error", "warning", "info");

    public Option<string> Color { get; } = OneOf(new Option<string>("--color") { Description = "Colours in the text output", DefaultValueFactory = static _ => "auto" }, "auto", "always", "never");

    public Option<int?> Jobs { get; } = new("--jobs", "-j") { Description = "How many files are checked side by side; without it, one a processor" };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "No notes on files that were not checked, and no progress" };

    public Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = "Also what could not be read with certainty, and why, and which configuration applied" };

    public Option<bool> Statistics { get; } = new("--statistics") { Description = "How many findings each rule has, in place of the findings; for the formats text, concise and json" };

    public Option<bool> Stream { get; } = new("--stream") { Description = "Documents come from standard input as lines of JSON, {\"path\": …, \"text\": …}; each is answered by a line of JSON with its findings" };

    public Option<string?> TraceRule { get; } = new("--trace-rule") { Description = "In place of findings, step by step what this rule took in each file, what it left out and why; with --format json as JSON" };

    public Option<bool> ShowFiles { get; } = new("--show-files") { Description = "Only list the files that would be checked" };

    public Option<bool> ShowSettings { get; } = new("--show-settings") { Description = "Only print which configuration applies to the files, and the settings that result" };

    public Option<bool> ForceExclude { get; } = new("--force-exclude") { Description = "Leave out what .gitignore or the configuration leaves out also if it is named; else what is named is checked" };

    /// <summary>Files and folders. What begins with a hyphen is a mistyped option and no file.</summary>
    public static Argument<string[]> Documents(string description)
    {
        var paths = new Argument<string[]>("paths") { Description = description, Arity = ArgumentArity.ZeroOrMore };
        paths.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens.Where(static t => t.Value.Length > 1 && t.Value[0] == '-'))
            {
                result.AddError($"there is no option {token.Value}; a file of this name is written ./{token.Value}");
            }
        });
        return paths;
    }

    public static Option<string?> Language() => OneOf(new Option<string?>("--lang") { Description = "Language of messages; without it, the locale's" }, "zh", "en");

    public Command Build(Func<ParseResult, int> run)
    {
        var command = new Command("check", "Check reports and say what is wrong, at the exact place")
        {
            Paths, Format, OutputFile, StdinFilename, Select, Ignore, Fix, UnsafeFixes, Diff, Baseline, UpdateBaseline, Lang, ExitZero, MaxWarnings, FailOn, Color, Jobs, Quiet, Verbose, Statistics, Stream, TraceRule, ShowFiles, ShowSettings, ForceExclude,
        };
        Configuration.AddTo(command);
        Format.AcceptOnlyFromAmong([.. OutputFormats.Names]);
        command.Validators.Add(result =>
        {
            if (result.GetResult(Diff) is { Implicit: false } && result.GetResult(UpdateBaseline) is { Implicit: false })
            {
                result.AddError($"{Diff.Name} writes nothing; it and {UpdateBaseline.Name} exclude each other");
            }

            // A stream has documents, and answers, of its own.
            if (result.GetResult(Stream) is not { Implicit: false })
            {
                return;
            }

            Option[] others = [Format, OutputFile, StdinFilename, Fix, Diff, UpdateBaseline, Statistics, TraceRule, ShowFiles, ShowSettings];
            var other = result.GetResult(Paths) is { Tokens.Count: > 0 } ? Paths.Name : Array.Find(others, o => result.GetResult(o) is { Implicit: false })?.Name;
            if (other is not null)
            {
                result.AddError($"--stream and {other} exclude each other");
            }
        });
        command.SetAction(run);
        return command;
    }

    /// <summary>What is to be mended; null: nothing.</summary>
    public MendingChoice? Mending(ParseResult options) => options.GetValue(Fix) || options.GetValue(Diff)
        ? new MendingChoice(options.GetValue(UnsafeFixes) ? Applicability.Unsafe : Applicability.Safe, Writes: !options.GetValue(Diff))
        : null;

    /// <summary>Where findings go: standard output is the mended text's where standard input is mended.</summary>
    public Streams Findings(ParseResult options, Streams streams) =>
        Mending(options) is { Writes: true } && (options.GetValue(Paths) ?? []).Contains("-") ? streams with { Output = streams.Error, IsTerminal = streams.ErrorIsTerminal } : streams;

    public static Severity? SeverityOf(string? name) => name switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" => Severity.Info,
        _ => null,
    };

    private static Option<T> OneOf<T>(Option<T> option, params string[] values)
    {
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
