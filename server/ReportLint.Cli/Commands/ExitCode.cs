namespace ReportLint.Cli;

/// <summary>What a run tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Nothing to report at or above the level that fails.</summary>
    public const int Clean = 0;

    public const int Findings = 1;

    /// <summary>The run itself failed: a wrong option, a broken rule file, a file that cannot be read.</summary>
    public const int Failure = 2;
}
