using System.Diagnostics;

namespace ReportLint.Fuzzing;

/// <summary>Tries all inputs of a range on all processors. What never comes back is told by <see cref="Running"/>.</summary>
public sealed class Workers(InputSource source, long first, long count)
{
    private readonly (long Index, long Since)[] running = new (long, long)[Environment.ProcessorCount];
    private readonly Lock gate = new();
    private readonly Dictionary<string, (long Index, Trial Trial)> finds = new(StringComparer.Ordinal);
    private long next = first - 1;
    private (long Index, TimeSpan Time) worst;

    public long Done => Math.Min(Interlocked.Read(ref next) + 1 - first, count);

    /// <summary>One of each fault, the first that was met.</summary>
    public IReadOnlyList<(long Index, Trial Trial)> Finds
    {
        get
        {
            lock (gate)
            {
                return [.. finds.Values];
            }
        }
    }

    public (long Index, TimeSpan Time) Worst => worst;

    public IReadOnlyList<Thread> Start() => [.. Enumerable.Range(0, running.Length).Select(worker =>
    {
        var thread = new Thread(() => Run(worker)) { IsBackground = true };
        thread.Start();
        return thread;
    })];

    /// <summary>The inputs that are being tried for longer than so.</summary>
    public IEnumerable<long> Running(TimeSpan longer) =>
        running.Where(r => r.Since > 0 && Stopwatch.GetElapsedTime(r.Since) > longer).Select(static r => r.Index);

    private void Run(int worker)
    {
        for (long index; (index = Interlocked.Increment(ref next)) < first + count;)
        {
            running[worker] = (index, Stopwatch.GetTimestamp());
            var trial = Trial.Of(source.Make(index));
            if (trial.Fault is not null || trial.Time > worst.Time)
            {
                Note(index, trial);
            }
        }

        running[worker] = default;
    }

    private void Note(long index, Trial trial)
    {
        lock (gate)
        {
            worst = trial.Time > worst.Time ? (index, trial.Time) : worst;
            if (trial.Fault is not null)
            {
                finds.TryAdd(trial.Signature, (index, trial));
            }
        }
    }
}
