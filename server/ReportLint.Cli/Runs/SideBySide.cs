namespace ReportLint.Cli;

/// <summary>Does work on several processors, hands the results out in the order of the inputs, and holds only a few of them at a time.</summary>
internal static class SideBySide
{
    private const int MostJobs = 64;

    // Enough that one long input does not stop the others for long.
    private const int WaitingForEachJob = 4;

    public static IEnumerable<TResult> Select<TInput, TResult>(IReadOnlyCollection<TInput> inputs, int? jobs, Func<TInput, TResult> work)
    {
        var sideBySide = Math.Clamp(jobs ?? Environment.ProcessorCount, 1, Math.Min(MostJobs, Math.Max(1, inputs.Count)));
        return sideBySide == 1 ? inputs.Select(work) : Several(inputs, sideBySide, work);
    }

    private static IEnumerable<TResult> Several<TInput, TResult>(IEnumerable<TInput> inputs, int jobs, Func<TInput, TResult> work)
    {
        var factory = new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, jobs).ConcurrentScheduler);
        var waiting = new Queue<Task<TResult>>();
        foreach (var input in inputs)
        {
            waiting.Enqueue(factory.StartNew(() => work(input)));
            if (waiting.Count >= jobs * WaitingForEachJob)
            {
                yield return waiting.Dequeue().GetAwaiter().GetResult();
            }
        }

        while (waiting.TryDequeue(out var next))
        {
            yield return next.GetAwaiter().GetResult();
        }
    }
}
