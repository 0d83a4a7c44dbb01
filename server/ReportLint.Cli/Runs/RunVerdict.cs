using System.Collections.Immutable;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>What makes a run fail: the exit code that its findings and faults come to.</summary>
/// <param name="FailOn">The lowest severity that fails.</param>
/// <param name="MaxWarnings">Up to so many warnings do not fail; null: severities alone decide.</param>
internal sealed record RunVerdict(Severity FailOn, int? MaxWarnings, bool ExitZero)
{
    /// <summary>Whether what would be mended fails the run in place of what is found.</summary>
    public bool OnlyMending { get; init; }

    public int On(RunTally tally, ImmutableArray<RunFault> faults)
    {
        if (!faults.IsEmpty || tally.HasInternalFault)
        {
            return ExitCode.Failure;
        }

        if (OnlyMending)
        {
            return tally.Mended > 0 && !ExitZero ? ExitCode.Findings : ExitCode.Clean;
        }

        var fails = Enum.GetValues<Severity>().Any(s => s >= FailOn && tally.Count(s) > 0 && (MaxWarnings is null || s != Severity.Warning))
            || tally.Count(Severity.Warning) > MaxWarnings;
        return fails && !ExitZero ? ExitCode.Findings : ExitCode.Clean;
    }
}
