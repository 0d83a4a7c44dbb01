using System.Collections.Immutable;
using ReportLint.Analysis;

namespace ReportLint.Cli;

/// <summary>What is known of a run before it begins.</summary>
/// <param name="Rules">All rules, whether they run or not.</param>
internal sealed record RunContext(ImmutableArray<RuleInfo> Rules, Language Language, bool Color);

/// <summary>What a run comes to.</summary>
internal sealed record RunOutcome(RunTally Tally, ImmutableArray<RunFault> Faults, ImmutableArray<RunNote> Notes);

/// <summary>One way to write out a run.</summary>
internal interface IOutputFormat
{
    string Name { get; }

    IRunWriter Begin(RunContext run, TextWriter output);
}

/// <summary>Writes out one run while it goes on, so that memory does not grow with the number of files.</summary>
internal interface IRunWriter : IDisposable
{
    /// <summary>Called once for each file, in the order of the run.</summary>
    void Write(CheckedFile file);

    /// <summary>Called once, after the last file.</summary>
    void End(RunOutcome outcome);

    void IDisposable.Dispose()
    {
    }
}
