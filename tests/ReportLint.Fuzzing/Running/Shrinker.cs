namespace ReportLint.Fuzzing;

/// <summary>Makes an input smaller while the same stays wrong with it: takes out ever smaller pieces (delta debugging).</summary>
public static class Shrinker
{
    private const int MostTrials = 3000;

    public static Trial Shrink(Trial found)
    {
        var best = found;
        var trials = 0;
        for (var size = best.Input.Length / 2; size > 0; size /= 2)
        {
            for (var start = 0; start + size <= best.Input.Length && trials < MostTrials;)
            {
                var smaller = Trial.Of(best.Input.Without(start, size));
                trials++;
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
