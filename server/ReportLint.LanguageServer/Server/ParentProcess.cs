using System.Diagnostics;

namespace ReportLint.LanguageServer;

/// <summary>Notices when the client's process is gone, for a client that crashes does not close the input everywhere.</summary>
internal static class ParentProcess
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

    public static ITimer Watch(int process, TimeProvider time, Action gone) => time.CreateTimer(
        _ =>
        {
            if (!IsAlive(process))
            {
                gone();
            }
        },
        null,
        Pace,
        Pace);

    private static bool IsAlive(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception or NotSupportedException)
        {
            // It cannot be looked at, so it is there.
            return true;
        }
    }
}
