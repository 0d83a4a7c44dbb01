namespace ReportLint.Cli;

/// <summary>
/// Work on inputs that several threads take one after the other, with the results in the order of the inputs. The thread that takes the results works too while the next of them is not there: where there
/// are as many threads as processors, one that only waits costs the others more than it does itself.
/// </summary>
/// <param name="most">How many inputs may be worked on, or have a result that waits for its turn.</param>
internal sealed class OrderedWork<TInput, TResult>(IReadOnlyList<TInput> inputs, Func<TInput, TResult> work, int most)
{
    private readonly Lock gate = new();

    // By the places of the inputs, counted round and round.
    private readonly Task<TResult>[] taken = new Task<TResult>[most];
    private int next;
    private volatile bool isStopped;

    /// <summary>The results, as they are asked for. What an input failed with is thrown when its turn comes.</summary>
    /// <param name="helpers">How many threads work beside the one that asks.</param>
    public IEnumerable<TResult> Results(int helpers)
    {
        using var room = new SemaphoreSlim(most);
        var others = Enumerable.Range(0, helpers).Select(_ => Task.Factory.StartNew(() => Help(room), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        try
        {
            for (var i = 0; i < inputs.Count; i++)
            {
                // As long as there is room, somebody has to take an input: this one, if nobody has.
                while (!IsDone(i) && room.Wait(0) && TryWork(room))
                {
                }

                var result = taken[i % most].GetAwaiter().GetResult();
                room.Release();
                yield return result;
            }
        }
        finally
        {
            isStopped = true;
            room.Release(helpers);
            Task.WaitAll(others);
        }
    }

    private void Help(SemaphoreSlim room)
    {
        do
        {
            room.Wait();
        }
        while (!isStopped && TryWork(room));
    }

    private bool IsDone(int input)
    {
        lock (gate)
        {
            return input < next && taken[input % most].IsCompleted;
        }
    }

    /// <summary>Works on the next input, for which there is room; false where there is none.</summary>
    private bool TryWork(SemaphoreSlim room)
    {
        Task<TResult> task;
        lock (gate)
        {
            if (next == inputs.Count)
            {
                room.Release();
                return false;
            }

            var input = inputs[next];
            task = taken[next++ % most] = new Task<TResult>(() => work(input));
        }

        task.RunSynchronously(TaskScheduler.Default);
        return true;
    }
}
