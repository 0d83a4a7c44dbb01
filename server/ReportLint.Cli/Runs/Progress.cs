using System.Globalization;

namespace ReportLint.Cli;

/// <summary>Shows a person who waits how far the run is, on one line of the terminal that is written anew and gone at the end. Short runs show nothing.</summary>
internal sealed class Progress(TextWriter terminal, TimeProvider time, int total)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);
    private const string EraseLine = "\r\e[K";

    private readonly long begin = time.GetTimestamp();
    private TimeSpan? shownAt;
    private bool isShown;
    private int done;

    /// <summary>One more file is done.</summary>
    public void Advance()
    {
        done++;
        var elapsed = time.GetElapsedTime(begin);
        if (elapsed >= Patience && (shownAt is not { } at || elapsed - at >= Pace))
        {
            shownAt = elapsed;
            isShown = true;
            terminal.Write(string.Create(CultureInfo.InvariantCulture, $"{EraseLine}{done:N0} / {total:N0}"));
            terminal.Flush();
        }
    }

    /// <summary>Makes room for other output, or ends.</summary>
    public void Hide()
    {
        if (isShown)
        {
            isShown = false;
            terminal.Write(EraseLine);
            terminal.Flush();
        }
    }
}
