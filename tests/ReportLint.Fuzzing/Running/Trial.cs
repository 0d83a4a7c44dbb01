using System.Diagnostics;

namespace ReportLint.Fuzzing;

/// <summary>One input tried: what was wrong, and how long it took.</summary>
public sealed record Trial(FuzzInput Input, string? Fault, TimeSpan Time)
{
    public static Trial Of(FuzzInput input)
    {
        var (fault, time) = Run(input);

        // A machine that was busy for a moment is not so twice.
        return fault is null && time > input.LongestTime && Run(input) is var (_, again) && again > input.LongestTime
            ? new Trial(input, $"slow: more than {input.LongestTime.TotalSeconds:0} s", again)
            : new Trial(input, fault, time);
    }

    /// <summary>What tells this fault from others: its words without figures.</summary>
    public string Signature => string.Concat((Fault ?? "").Where(static c => !char.IsDigit(c)));

    private static (string? Fault, TimeSpan Time) Run(FuzzInput input)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            return (input.Fault(), watch.Elapsed);
        }
#pragma warning disable CA1031 // Whatever it is, it is what is looked for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return ($"{e.GetType().Name}: {e.Message.Split('\n')[0]} {e.StackTrace?.Split('\n').FirstOrDefault(static l => l.Contains("ReportLint", StringComparison.Ordinal))?.Trim()}", watch.Elapsed);
        }
    }
}
