using System.Diagnostics;

namespace ReportLint.Fuzzing;

/// <summary>Makes an input smaller while the same stays wrong with it: takes out ever smaller pieces (delta debugging).</summary>
public static class Shrinker
{
    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(60);

    public static Trial Shrink(Trial found)
    {
        var best = found;
        var watch = Stopwatch.StartNew();
        for (var size = best.Input.Length / 2; size > 0; size /= 2)
        {
            for (var start = 0; start + size <= best.Input.Length && watch.Elapsed < LongestTime;)
            {
                var smaller = Trial.Of(best.Input.Without(start, size));
                if (smaller.Signature == found.Signature)
                {
                    best = smaller;
                }
                else
                {
                    start += size;
                }
            }
        }

        return best;
    }
}
