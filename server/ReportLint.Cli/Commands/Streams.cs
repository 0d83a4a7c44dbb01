namespace ReportLint.Cli;

/// <summary>Where a run reads from and writes to, so that it can be run in a test.</summary>
/// <param name="IsTerminal">Whether a person watches the output.</param>
/// <param name="ErrorIsTerminal">Whether a person watches the error output.</param>
internal sealed record Streams(Stream Input, TextWriter Output, TextWriter Error, bool IsTerminal, bool ErrorIsTerminal = false)
{
    /// <summary>Opens the output as bytes, for a protocol in place of text. Nothing else may write to it then.</summary>
    public Func<Stream> OpenRawOutput { get; init; } = Console.OpenStandardOutput;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Tells the person in front of the screen, beside the output proper. Names of files are untrusted text like any other.</summary>
    public void Tell(string message) => Error.WriteLine(TerminalText.Clean(message));
}
