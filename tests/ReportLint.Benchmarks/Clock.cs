using System.Diagnostics;

namespace ReportLint.Benchmarks;

/// <summary>Time and allocated bytes of this thread, from one call to the next.</summary>
internal sealed class Clock
{
    private long time = Stopwatch.GetTimestamp();
    private long bytes = GC.GetAllocatedBytesForCurrentThread();

    public Cost Next()
    {
        var cost = new Cost(Stopwatch.GetElapsedTime(time).TotalMicroseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
        bytes = GC.GetAllocatedBytesForCurrentThread();
        time = Stopwatch.GetTimestamp();
        return cost;
    }
}

/// <summary>What a stretch of work took.</summary>
internal readonly record struct Cost(double Microseconds, long Bytes);
