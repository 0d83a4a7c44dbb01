using System.Collections.Immutable;

namespace ReportLint.Cli;

/// <summary>Checks the files that were found and writes the results while they come in.</summary>
internal sealed class CheckRun(Streams streams, RunContext context, RunVerdict verdict, Configurations configurations, bool quiet, bool verbose, IEnumerable<string> places, MendingChoice? mending = null, BaselineUpdate? baseline = null)
{
    private readonly RunTally tally = new() { Mends = mending?.Most };
    private readonly List<RunFault> faults = [];
    private readonly List<RunNote> notes = [];
    private readonly UsedSuppressions suppressions = new(places);

    /// <returns>The exit code.</returns>
    public int Run(FoundFiles found, int? jobs, IReadOnlyList<(IOutputFormat Format, string? File)> targets)
    {
        using var outputs = RunOutputs.Open(targets, context, streams);
        if (outputs is null)
        {
            return ExitCode.Failure;
        }

        faults.AddRange(found.Faults);
        Check(found.Files, jobs, outputs);
        if (found.Files.IsEmpty && found.Faults.IsEmpty)
        {
            notes.Add(new RunNote("", found.LeftOut.WhyNothingIsChecked()));
        }

        var outcome = new RunOutcome(tally, [.. faults], [.. notes]);
        outputs.End(outcome);
        if (!targets.Any(static p => p is { File: null, Format.Name: "text" }))
        {
            TellBeside(outcome);
        }

        return verdict.On(tally, outcome.Faults);
    }

    private void Check(ImmutableArray<InputFile> files, int? jobs, RunOutputs outputs)
    {
        var used = new UsedConfigurations();
        var inputs = files.Select(f => (File: f, Settings: configurations.For(f).For(f.FullPath))).ToList();
        inputs.ForEach(i => used.Add(i.Settings));

        var unmatched = new UnmatchedRules();
        var checker = new FileChecker(streams, verbose, unmatched, mending is null ? null : new Mender(mending, streams));
        var progress = streams.ErrorIsTerminal && !quiet ? new Progress(streams.Error, streams.Time, files.Length) : null;
        foreach (var outcome in SideBySide.Select(inputs, jobs, i => checker.Check(i.File, i.Settings)))
        {
            Take(outcome, outputs, progress);
            progress?.Advance();
        }

        progress?.Hide();
        notes.AddRange(quiet ? [] : unmatched.Notes());
        foreach (var configuration in suppressions.Findings())
        {
            tally.AddBeside(configuration);
            outputs.Write(configuration);
        }

        if (baseline?.Write() is { } written)
        {
            faults.AddRange(written.Fault is null ? [] : [written.Fault]);
            notes.AddRange(written.Note is null ? [] : [written.Note]);
        }

        if (verbose && !quiet)
        {
            notes.InsertRange(0, used.Notes());
        }
    }

    private void Take(FileOutcome outcome, RunOutputs outputs, Progress? progress)
    {
        faults.AddRange(outcome.Faults);
        notes.AddRange(quiet ? [] : outcome.Notes);
        suppressions.Add(outcome.Settings, outcome.File?.Suppressed ?? [], outcome.IsRecognised);
        if (outcome.File is not { } file)
        {
            return;
        }

        file = baseline?.Take(file) ?? file;

        tally.Add(file);
        if (progress is null || file.Diagnostics.IsEmpty)
        {
            outputs.Write(file);
            return;
        }

        // Findings may go to the same terminal as the progress.
        progress.Hide();
        outputs.Write(file);
        streams.Output.Flush();
    }

    /// <summary>Faults and notes reach a person even if every format goes to a file or has no place for them.</summary>
    private void TellBeside(RunOutcome outcome)
    {
        foreach (var note in outcome.Notes)
        {
            streams.Tell(note.Path.Length > 0 ? $"{note.Path}: {note.Message.In(context.Language)}" : note.Message.In(context.Language));
        }

        foreach (var fault in outcome.Faults)
        {
            streams.Tell(fault.In(context.Language));
        }
    }
}
