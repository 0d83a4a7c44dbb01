using System.Collections.Immutable;
using System.CommandLine;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>The options that say where settings and packs come from, the same for every command that reads documents.</summary>
internal sealed class ConfigurationOptions
{
    public Option<string?> Config { get; } = new("--config") { Description = $"This configuration file, in place of the {ConfigurationFinder.FileName} that is nearest to each document" };

    public Option<bool> Isolated { get; } = new("--isolated") { Description = "No configuration file" };

    public Option<string[]> Pack { get; } = new("--pack") { Description = "Also this pack: the name of one that is not on by itself, or the folder of your own", AllowMultipleArgumentsPerToken = false };

    public Option<int?> Year { get; } = new("--year") { Description = "The year that the reports cover; without it, read from each report" };

    public Option<string?> Previous { get; } = new("--previous") { Description = "Last year's report, for rules that compare with it; without it, the file with the year before in its name or its folder's" };

    public void AddTo(Command command)
    {
        command.Options.Add(Config);
        command.Options.Add(Isolated);
        command.Options.Add(Pack);
        command.Options.Add(Year);
        command.Options.Add(Previous);
        command.Validators.Add(result =>
        {
            // Asked for their presence alone: a value that is missing is told by the parser.
            if (result.GetResult(Isolated) is not null && result.GetResult(Config) is not null)
            {
                result.AddError("--config and --isolated exclude each other");
            }
        });
    }

    public Configurations Read(ParseResult parsed, ImmutableArray<string> select, ImmutableArray<string> ignore, Baseline? baseline = null) => new(
        new ConfigurationSource(parsed.GetValue(Config), parsed.GetValue(Isolated), [.. parsed.GetValue(Pack) ?? []]),
        new RunChoices(select, ignore, parsed.GetValue(Year)) { Baseline = baseline, Previous = parsed.GetValue(Previous) is { } previous ? Path.GetFullPath(previous) : null });
}
