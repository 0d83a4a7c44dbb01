namespace ReportLint.Cli;

/// <summary>Does work on several processors, hands the results out in the order of the inputs, and holds only a few of them at a time.</summary>
internal static class SideBySide
{
    private const int MostJobs = 64;

    // Enough that one long input does not stop the others for long.
    private const int WaitingForEachJob = 4;

    public static IEnumerable<TResult> Select<TInput, TResult>(IReadOnlyList<TInput> inputs, int? jobs, Func<TInput, TResult> work)
    {
        var sideBySide = Math.Min(Jobs(jobs), Math.Max(1, inputs.Count));
        return sideBySide == 1 ? inputs.Select(work) : new OrderedWork<TInput, TResult>(inputs, work, MostWaiting(sideBySide)).Results(sideBySide - 1);
    }

    /// <summary>How many inputs are worked on at a time, for what the user asked.</summary>
    public static int Jobs(int? asked) => Math.Clamp(asked ?? Environment.ProcessorCount, 1, MostJobs);

    /// <summary>How many inputs may be held at a time, those that are done and wait for their turn among them.</summary>
    public static int MostWaiting(int jobs) => jobs * WaitingForEachJob;

    /// <summary>Starts work, so much of it at a time.</summary>
    public static TaskFactory Factory(int jobs) => new(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler);
}
