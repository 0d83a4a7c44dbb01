namespace ReportLint.Cli;

/// <summary>SARIF 2.1.0 (OASIS standard), complete enough for GitHub's code scanning and for SARIF viewers.</summary>
/// <param name="toolVersion">Asked for only where it is written.</param>
internal sealed class SarifFormat(string workingDirectory, Func<string> toolVersion) : IOutputFormat
{
    public string Name => "sarif";

    public IRunWriter Begin(RunContext run, TextWriter output) => new SarifLog(run, new FileUri(workingDirectory), toolVersion(), output);
}
